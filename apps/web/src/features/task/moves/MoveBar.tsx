import type { OpenMove, TaskAnswer } from '@lianban/contract';
import type { AssignmentMove, TaskMove } from '@lianban/rules';
import type { ReactNode } from 'react';
import { lackSentence } from '../../../words/trade-words';
import { useSay } from '../../../words/use-say';
import { isOwn, type Doing } from './doing';
import { MoveButton } from './MoveButton';
import './moves.css';

interface Offer {
  readonly key: string;
  readonly doing: Doing;
  readonly offer: OpenMove<TaskMove | AssignmentMove>;
  readonly whose?: string;
}

/** What this reader can do now: the moves that the server's answer offers, no other. */
export function MoveBar({ task }: { task: TaskAnswer }): ReactNode {
  const say = useSay();
  const offers = offersOf(task);
  if (offers.length === 0) return null;
  const lacking = offers.filter(({ offer }) => offer.lacks.length > 0);
  return (
    <section className="panel move-bar no-print" aria-label={say('task.moves')}>
      <h2>{say('task.moves')}</h2>
      <div className="move-buttons">
        {offers.map(({ key, doing, offer, whose }) => (
          <MoveButton key={key} task={task} doing={doing} offer={offer} whose={whose} />
        ))}
      </div>
      {lacking.length > 0 && (
        <ul>
          {lacking.map(({ key, offer }) => (
            <li key={key}>
              {say('task.moves-lack', {
                move: say(`move.${offer.move}`),
                lacks: offer.lacks.map((lack) => lackSentence(say, lack)).join('；'),
              })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function offersOf(task: TaskAnswer): Offer[] {
  const own = task.assignments
    .map((part) => ({ part, moves: part.moves.filter(({ move }) => isOwn(move)) }))
    .filter(({ moves }) => moves.length > 0);
  return [
    ...own.flatMap(({ part, moves }) =>
      moves.map((offer): Offer => ({
        key: `${part.id} ${offer.move}`,
        doing: { of: 'part', move: offer.move, assignmentId: part.id },
        offer,
        whose: own.length > 1 ? part.unit.shortName : undefined,
      })),
    ),
    ...task.moves.map((offer): Offer => ({
      key: offer.move,
      doing: { of: 'task', move: offer.move },
      offer,
    })),
  ];
}
