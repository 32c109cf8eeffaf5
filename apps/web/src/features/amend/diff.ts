import type { AmendBody, AmendedField, TaskAnswer } from '@lianban/contract';
import type { ReportingPeriod } from '@lianban/rules';
import type { Given } from '../../ui/given';

/** What stands in the form: the whole task as it is to be. */
export interface TypedAmendment {
  readonly basis: string;
  readonly heading: string;
  readonly body: string;
  readonly standard: string;
  readonly dueOn: string | null;
  readonly reportingPeriod: ReportingPeriod | null;
  readonly units: readonly Given[];
}

type OfTask = Pick<TaskAnswer, 'heading' | 'body' | 'standard' | 'dueOn' | 'reportingPeriod' | 'named'>;

export const asItIs = (task: OfTask): TypedAmendment => ({
  basis: '',
  heading: task.heading,
  body: task.body,
  standard: task.standard,
  dueOn: task.dueOn,
  reportingPeriod: task.reportingPeriod,
  units: task.named.flatMap(({ unit, part }) => (part === 'responsible' ? [] : [{ unit, part }])),
});

/** What is sent: the basis, and nothing that stays as it is. */
export function amendBody(task: OfTask, typed: TypedAmendment): AmendBody {
  const was = asItIs(task);
  const body: { -readonly [Field in keyof AmendBody]: AmendBody[Field] } = { basis: typed.basis.trim() };
  for (const field of ['heading', 'body', 'standard'] as const) {
    if (typed[field].trim() !== was[field]) body[field] = typed[field].trim();
  }
  if (typed.dueOn && typed.dueOn !== was.dueOn) body.dueOn = typed.dueOn;
  if (typed.reportingPeriod && typed.reportingPeriod !== was.reportingPeriod) {
    body.reportingPeriod = typed.reportingPeriod;
  }
  if (said(typed.units) !== said(was.units)) {
    body.units = typed.units.map(({ unit, part }) => ({ unitId: unit.id, part }));
  }
  return body;
}

const said = (units: readonly Given[]): string => units.map(({ unit, part }) => `${unit.id} ${part}`).join();

/** The fields that an amendment changes, in the order of the form. */
export const changedFields = (body: AmendBody): AmendedField[] =>
  (['heading', 'body', 'standard', 'dueOn', 'reportingPeriod', 'units'] as const).filter(
    (field) => field in body,
  );
