import type { Permission } from './permissions';
import { Refusal } from './refusal';
import type { RequestKind } from './words';

/**
 * What is asked about a task or a part and decided by somebody else: one mechanism for all of it (domain §3). Asking
 * is a move of the task or the part; what follows when it is granted is written beside each.
 */
interface Rule {
  readonly asks: Permission;
  /** Consent of the lead before the office decides, unless the lead itself asks. */
  readonly consents?: Permission;
  readonly decides: Permission;
  /** ⚙ Working days within which it is decided; null where nothing is said. */
  readonly within: number | null;
  /** The decision is another person's than the one who asked (two persons). */
  readonly anotherPerson: boolean;
}

const RULES = {
  objection: { asks: 'assignment.object', decides: 'objection.rule', within: 2, anotherPerson: true },
  extension: {
    asks: 'assignment.extend',
    consents: 'extension.consent',
    decides: 'extension.decide',
    within: 2,
    anotherPerson: true,
  },
  suspension: { asks: 'task.suspend', decides: 'suspension.decide', within: 2, anotherPerson: true },
  cancellation: { asks: 'task.cancel', decides: 'cancellation.decide', within: null, anotherPerson: true },
  reopening: { asks: 'task.reopen', decides: 'reopening.decide', within: null, anotherPerson: true },
} as const satisfies Record<RequestKind, Rule>;

export const REQUEST_MOVES = ['consent', 'decline', 'grant', 'refuse', 'withdraw'] as const;
export type RequestMove = (typeof REQUEST_MOVES)[number];

export const REQUEST_STATES = ['asked', 'consented', 'granted', 'refused', 'withdrawn'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** A request as the rules see it. */
export interface RequestStanding {
  readonly kind: RequestKind;
  readonly state: RequestState;
  /** Whether the lead's consent is still to come. */
  readonly needsConsent: boolean;
  readonly askedBy: string;
}

const permissions = (kind: RequestKind): Record<RequestMove, Permission> => {
  const rule: Rule = RULES[kind];
  return {
    consent: rule.consents ?? rule.decides,
    decline: rule.consents ?? rule.decides,
    grant: rule.decides,
    refuse: rule.decides,
    withdraw: rule.asks,
  };
};

export const permissionForRequest = (kind: RequestKind, move: RequestMove): Permission =>
  permissions(kind)[move];

/** ⚙ Working days for the decision; null where none are set. */
export const decideWithin = (kind: RequestKind): number | null => RULES[kind].within;

/** Does this kind of request wait for the lead before the office decides? */
export const asksLead = (kind: RequestKind): boolean => 'consents' in RULES[kind];

export const isOpenRequest = (state: RequestState): boolean => state === 'asked' || state === 'consented';

/** The moves open to a request as it stands. */
export function movesOfRequest({ state, needsConsent }: RequestStanding): RequestMove[] {
  if (!isOpenRequest(state)) return [];
  return needsConsent && state === 'asked'
    ? ['consent', 'decline', 'withdraw']
    : ['grant', 'refuse', 'withdraw'];
}

/** Refuses a move that is not open, with those that are. */
export function requireRequestMove(request: RequestStanding, move: RequestMove): void {
  const open = movesOfRequest(request);
  if (!open.includes(move)) throw new Refusal('request-cannot-move', { state: request.state, move, open });
}

const AFTER: Record<RequestMove, RequestState> = {
  consent: 'consented',
  decline: 'refused',
  grant: 'granted',
  refuse: 'refused',
  withdraw: 'withdrawn',
};

export const afterRequestMove = (move: RequestMove): RequestState => AFTER[move];
