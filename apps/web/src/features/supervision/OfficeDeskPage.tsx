import type { OfficeDeskAnswer, OfficeWait } from '@lianban/contract';
import { useQuery } from '@tanstack/react-query';
import { Alert, Tag } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ask } from '../../api/ask';
import { keys } from '../../api/keys';
import { Page } from '../../ui/Page';
import { EmptyState, PageState } from '../../ui/PageState';
import { Stamp } from '../../ui/Stamp';

import { today } from '../../words/dates';
import { useSay } from '../../words/use-say';
import { placeOfWait } from './place';
import './supervision.css';

/** 督办台: everything that waits for an office, oldest clock first, and what the offices below it left lying. */
export function OfficeDeskPage(): ReactNode {
  const say = useSay();
  const desk = useQuery({
    queryKey: keys.officeDesk,
    queryFn: ({ signal }) => ask<OfficeDeskAnswer>('/office-desk', { signal }),
  });
  const count = desk.data?.items.length ?? 0;
  return (
    <Page
      title={say('office-desk.title')}
      aside={count > 0 ? say('office-desk.count', { count }) : undefined}
    >
      <PageState of={desk}>
        {({ items, more }) =>
          items.length === 0 ? (
            <EmptyState title={say('office-desk.empty')} hint={say('office-desk.empty-hint')} />
          ) : (
            <>
              {more && <Alert type="info" showIcon title={say('office-desk.more')} className="desk-more" />}
              <Waits title={say('office-desk.own')} waits={items.filter(({ lapsed }) => !lapsed)} />
              <Waits title={say('office-desk.lapsed')} waits={items.filter(({ lapsed }) => lapsed)} />
            </>
          )
        }
      </PageState>
    </Page>
  );
}

function Waits({ title, waits }: { title: string; waits: readonly OfficeWait[] }): ReactNode {
  if (waits.length === 0) return null;
  return (
    <section className="waits">
      <h2>
        {title} <Tag>{waits.length}</Tag>
      </h2>
      <ul>
        {waits.map((wait) => (
          <li key={`${wait.kind} ${wait.id}`} className="panel">
            <Wait wait={wait} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Wait({ wait }: { wait: OfficeWait }): ReactNode {
  const say = useSay();
  const { kind, heading, number, unit, office, lapsed, since, dueOn, note } = wait;
  const over = dueOn !== null && dueOn < today();
  return (
    <>
      <p className="wait-head">
        <Tag color={over ? 'red' : 'blue'}>{say(`office-wait.${kind}`)}</Tag>
        <Link to={placeOfWait(wait)}>{heading}</Link>
      </p>
      <p className="soft wait-facts">
        {number && <span>{number}</span>}
        {unit && <span>{unit}</span>}
        {lapsed && <span>{say('office-desk.at', { office })}</span>}
        <Stamp at={since} />
        {dueOn && (
          <span className={over ? 'over' : undefined}>
            {say(over ? 'office-desk.over' : 'office-desk.by', { day: dueOn })}
          </span>
        )}
      </p>
      {note && <p className="wait-note">{note}</p>}
    </>
  );
}
