import { Injectable } from '@nestjs/common';
import {
  afterRequestMove,
  followTask,
  lacksToDecide,
  movesOfRequest,
  Refusal,
  type Actor,
  type Parties,
  type RequestMove,
} from '@lianban/rules';
import { Store, type Tx } from '../../store/store';
import { setGoing } from '../assignment.actions';
import { partiesOf } from '../parties';
import { keepParts, type Part } from '../parts';
import { RequestRow } from '../request.entity';
import { keep, requireNothing } from '../task.standing';
import { tell } from '../told';
import { EFFECTS } from './effects';
import { requireRequest, type HeldRequest } from './request.access';

const TOLD = {
  consent: 'request.consented',
  decline: 'request.refused',
  grant: 'request.granted',
  refuse: 'request.refused',
  withdraw: 'request.withdrawn',
} as const satisfies Record<RequestMove, string>;

/** Which are another person's than the one who asked. */
const DECISIONS: readonly RequestMove[] = ['decline', 'grant', 'refuse'];

/** Which moves say why. */
const REASONED: readonly RequestMove[] = ['decline', 'refuse', 'withdraw'];

/** What is done with a request: the lead's consent, the decision with what follows from it, or taking it back. */
@Injectable()
export class RequestActions {
  constructor(private readonly store: Store) {}

  /** @returns the task's id */
  make(actor: Actor, requestId: string, move: RequestMove, version: number, said?: string): Promise<string> {
    return this.store.write(actor, async (tx) => {
      const held = await requireRequest(tx, actor, requestId, move, version);
      const { request, task, parties, part } = held;
      const note = said?.trim() || null;
      if (REASONED.includes(move) && !note) {
        throw new Refusal('body-malformed', { fields: [{ field: 'note', rule: 'isNotEmpty' }] });
      }
      if (DECISIONS.includes(move)) {
        requireNothing(move, lacksToDecide({ ...request, anotherPerson: true }, actor.personId));
      }
      if (move === 'grant') await requireStill(tx, held);
      await write(tx, actor, request, move, note);
      const changed =
        move === 'grant' ? await EFFECTS[request.kind].apply(tx, held) : await goOn(tx, held, move);
      await tell(tx, {
        name: TOLD[move],
        task,
        parties: move === 'grant' ? await andNow(tx, held) : parties,
        changed,
        unitId: part?.unitId ?? null,
        note,
        facts: { requestId },
      });
      return task.id;
    });
  }
}

/** Who leaves hears of it, and who joins. */
async function andNow(tx: Tx, { task, parties }: HeldRequest): Promise<Parties> {
  const now = (await partiesOf(tx.rows, task.id))!;
  return {
    ...now,
    parts: [...parties.parts, ...now.parts],
    receiverIds: [...parties.receiverIds, ...now.receiverIds],
  };
}

/** Asked again when it is granted: the task may have moved since. */
async function requireStill(tx: Tx, held: HeldRequest): Promise<void> {
  const { request, task } = held;
  const { follows, lacks } = EFFECTS[request.kind];
  const what = follows?.(held);
  if (what && !followTask(task, what)) {
    const open = movesOfRequest(request).filter((move) => move !== 'grant');
    throw new Refusal('request-cannot-move', { state: request.state, move: 'grant', open });
  }
  requireNothing('grant', (await lacks?.(tx, held)) ?? []);
}

async function write(
  tx: Tx,
  actor: Actor,
  request: RequestRow,
  move: RequestMove,
  note: string | null,
): Promise<void> {
  request.state = afterRequestMove(move);
  request.version += 1;
  if (move === 'consent') {
    request.consentedAt = tx.now;
    request.consentedBy = actor.personId;
  } else {
    request.decidedAt = tx.now;
    request.decidedBy = actor.personId;
    request.note = note;
  }
  await tx.rows.save(RequestRow, request);
}

/** Without its being granted the part goes on; who objected has received it, and the lead's receipt sets the task going. */
async function goOn(
  tx: Tx,
  { task, request, part }: HeldRequest,
  move: RequestMove,
): Promise<readonly Part[]> {
  await keep(tx, task);
  if (request.kind !== 'objection' || move === 'consent' || part?.state !== 'objecting') return [];
  part.state = 'acknowledged';
  await keepParts(tx, [part]);
  await setGoing(tx, task, part);
  return [part];
}
