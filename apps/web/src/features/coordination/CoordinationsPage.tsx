import { COORDINATION_LISTS, type CoordinationList, type CoordinationSummary } from '@lianban/contract';
import { useQuery } from '@tanstack/react-query';
import { Segmented, Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { keys } from '../../api/keys';
import { usePages } from '../../api/use-pages';
import { LoadMore } from '../../ui/LoadMore';
import { Page } from '../../ui/Page';
import { EmptyState, PageState } from '../../ui/PageState';
import { Stamp } from '../../ui/Stamp';
import { useNarrow } from '../../ui/use-narrow';
import { useSay, type Say } from '../../words/use-say';
import { readCounts, readList } from './api';
import { Stands, unitsOf, Until, Waits } from './CoordinationLine';
import './coordination.css';

const isList = (list: string | null): list is CoordinationList =>
  COORDINATION_LISTS.some((one) => one === list);

/** 提请协调: what waits for the reader first, the oldest clock at the top. */
export function CoordinationsPage(): ReactNode {
  const say = useSay();
  const [wanted, setWanted] = useSearchParams();
  const asked = wanted.get('list');
  const list = isList(asked) ? asked : 'waiting';
  return (
    <Page title={say('coordination.title')}>
      <Lists list={list} onChange={(chosen) => setWanted({ list: chosen }, { replace: true })} />
      <List key={list} list={list} />
    </Page>
  );
}

interface ListsProps {
  readonly list: CoordinationList;
  readonly onChange: (list: CoordinationList) => void;
}

function Lists({ list, onChange }: ListsProps): ReactNode {
  const say = useSay();
  const { data: counts } = useQuery({
    queryKey: keys.coordinationCounts,
    queryFn: ({ signal }) => readCounts(signal),
  });
  const label = (one: CoordinationList): string => {
    const name = say(`coordination.list-${one}`);
    const count = one === 'all' ? 0 : (counts?.[one] ?? 0);
    return count > 0 ? say('coordination.counted', { list: name, count }) : name;
  };
  return (
    <div className="coordination-lists">
      <Segmented<CoordinationList>
        value={list}
        onChange={onChange}
        options={COORDINATION_LISTS.map((one) => ({ value: one, label: label(one) }))}
      />
    </div>
  );
}

function List({ list }: { list: CoordinationList }): ReactNode {
  const say = useSay();
  const narrow = useNarrow();
  const pages = usePages(keys.coordinations(list), readList(list));
  return (
    <PageState of={pages.of}>
      {(items) =>
        items.length === 0 ? (
          <EmptyState
            title={say(`coordination.empty-${list}`)}
            hint={say(`coordination.empty-${list}-hint`)}
          />
        ) : (
          <>
            {narrow ? (
              <Cards items={items} />
            ) : (
              <Table rowKey="id" pagination={false} dataSource={[...items]} columns={columns(say)} />
            )}
            <LoadMore more={pages.more} busy={pages.busy} />
          </>
        )
      }
    </PageState>
  );
}

function Cards({ items }: { items: readonly CoordinationSummary[] }): ReactNode {
  return (
    <ul className="cards">
      {items.map((item) => (
        <li key={item.id}>
          <Link to={`/coordinations/${item.id}`}>{item.blocking}</Link>
          <span className="soft">
            {item.taskNumber} {item.heading}
          </span>
          <span className="coordination-line">
            <b>{item.unit.shortName}</b>
            <Stands item={item} />
          </span>
          <Waits item={item} />
        </li>
      ))}
    </ul>
  );
}

const columns = (say: Say): TableColumnsType<CoordinationSummary> => [
  {
    title: say('coordination.blocking'),
    render: (_, { id, blocking }) => (
      <Link className="coordination-blocking" to={`/coordinations/${id}`}>
        {blocking}
      </Link>
    ),
  },
  {
    title: say('coordination.task'),
    width: 260,
    render: (_, { taskNumber, heading }) => (
      <>
        {heading}
        <div className="soft">{taskNumber}</div>
      </>
    ),
  },
  { title: say('coordination.unit'), width: 150, render: (_, { unit }) => unit.shortName },
  {
    title: say('coordination.stands'),
    width: 240,
    render: (_, item) => (
      <>
        <Stands item={item} />
        {!item.endedAt && (
          <div className="soft">{say('coordination.waits-for', { units: unitsOf(item, say) })}</div>
        )}
      </>
    ),
  },
  { title: say('coordination.clock'), width: 130, render: (_, item) => <Until item={item} /> },
  {
    title: say('coordination.asked'),
    width: 116,
    render: (_, { askedAt }) => <Stamp at={askedAt} day />,
  },
];
