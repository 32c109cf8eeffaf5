import type { Day, DraftAnswer, DraftUnit, SettleDraftBody, SettleUnit, UnitRef } from '@lianban/contract';
import type { Part, ReportingPeriod } from '@lianban/rules';

/** A unit's row while a person settles it. */
export interface SettlingUnit {
  /** The row it came from; undefined for one that the person added. */
  readonly from: string | undefined;
  readonly printed: string;
  readonly name: string;
  readonly part: Part;
  readonly readTier: string;
  readonly unit: UnitRef | null;
}

/** All that a person settles in one draft. */
export interface Settling {
  readonly heading: string;
  readonly units: readonly SettlingUnit[];
  readonly dueOn: Day | null;
  readonly reportingPeriod: ReportingPeriod | null;
  readonly standard: string;
}

export const settlingOf = (draft: DraftAnswer): Settling => ({
  heading: draft.heading,
  units: draft.units.map(settlingUnit),
  dueOn: draft.dueOn,
  reportingPeriod: draft.reportingPeriod,
  standard: draft.standard ?? '',
});

const settlingUnit = ({ id, printed, name, part, readTier, unit }: DraftUnit): SettlingUnit => ({
  from: id,
  printed,
  name,
  part,
  readTier,
  unit,
});

/** Only what differs from `base` is sent, so that what another person settled meanwhile stays. */
export function bodyOf(settling: Settling, base: DraftAnswer): SettleDraftBody {
  const before = settlingOf(base);
  const units = unitsBody(settling.units);
  return {
    ...(settling.heading.trim() !== before.heading ? { heading: settling.heading.trim() } : {}),
    ...(JSON.stringify(units) !== JSON.stringify(unitsBody(before.units)) ? { units } : {}),
    ...(settling.dueOn !== before.dueOn ? { dueOn: settling.dueOn } : {}),
    ...(settling.reportingPeriod !== before.reportingPeriod
      ? { reportingPeriod: settling.reportingPeriod }
      : {}),
    ...(settling.standard.trim() !== before.standard ? { standard: settling.standard.trim() || null } : {}),
  };
}

/** A row that was added and never filled says nothing. */
export const unitsBody = (units: readonly SettlingUnit[]): SettleUnit[] =>
  units
    .filter(({ name, unit }) => name || unit)
    .map(({ from, name, part, unit }) => ({
      ...(from ? { from } : {}),
      name,
      part,
      unitId: unit?.id ?? null,
    }));

/**
 * Makes one unit the lead of record. Former leads stay leads beside it; where the document named units without a
 * lead, the others take part.
 */
export const withLead = (units: readonly SettlingUnit[], index: number): SettlingUnit[] =>
  units.map((row, at) => (at === index ? { ...row, part: 'lead' } : { ...row, part: beside(row.part) }));

const BESIDE: Partial<Record<Part, Part>> = { lead: 'co-lead', responsible: 'participant' };
const beside = (part: Part): Part => BESIDE[part] ?? part;

/** Says which registered units a wording stands for: a collective one becomes a row a unit. */
export const withUnits = (
  units: readonly SettlingUnit[],
  index: number,
  chosen: readonly UnitRef[],
): SettlingUnit[] =>
  units.flatMap((row, at) => {
    if (at !== index) return [row];
    if (chosen.length === 0) return [{ ...row, unit: null }];
    return chosen.map((unit, serial) => ({
      ...row,
      // Only one unit can be the lead; the others named by the same words lead beside it.
      part: serial > 0 && row.part === 'lead' ? 'co-lead' : row.part,
      name: chosen.length > 1 || !row.name ? unit.name : row.name,
      unit,
    }));
  });

export const without = (units: readonly SettlingUnit[], index: number): SettlingUnit[] =>
  units.filter((_, at) => at !== index);
