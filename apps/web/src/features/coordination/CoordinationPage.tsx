import type { CoordinationAnswer } from '@lianban/contract';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { keys } from '../../api/keys';
import { useWatch } from '../../live/use-live';
import { Page } from '../../ui/Page';
import { PageState } from '../../ui/PageState';
import { useNarrow } from '../../ui/use-narrow';
import { useSay } from '../../words/use-say';
import { readOne } from './api';
import { Consultations } from './Consultations';
import { Stands, Waits } from './CoordinationLine';
import { Happenings } from './Happenings';
import { Ladder } from './Ladder';
import { Moves } from './moves/Moves';
import { OutlineOfTask } from './OutlineOfTask';
import { SharedThread } from './SharedThread';
import './coordination.css';

interface CoordinationPageProps {
  /** Beside the limit: why it is this day. */
  readonly clock: (request: CoordinationAnswer) => ReactNode;
  readonly thread: (request: CoordinationAnswer) => ReactNode;
}

/** One request: what blocks, what is proposed, how far it went, and what can be done about it now. */
export function CoordinationPage({ clock, thread }: CoordinationPageProps): ReactNode {
  const { id = '' } = useParams();
  useWatch('coordination', id);
  const request = useQuery({
    queryKey: keys.coordination(id),
    queryFn: ({ signal }) => readOne(id, signal),
  });
  return (
    <PageState of={request}>
      {(found) => <Request request={found} clock={clock(found)} thread={thread(found)} />}
    </PageState>
  );
}

interface RequestProps {
  readonly request: CoordinationAnswer;
  readonly clock: ReactNode;
  readonly thread: ReactNode;
}

function Request({ request, clock, thread }: RequestProps): ReactNode {
  const say = useSay();
  const narrow = useNarrow();
  const { seq, heading, consultations, sharedSeq } = request;
  return (
    <Page
      title={say('coordination.page', { seq, heading })}
      aside={
        <>
          <Stands item={request} /> <Waits item={request} /> {!request.endedAt && clock}
        </>
      }
      actions={!narrow && <Button onClick={() => window.print()}>{say('frame.print')}</Button>}
    >
      <div className="coordination">
        <div className="coordination-main">
          <Moves request={request} />
          <Said request={request} />
          {consultations.length > 0 && <Consultations consultations={consultations} />}
          <Ladder rungs={request.rungs} />
          {sharedSeq !== null && <SharedThread id={request.id} />}
        </div>
        <aside className="coordination-side">
          {thread}
          <OutlineOfTask task={request.task} />
          <Happenings entries={request.timeline} />
        </aside>
      </div>
    </Page>
  );
}

function Said({ request }: { request: CoordinationAnswer }): ReactNode {
  const say = useSay();
  const { blocking, proposal, needed, unit, askedBy } = request;
  return (
    <section className="panel">
      <h2>{say('coordination.facts')}</h2>
      <dl className="coordination-said">
        <dt>{say('coordination.unit')}</dt>
        <dd>
          {unit.name} <span className="soft">{askedBy.name}</span>
        </dd>
        <dt>{say('coordination.blocking')}</dt>
        <dd>{blocking}</dd>
        <dt>{say('coordination.proposal')}</dt>
        <dd>{proposal}</dd>
        {needed.length > 0 && (
          <>
            <dt>{say('coordination.needed')}</dt>
            <dd>{needed.map(({ name }) => name).join('、')}</dd>
          </>
        )}
      </dl>
    </section>
  );
}
