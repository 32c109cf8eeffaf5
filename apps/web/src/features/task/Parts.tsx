import type { AssignmentAnswer, TaskAnswer } from '@lianban/contract';
import { Button, Table, type TableColumnsType } from 'antd';
import { useState, type ReactNode } from 'react';
import { LightDot } from '../../ui/LightDot';
import { UnitTag } from '../../ui/UnitTag';
import { useNarrow } from '../../ui/use-narrow';
import { useSay, type Say } from '../../words/use-say';
import { Answering, PartDue, PartNotes, PartPercentage, PartState, PartUnit, Receipt } from './PartCells';
import { Reports } from './Reports';
import './parts.css';

interface PartsProps {
  readonly task: TaskAnswer;
  /** Under the due date of a part. */
  readonly clock: (part: AssignmentAnswer) => ReactNode;
}

/** Each unit with its own receipt, date, light, progress and reports; before dispatch, the units as named. */
export function Parts({ task, clock }: PartsProps): ReactNode {
  const say = useSay();
  const narrow = useNarrow();
  if (task.assignments.length === 0) return <Named task={task} />;
  return (
    <section className="panel">
      <h2>{say('task.units')}</h2>
      {narrow ? <PartCards task={task} clock={clock} /> : <PartTable task={task} clock={clock} />}
    </section>
  );
}

function Named({ task }: { task: TaskAnswer }): ReactNode {
  const say = useSay();
  return (
    <section className="panel">
      <h2>{say('task.units-named')}</h2>
      <p className="unit-tags">
        {task.named.map(({ unit, part }) => (
          <UnitTag key={unit.id} unit={unit} part={part} full />
        ))}
      </p>
    </section>
  );
}

/** Reports that wait for this reader's answer are open from the start. */
const waits = ({ moves, reports }: AssignmentAnswer): boolean =>
  moves.some(({ move }) => move === 'accept') && reports.length > 0;

function PartTable({ task, clock }: PartsProps): ReactNode {
  const say = useSay();
  return (
    <Table
      rowKey="id"
      size="small"
      className="part-table"
      pagination={false}
      scroll={{ x: 700 }}
      dataSource={[...task.assignments]}
      columns={columns(say, task, clock)}
      expandable={
        task.assignments.some(({ reports }) => reports.length > 0)
          ? {
              rowExpandable: ({ reports }) => reports.length > 0,
              defaultExpandedRowKeys: task.assignments.filter(waits).map(({ id }) => id),
              expandedRowRender: ({ reports }) => <Reports reports={reports} />,
            }
          : undefined
      }
    />
  );
}

const columns = (
  say: Say,
  task: TaskAnswer,
  clock: PartsProps['clock'],
): TableColumnsType<AssignmentAnswer> => [
  { title: say('ledger.light'), width: 56, align: 'center', render: (_, { lit }) => <LightDot lit={lit} /> },
  {
    title: say('task.unit'),
    render: (_, part) => (
      <>
        <PartUnit part={part} />
        <PartNotes part={part} />
        <Answering task={task} part={part} />
      </>
    ),
  },
  { title: say('task.unit-state'), width: 92, render: (_, part) => <PartState part={part} /> },
  { title: say('task.receipt'), width: 142, render: (_, part) => <Receipt part={part} /> },
  {
    title: say('task.due'),
    width: 108,
    render: (_, part) => (
      <>
        <PartDue part={part} />
        {clock(part)}
      </>
    ),
  },
  { title: say('ledger.progress'), width: 128, render: (_, part) => <PartPercentage part={part} /> },
];

function PartCards({ task, clock }: PartsProps): ReactNode {
  return (
    <ul className="part-cards">
      {task.assignments.map((part) => (
        <PartCard key={part.id} task={task} part={part} clock={clock} />
      ))}
    </ul>
  );
}

function PartCard({ task, part, clock }: PartsProps & { part: AssignmentAnswer }): ReactNode {
  const say = useSay();
  const [open, setOpen] = useState(waits(part));
  return (
    <li>
      <div className="part-card-head">
        <LightDot lit={part.lit} />
        <div>
          <PartUnit part={part} />
        </div>
        <PartState part={part} />
      </div>
      <div className="part-card-facts">
        <Receipt part={part} />
        <span>
          <PartDue part={part} /> {clock(part)}
        </span>
      </div>
      <PartPercentage part={part} />
      <PartNotes part={part} />
      <Answering task={task} part={part} />
      {part.reports.length > 0 && (
        <Button type="link" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {say(open ? 'task.reports-hide' : 'task.reports-show')} ·{' '}
          {say('task.reports', { count: part.reports.length })}
        </Button>
      )}
      {open && <Reports reports={part.reports} />}
    </li>
  );
}
