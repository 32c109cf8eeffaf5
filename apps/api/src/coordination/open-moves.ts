import type { CoordinationAnswer } from '@lianban/contract';
import {
  lacksToConclude,
  lacksToDecide,
  lacksToJoin,
  lacksToRefer,
  waysFrom,
  type Actor,
  type CoordinationMove,
  type Lack,
} from '@lianban/rules';
import type { EntityManager } from 'typeorm';
import type { CoordinationRow } from '../tasks/coordination.entity';
import { mayMake, type CoordinationParties } from './coordination.parties';

interface Facts {
  readonly request: CoordinationRow;
  readonly parties: CoordinationParties;
  readonly today: string;
  /** Who was not heard yet, by short name. */
  readonly unheard: readonly string[];
  readonly hasUpper: boolean;
}

/** The moves open to `actor`, from the table of the ladder and that of permissions, with what each still lacks. */
export async function openMoves(
  rows: EntityManager,
  actor: Actor,
  facts: Facts,
): Promise<CoordinationAnswer['moves']> {
  const open: { move: CoordinationMove; lacks: readonly Lack[] }[] = [];
  for (const { move } of waysFrom(facts.request)) {
    // Above the last tier there is nobody to raise it to.
    if (move === 'raise' && !facts.hasUpper) continue;
    if (await mayMake(rows, actor, facts.parties, move))
      open.push({ move, lacks: lacksOf(move, actor, facts) });
  }
  return open;
}

/** As far as it can be said before the move is made: what comes with the move is asked when it is. */
function lacksOf(move: CoordinationMove, actor: Actor, facts: Facts): readonly Lack[] {
  const { request, today, unheard, hasUpper } = facts;
  const { rung, step, askedBy } = request;
  switch (move) {
    case 'agree':
    case 'disagree':
      return lacksToConclude(unheard);
    case 'refer':
      return lacksToRefer({ step, by: request.stepBy! }, today);
    case 'decide':
    case 'rule':
      return lacksToDecide({ askedBy, anotherPerson: true }, actor.personId);
    case 'join':
      return lacksToJoin(rung, hasUpper);
    default:
      return [];
  }
}
