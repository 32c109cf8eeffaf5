import type { TreeNode } from '@lianban/contract';
import { Progress, Table, type TableColumnsType } from 'antd';
import { useMemo, useState, type Key, type ReactNode } from 'react';
import { Link } from 'react-router';
import { LightDot } from '../../ui/LightDot';
import { StateTag } from '../../ui/StateTag';
import { usePrinting } from '../../ui/use-printing';
import { useSay, type Say } from '../../words/use-say';
import { nested, type Nested } from './nested';
import './tree.css';

interface TreeTableProps {
  readonly nodes: readonly TreeNode[];
  /** Unfolded from the start. */
  readonly open?: boolean;
}

/** Rows at the top that are drawn at once: a tree may have thousands. */
const DRAWN = 100;

/** Tasks under tasks, each with its own light and what stands below it as one line. */
export function TreeTable({ nodes, open = false }: TreeTableProps): ReactNode {
  const say = useSay();
  const rows = useMemo(() => nested(nodes), [nodes]);
  const all = useMemo(() => nodes.map(({ id }) => id), [nodes]);
  const [unfolded, setUnfolded] = useState<readonly Key[]>(open ? all : []);
  const printing = usePrinting();
  return (
    <Table<Nested>
      rowKey="id"
      size="small"
      className="tree-table"
      pagination={
        rows.length > DRAWN && !printing ? { pageSize: DRAWN, showSizeChanger: false, size: 'small' } : false
      }
      scroll={{ x: 720 }}
      dataSource={rows}
      columns={columns(say).filter(({ key }) => key !== 'below' || nodes.some(({ below }) => below))}
      expandable={{
        indentSize: 20,
        expandedRowKeys: printing ? all : unfolded,
        onExpandedRowsChange: setUnfolded,
      }}
      rowClassName={({ lit }) => (lit.light === 'red' ? 'row-red' : '')}
    />
  );
}

const columns = (say: Say): TableColumnsType<Nested> => [
  {
    title: say('subtasks.task'),
    render: (_, node) => (
      <span className="tree-task">
        <LightDot whole lit={node.lit} />
        <span>
          <Link to={`/tasks/${node.id}`}>{node.heading}</Link>
          <span className="soft tree-number">
            {node.number}
            {node.kind !== 'plan' && ` · ${say(`task-kind.${node.kind}`)}`}
          </span>
        </span>
      </span>
    ),
  },
  { title: say('ledger.state'), width: 104, render: (_, { state }) => <StateTag state={state} /> },
  { title: say('ledger.lead'), width: 150, render: (_, { lead }) => lead.shortName || lead.name },
  {
    title: say('ledger.due'),
    width: 112,
    render: (_, { dueOn, lit }) =>
      dueOn ? (
        <time dateTime={dueOn} className={lit.reason === 'overdue' ? 'overdue' : undefined}>
          {dueOn}
        </time>
      ) : (
        <span className="soft">{say('ledger.no-due')}</span>
      ),
  },
  {
    title: say('ledger.progress'),
    width: 120,
    render: (_, { percentage, heading }) => (
      <Progress percent={percentage} size="small" status="normal" aria-label={heading} />
    ),
  },
  {
    key: 'below',
    title: say('subtasks.below'),
    width: 190,
    render: (_, { below }) => below && <RolledUp below={below} />,
  },
];

/** What stands below, as one line: "1 of 13 red" (domain §6). */
export function RolledUp({ below }: { below: NonNullable<TreeNode['below']> }): ReactNode {
  const say = useSay();
  const { tasks, ended, percentage, red, parts, lit } = below;
  return (
    <span className="rolled-up">
      <LightDot lit={lit} />
      <span>
        {say('subtasks.rolled', { tasks, ended, percent: percentage })}
        {red > 0 && <span className="some-red"> {say('subtasks.red', { red, parts })}</span>}
      </span>
    </span>
  );
}
