import type { DateMoveAnswer, DecideMovesBody } from '@lianban/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Checkbox } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { keys } from '../../api/keys';
import { usePages } from '../../api/use-pages';
import { LoadMore } from '../../ui/LoadMore';
import { PageState } from '../../ui/PageState';
import { RefusalNotice } from '../../ui/RefusalNotice';
import { UnitTag } from '../../ui/UnitTag';
import { ruleSentence } from '../../words/trade-words';
import { useSay } from '../../words/use-say';
import { decideMoves, readMoves } from './api';

/** Dates that a newer calendar would move: each goes there, or stays, as the office confirms (domain §4). */
export function DateMoves(): ReactNode {
  const say = useSay();
  const moves = usePages(keys.dateMoves, readMoves);
  return (
    <section className="panel">
      <h2>{say('date-moves.title')}</h2>
      <PageState of={moves.of}>
        {(items) =>
          items.length === 0 ? (
            <p className="soft">{say('date-moves.none')}</p>
          ) : (
            <>
              <Deciding moves={items} />
              <LoadMore more={moves.more} busy={moves.busy} />
            </>
          )
        }
      </PageState>
    </section>
  );
}

function Deciding({ moves }: { moves: readonly DateMoveAnswer[] }): ReactNode {
  const say = useSay();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const deciding = useDecide(() => setChosen([]));
  // What somebody else decided meanwhile is no longer listed, nor chosen.
  const ids = moves.map(({ assignmentId }) => assignmentId).filter((id) => chosen.includes(id));
  const send = (decision: DecideMovesBody['decision']): void =>
    deciding.mutate({ assignmentIds: ids, decision });
  const refused = deciding.data?.refused ?? [];
  return (
    <>
      <p>{say('date-moves.intro')}</p>
      <RefusalNotice error={deciding.error} />
      {refused.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={say('date-moves.refused', { names: refused.map(({ heading }) => heading).join('、') })}
        />
      )}
      <div className="date-moves-bar">
        <Checkbox
          checked={ids.length === moves.length}
          indeterminate={ids.length > 0 && ids.length < moves.length}
          onChange={({ target }) =>
            setChosen(target.checked ? moves.map(({ assignmentId }) => assignmentId) : [])
          }
        >
          {say('date-moves.chosen', { count: ids.length })}
        </Checkbox>
        <Button
          type="primary"
          disabled={ids.length === 0}
          loading={deciding.isPending}
          onClick={() => send('move')}
        >
          {say('date-moves.move')}
        </Button>
        <Button disabled={ids.length === 0 || deciding.isPending} onClick={() => send('keep')}>
          {say('date-moves.keep')}
        </Button>
      </div>
      <ul className="cards">
        {moves.map((move) => (
          <li key={move.assignmentId}>
            <Checkbox
              checked={ids.includes(move.assignmentId)}
              onChange={({ target }) =>
                setChosen(
                  target.checked ? [...ids, move.assignmentId] : ids.filter((id) => id !== move.assignmentId),
                )
              }
            >
              <Moved move={move} />
            </Checkbox>
            <Because move={move} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** As many as one write takes at once are sent together; the lists are read again after it. */
function useDecide(onDone: () => void) {
  const say = useSay();
  const client = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: decideMoves,
    onSuccess: ({ done }) => {
      if (done.length > 0) void message.success(say('date-moves.done', { count: done.length }));
      onDone();
    },
    onSettled: () => void client.invalidateQueries({ queryKey: ['tasks'] }),
  });
}

function Moved({ move: { unit, before, after } }: { move: DateMoveAnswer }): ReactNode {
  const say = useSay();
  return (
    <span className="date-move">
      <UnitTag full unit={unit} />
      <span>
        <span className="soft">{say('date-moves.before')}</span> <time dateTime={before}>{before}</time>
      </span>
      <span>
        <span className="soft">{say('date-moves.after')}</span>{' '}
        <b>
          <time dateTime={after}>{after}</time>
        </b>
      </span>
    </span>
  );
}

function Because({ move: { taskId, taskNumber, heading, because } }: { move: DateMoveAnswer }): ReactNode {
  const say = useSay();
  return (
    <>
      <Link to={`/tasks/${taskId}`}>
        {taskNumber} {heading}
      </Link>
      {because.length === 0 ? (
        <span className="soft">{say('date-moves.unknown')}</span>
      ) : (
        <details>
          <summary>{say('date-moves.because')}</summary>
          <ul className="soft">
            {because.map(({ day, before, after }) => (
              <li key={day}>
                {say('date-moves.changed', {
                  day,
                  before: ruleSentence(say, before),
                  after: ruleSentence(say, after),
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
