import type { CaseAnswer } from '@lianban/contract';
import { Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { keys } from '../../api/keys';
import { usePages } from '../../api/use-pages';
import { LoadMore } from '../../ui/LoadMore';
import { Page } from '../../ui/Page';
import { EmptyState, PageState } from '../../ui/PageState';
import { Stamp } from '../../ui/Stamp';
import { useNarrow } from '../../ui/use-narrow';
import { useSay, type Say } from '../../words/use-say';
import { AcceptCase } from './AcceptCase';
import { readCases } from './api';
import { CaseCard, CaseNote, CaseOffices, CaseOutcomeTag } from './CaseCard';
import './cases.css';

/** 提级督办: what the clock raised from a city to this office, and what became of it. */
export function CasesPage(): ReactNode {
  const say = useSay();
  const narrow = useNarrow();
  const cases = usePages(keys.cases, readCases);
  return (
    <Page title={say('cases.title')}>
      <PageState of={cases.of}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState title={say('cases.empty')} hint={say('cases.empty-hint')} />
          ) : (
            <>
              {narrow ? <Cards cases={items} /> : <CaseTable cases={items} />}
              <LoadMore more={cases.more} busy={cases.busy} />
            </>
          )
        }
      </PageState>
    </Page>
  );
}

function Cards({ cases }: { cases: readonly CaseAnswer[] }): ReactNode {
  return (
    <ul className="case-cards">
      {cases.map((raised) => (
        <li key={raised.id} className="panel">
          <TaskLink raised={raised} />
          <CaseCard raised={raised} />
        </li>
      ))}
    </ul>
  );
}

function CaseTable({ cases }: { cases: readonly CaseAnswer[] }): ReactNode {
  const say = useSay();
  return <Table rowKey="id" pagination={false} dataSource={[...cases]} columns={columns(say)} />;
}

const columns = (say: Say): TableColumnsType<CaseAnswer> => [
  { title: say('cases.task'), render: (_, raised) => <TaskLink raised={raised} /> },
  { title: say('cases.unit'), width: 170, render: (_, { unit }) => unit.name },
  {
    title: say('cases.due'),
    width: 112,
    render: (_, { dueOn }) => (dueOn ? <time dateTime={dueOn}>{dueOn}</time> : say('field.none')),
  },
  {
    title: say('cases.offices'),
    width: 230,
    render: (_, raised) => <CaseOffices raised={raised} />,
  },
  {
    title: say('cases.raised'),
    width: 150,
    render: (_, { raisedAt, acceptedAt, acceptBy }) => (
      <>
        <Stamp at={raisedAt} />
        {!acceptedAt && <div className="soft">{say('cases.accept-by', { day: acceptBy })}</div>}
      </>
    ),
  },
  {
    title: say('cases.outcome'),
    width: 240,
    render: (_, raised) => (
      <>
        <CaseOutcomeTag raised={raised} /> <AcceptCase raised={raised} />
        <CaseNote raised={raised} />
      </>
    ),
  },
];

function TaskLink({ raised }: { raised: CaseAnswer }): ReactNode {
  return (
    <>
      <Link to={`/tasks/${raised.taskId}`}>{raised.heading}</Link>
      <div className="soft">{raised.taskNumber}</div>
    </>
  );
}
