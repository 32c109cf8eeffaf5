import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { keys } from '../../api/keys';
import { PageState } from '../../ui/PageState';
import { Stamp } from '../../ui/Stamp';
import { useSay } from '../../words/use-say';
import { readThread } from './api';

/** What came up of the task's thread with the request. */
export function SharedThread({ id }: { id: string }): ReactNode {
  const say = useSay();
  const thread = useQuery({
    queryKey: keys.coordinationThread(id),
    queryFn: ({ signal }) => readThread(id, signal),
  });
  return (
    <section className="panel">
      <h2>{say('coordination.thread')}</h2>
      <p className="soft">{say('coordination.thread-hint')}</p>
      <PageState of={thread}>
        {(comments) => (
          <ul className="coordination-lines">
            {comments.map(({ seq, text, at, by }) => (
              <li key={seq}>
                <p className="soft coordination-line">
                  {by.unitName} <Stamp by={by} at={at} />
                </p>
                <p className="coordination-text">{text}</p>
              </li>
            ))}
          </ul>
        )}
      </PageState>
    </section>
  );
}
