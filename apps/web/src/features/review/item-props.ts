import type { PlanFinding, UnitRef } from '@lianban/contract';
import type { Item } from './items';
import type { Current, Doing } from './use-current';

/** What a card of an item is given, and hands on to what is open in it. */
export interface ItemCardProps {
  readonly item: Item;
  readonly planId: string;
  readonly office: UnitRef;
  readonly findings: readonly PlanFinding[];
  readonly maySettle: boolean;
  readonly mayRegister: boolean;
  readonly current: boolean;
  /** What is open over the item; null over every other one. */
  readonly doing: Doing | null;
  readonly choose: Current['choose'];
  readonly begin: Current['begin'];
  readonly onSeeText?: (() => void) | undefined;
}
