import type {
  AnswerBody,
  ConsultBody,
  CoordinationNoteBody,
  DecideCoordinationBody,
  RaiseBody,
} from '@lianban/contract';
import type { Actor, CoordinationMove, CoordinationOutcome } from '@lianban/rules';
import type { Tx } from '../store/store';
import type { AssignmentRow } from '../tasks/assignment.entity';
import type { CoordinationRungRow } from '../tasks/coordination.entity';
import { decide } from './deciding';
import { agree, answer, consultOthers, disagree, refer } from './consulting';
import { appeal, convene, join, raise, supplement } from './raising';
import type { HeldCoordination } from './coordination.access';

/** What each move is made with. */
export interface CoordinationBodies {
  readonly consult: ConsultBody;
  readonly answer: AnswerBody;
  readonly agree: CoordinationNoteBody;
  readonly disagree: CoordinationNoteBody;
  readonly refer: CoordinationNoteBody;
  readonly accept: undefined;
  readonly decide: DecideCoordinationBody;
  readonly decline: CoordinationNoteBody;
  readonly convene: CoordinationNoteBody;
  readonly appeal: CoordinationNoteBody;
  readonly rule: DecideCoordinationBody;
  readonly raise: RaiseBody;
  readonly 'send-back': CoordinationNoteBody;
  readonly supplement: CoordinationNoteBody;
  readonly join: CoordinationNoteBody;
  readonly withdraw: CoordinationNoteBody;
}

/** What a move did beside moving. */
export interface Done {
  /** Said with it. */
  readonly said?: string | null;
  /** The unit that it is about. */
  readonly unitId?: string | null;
  /** What the rung that it leads to begins with. */
  readonly entering?: Partial<CoordinationRungRow>;
  /** What a decision is called. */
  readonly outcome?: CoordinationOutcome;
  /** Applies a decision to the task, once the request has ended by it. */
  readonly apply?: () => Promise<readonly AssignmentRow[]>;
}

export type Deed<Body> = (tx: Tx, actor: Actor, held: HeldCoordination, body: Body) => Promise<Done> | Done;

const said = (_tx: Tx, _actor: Actor, _held: HeldCoordination, { text }: CoordinationNoteBody): Done => ({
  said: text.trim(),
});

/** What a move requires and does, where it does more than move. */
export const DEEDS: { readonly [M in CoordinationMove]: Deed<CoordinationBodies[M]> } = {
  consult: consultOthers,
  answer,
  agree,
  disagree,
  refer,
  accept: (tx, actor, { rung }) => {
    rung.acceptedAt = tx.now;
    rung.acceptedBy = actor.personId;
    return {};
  },
  decide,
  decline: said,
  convene,
  appeal,
  rule: decide,
  raise,
  'send-back': (_tx, _actor, { rung }, { text }) => {
    rung.wanted = text.trim();
    return { said: rung.wanted };
  },
  supplement,
  join,
  withdraw: said,
};
