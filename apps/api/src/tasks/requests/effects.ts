import { dayOf } from '@lianban/calendar';
import { lacksAhead, type Lack, type RequestKind, type TaskConsequence } from '@lianban/rules';
import type { Tx } from '../../store/store';
import type { Part } from '../parts';
import { cancelAll } from './cancellation';
import { lacksForExtension, prolong } from './extension';
import { lacksToReassign, reassign } from './objection';
import { lacksToReopen, reopenTask } from './reopening';
import type { HeldRequest } from './request.access';
import { suspendAll } from './suspension';

/** What one kind of request does when it is granted, and what is asked again at that moment. */
interface Effect {
  /** What becomes of the task by it; not granted where that follows from nothing the task is in by then. */
  readonly follows?: (held: HeldRequest) => TaskConsequence | null;
  readonly lacks?: (tx: Tx, held: HeldRequest) => Promise<Lack[]> | Lack[];
  /** @returns the parts that it changed, for the event row */
  readonly apply: (tx: Tx, held: HeldRequest) => Promise<readonly Part[]>;
}

export const EFFECTS: Record<RequestKind, Effect> = {
  objection: {
    follows: ({ part }) => (part?.part === 'lead' ? 'lead-reassigned' : null),
    lacks: lacksToReassign,
    apply: reassign,
  },
  extension: { lacks: lacksForExtension, apply: prolong },
  suspension: {
    follows: () => 'suspended',
    lacks: (tx, { request }) => lacksAhead(request.facts.reviewOn ?? null, dayOf(tx.now)),
    apply: suspendAll,
  },
  cancellation: { follows: () => 'cancelled', apply: cancelAll },
  reopening: {
    follows: () => 'reopened',
    lacks: (tx, { task, request }) => lacksToReopen(tx, task, request.facts.newDueOn ?? null),
    apply: reopenTask,
  },
};
