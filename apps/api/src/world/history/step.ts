import type { Result, ReturnReason, Tier, UnitKind } from '@lianban/rules';

/** A unit of a task, as a history needs to know it. */
export interface Party {
  readonly id: string;
  readonly shortName: string;
  readonly tier: Tier;
  readonly kind: UnitKind;
}

/** A registered task with the units that it names. */
export interface TaskFacts {
  readonly id: string;
  readonly heading: string;
  readonly number: string;
  readonly office: Party;
  readonly lead: Party;
  readonly others: readonly Party[];
}

/** What one person did. Each is one action, in one transaction, with one event. */
export type Deed =
  | { readonly does: 'confirm' | 'dispatch' }
  | { readonly does: 'acknowledge' | 'check'; readonly unit: Party }
  | {
      readonly does: 'report';
      readonly unit: Party;
      readonly text: string;
      readonly percentage: number;
      readonly partDone?: boolean;
    }
  | { readonly does: 'accept'; readonly unit: Party; readonly note?: string }
  | { readonly does: 'send-back'; readonly unit: Party; readonly missing: string }
  | { readonly does: 'comment'; readonly unit: Party; readonly text: string }
  | { readonly does: 'submit'; readonly text: string }
  | { readonly does: 'review'; readonly opinion: string; readonly result: Result }
  | {
      readonly does: 'return';
      readonly reason: ReturnReason;
      readonly note: string;
      readonly newDueOn: string;
    }
  | { readonly does: 'close'; readonly result: Result; readonly note: string };

/** A deed on one of the past working days, counted from 0, at a minute of that day. */
export type Step = Deed & { readonly day: number; readonly minute: number };
