import { dayOf } from '@lianban/calendar';
import { lacksAhead, type Lack, type RequestKind } from '@lianban/rules';
import type { Tx } from '../../store/store';
import type { Part } from '../parts';
import { cancelAll } from './cancellation';
import { lacksForExtension, prolong } from './extension';
import { reassign } from './objection';
import { reopenTask } from './reopening';
import type { HeldRequest } from './request.access';
import { suspendAll } from './suspension';

/** What one kind of request does when it is granted, and what is asked again at that moment. */
interface Effect {
  readonly lacks?: (tx: Tx, held: HeldRequest) => Promise<Lack[]> | Lack[];
  /** @returns the parts that it changed, for the event row */
  readonly apply: (tx: Tx, held: HeldRequest) => Promise<readonly Part[]>;
}

export const EFFECTS: Record<RequestKind, Effect> = {
  objection: { apply: reassign },
  extension: { lacks: lacksForExtension, apply: prolong },
  suspension: {
    lacks: (tx, { request }) => lacksAhead(request.facts.reviewOn ?? null, dayOf(tx.now)),
    apply: suspendAll,
  },
  cancellation: { apply: cancelAll },
  reopening: { apply: reopenTask },
};
