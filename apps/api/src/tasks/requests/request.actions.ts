import { Injectable } from '@nestjs/common';
import { afterRequestMove, lacksToDecide, Refusal, type Actor, type RequestMove } from '@lianban/rules';
import { Store, type Tx } from '../../store/store';
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
      if (move === 'grant' || move === 'refuse') {
        requireNothing(move, lacksToDecide({ ...request, anotherPerson: true }, actor.personId));
      }
      // Asked again when it is granted: the task may have moved since.
      if (move === 'grant') requireNothing(move, (await EFFECTS[request.kind].lacks?.(tx, held)) ?? []);
      await write(tx, actor, request, move, note);
      const changed =
        move === 'grant' ? await EFFECTS[request.kind].apply(tx, held) : await goOn(tx, held, move);
      await tell(tx, {
        name: TOLD[move],
        task,
        parties,
        changed,
        unitId: part?.unitId ?? null,
        note,
        facts: { requestId },
      });
      return task.id;
    });
  }
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

/** Without its being granted the part goes on; who objected has received it. */
async function goOn(
  tx: Tx,
  { task, request, part }: HeldRequest,
  move: RequestMove,
): Promise<readonly Part[]> {
  await keep(tx, task);
  if (request.kind !== 'objection' || move === 'consent' || part?.state !== 'objecting') return [];
  part.state = 'acknowledged';
  await keepParts(tx, [part]);
  return [part];
}
