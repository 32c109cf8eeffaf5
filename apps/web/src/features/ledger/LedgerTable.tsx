import type { TaskSummary } from '@lianban/contract';
import { Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { LightDot } from '../../ui/LightDot';
import { useSay, type Say } from '../../words/use-say';
import { DueDay, Marks, PartCount, Percentage } from './cells';

export function LedgerTable({ tasks }: { tasks: readonly TaskSummary[] }): ReactNode {
  const say = useSay();
  return (
    <Table
      rowKey="id"
      className="ledger-table"
      pagination={false}
      sticky={{ offsetHeader: 52 }}
      dataSource={[...tasks]}
      columns={columns(say)}
      rowClassName={({ lit }) => (lit.light === 'red' ? 'row-red' : '')}
    />
  );
}

const columns = (say: Say): TableColumnsType<TaskSummary> => [
  {
    title: say('ledger.light'),
    width: 68,
    align: 'center',
    render: (_, { lit }) => <LightDot whole lit={lit} />,
  },
  {
    title: say('ledger.task'),
    render: (_, task) => (
      <>
        <Link to={`/tasks/${task.id}`} className="task-heading">
          {task.heading}
        </Link>
        <div className="soft">{task.number}</div>
      </>
    ),
  },
  {
    title: say('ledger.plan'),
    width: 250,
    responsive: ['xl'],
    render: (_, { planId, planTitle }) => (
      <Link to={`/plans/${planId}`} className="soft clamp-2">
        {planTitle}
      </Link>
    ),
  },
  {
    title: say('ledger.state'),
    width: 118,
    render: (_, task) => <Marks task={task} />,
  },
  { title: say('ledger.lead'), width: 150, render: (_, { lead }) => lead.shortName || lead.name },
  { title: say('ledger.units'), width: 128, render: (_, task) => <PartCount task={task} /> },
  { title: say('ledger.due'), width: 116, render: (_, task) => <DueDay task={task} /> },
  { title: say('ledger.progress'), width: 130, render: (_, task) => <Percentage task={task} /> },
];
