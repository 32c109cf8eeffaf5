import type { PlanCounts, PlanSummary, Word } from '@lianban/contract';
import { Table, Tag, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useNarrow } from '../../ui/use-narrow';
import { readDay } from '../../words/dates';
import { useSay, type Say } from '../../words/use-say';

const COUNTS: readonly (readonly [keyof PlanCounts, Word, colour: string])[] = [
  ['drafts', 'plans.count-drafts', 'gold'],
  ['registered', 'plans.count-registered', 'default'],
  ['live', 'plans.count-live', 'blue'],
  ['underReview', 'plans.count-review', 'purple'],
  ['closed', 'plans.count-closed', 'green'],
];

export function PlanTable({ plans }: { plans: readonly PlanSummary[] }): ReactNode {
  const say = useSay();
  const narrow = useNarrow();
  if (narrow) {
    return (
      <ul className="plan-cards">
        {plans.map((plan) => (
          <li key={plan.id}>
            <PlanName plan={plan} />
            <Counts counts={plan.counts} />
          </li>
        ))}
      </ul>
    );
  }
  return <Table rowKey="id" pagination={false} dataSource={[...plans]} columns={columns(say)} />;
}

const columns = (say: Say): TableColumnsType<PlanSummary> => [
  { title: say('plans.name'), render: (_, plan) => <PlanName plan={plan} /> },
  {
    title: say('plans.issued'),
    dataIndex: 'issuedOn',
    width: 120,
    render: (day: string | null) => day ?? say('field.none'),
  },
  { title: say('plans.office'), width: 220, render: (_, { office }) => office.name },
  {
    title: say('plans.imported'),
    width: 150,
    render: (_, { importedBy, importedAt }) => (
      <>
        {importedBy.name}
        <div className="soft">{readDay(importedAt)}</div>
      </>
    ),
  },
  { title: say('plans.progress'), width: 260, render: (_, { counts }) => <Counts counts={counts} /> },
];

function PlanName({ plan }: { plan: PlanSummary }): ReactNode {
  return (
    <>
      <Link to={`/plans/${plan.id}`}>{plan.title}</Link>
      <div className="soft">
        {[plan.documentNumber ?? plan.code, plan.issuer].filter(Boolean).join(' · ')}
      </div>
    </>
  );
}

function Counts({ counts }: { counts: PlanCounts }): ReactNode {
  const say = useSay();
  return (
    <div className="plan-counts">
      {COUNTS.filter(([name]) => counts[name] > 0).map(([name, word, colour]) => (
        <Tag key={name} color={colour}>
          {say(word, { count: counts[name] })}
        </Tag>
      ))}
    </div>
  );
}
