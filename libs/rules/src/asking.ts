import { dayOf, dueAfter, type Day, type Region } from '@lianban/calendar';
import { lack, type Lack } from './requirements';

/** ⚙ domain §3: at most so many extensions a part. */
export const EXTENSIONS = 2;
/** ⚙ domain §3: an objection is raised within so many working days of dispatch. */
export const OBJECT_WITHIN = 3;

/** 延期: asked before the due date, for a later one, at most twice, and never beyond what binds from above. */
export function lacksToExtend(
  part: {
    readonly dueOn: Day | null;
    readonly granted: number;
    /** The date of the task above, that no part below may pass. */
    readonly parentDueOn: Day | null;
  },
  newDueOn: Day | null,
  today: Day,
): Lack[] {
  const { dueOn, granted, parentDueOn } = part;
  return [
    ...lack('due-date', dueOn === null),
    ...lack('before-due', dueOn !== null && today >= dueOn, [dueOn ?? '']),
    ...lack('extensions-left', granted >= EXTENSIONS),
    ...lack('later-date', newDueOn !== null && dueOn !== null && newDueOn <= dueOn, [dueOn ?? '']),
    ...lacksUnderParent(newDueOn, parentDueOn),
  ];
}

/** A date below is never later than the one above (domain §3 break down, §6). */
export function lacksUnderParent(dueOn: Day | null, parentDueOn: Day | null): Lack[] {
  return lack('not-beyond-parent', parentDueOn !== null && (dueOn === null || dueOn > parentDueOn), [
    parentDueOn ?? '',
  ]);
}

/** 异议: within the days, and proposing another unit. */
export function lacksToObject(
  part: { readonly dispatchedAt: Date; readonly region: Region; readonly unitId: string },
  proposedUnitId: string | null,
  now: Date,
): Lack[] {
  const last = dueAfter(part.dispatchedAt, OBJECT_WITHIN, part.region);
  return [
    ...lack('within-objection-days', dayOf(now) > last, [last]),
    ...lack('other-unit', proposedUnitId === part.unitId),
  ];
}

/** A review date, a new limit, the end of a public notice: a day to come. */
export const lacksAhead = (day: Day | null, today: Day): Lack[] =>
  lack('after-today', day !== null && day <= today);

/** Two persons: who decides is another than who asked. */
export const lacksToDecide = (
  request: { readonly askedBy: string; readonly anotherPerson: boolean },
  personId: string,
): Lack[] => lack('another-person', request.anotherPerson && request.askedBy === personId);

/** Where a unit may put a subtask: on itself, a unit below it, or one that takes part in the task (and then accepts). */
export type Placing = 'own' | 'below' | 'participant' | 'astray';

/** 分解 (domain §3): dates no later than the parent's, and units that may be given a part. */
export function lacksToBreakDown(
  wanted: {
    readonly dueOn: Day | null;
    readonly units: readonly { readonly name: string; readonly placing: Placing }[];
  },
  parentDueOn: Day | null,
): Lack[] {
  const astray = wanted.units.filter(({ placing }) => placing === 'astray').map(({ name }) => name);
  return [...lacksUnderParent(wanted.dueOn, parentDueOn), ...lack('unit-below', astray.length > 0, astray)];
}

/** 汇总: the participants' reports of the period are each accepted or sent back, and it is told once a period. */
export function lacksToConsolidate(facts: {
  readonly waiting: readonly string[];
  readonly alreadyTold: boolean;
}): Lack[] {
  return [
    ...lack('reports-answered', facts.waiting.length > 0, facts.waiting),
    ...lack('period-open', facts.alreadyTold),
  ];
}
