import type { DraftAnswer, DraftUnit, UnitRef } from '@lianban/contract';
import { settlingOf, withUnits, type SettlingUnit } from './settling';

/** Another draft that names a unit by the words that were just settled, with its units as they would be. */
export interface Echo {
  readonly draft: DraftAnswer;
  readonly units: readonly SettlingUnit[];
}

/**
 * The other open drafts of the plan in which the same unresolved names stand: whoever says once what 北部湾办 is
 * need not say it forty times.
 */
export function echoesOf(drafts: readonly DraftAnswer[], before: DraftAnswer, after: DraftAnswer): Echo[] {
  const settled = settledNames(before, after);
  if (settled.size === 0) return [];
  const isOpen = ({ unit, name }: DraftUnit): boolean => unit === null && settled.has(name);
  return drafts
    .filter(({ id, taskId, units }) => id !== before.id && !taskId && units.some(isOpen))
    .map((draft) => ({ draft, units: settleEach(settlingOf(draft).units, settled) }));
}

function settledNames(before: DraftAnswer, after: DraftAnswer): Map<string, UnitRef[]> {
  const settled = new Map<string, UnitRef[]>();
  for (const row of before.units) {
    if (row.unit) continue;
    const units = after.units.flatMap((now) => (now.unit && comesFrom(now, row) ? [now.unit] : []));
    if (units.length > 0) settled.set(row.name, units);
  }
  return settled;
}

/** A collective wording leaves its first unit in its own row, and the others in new ones at the same place. */
const comesFrom = (now: DraftUnit, row: DraftUnit): boolean =>
  now.id === row.id ||
  (row.span !== null && now.printed === row.printed && String(now.span) === String(row.span));

function settleEach(units: readonly SettlingUnit[], settled: ReadonlyMap<string, UnitRef[]>): SettlingUnit[] {
  // From the last, because a row that becomes several moves those behind it.
  return units.reduceRight<SettlingUnit[]>(
    (done, { unit, name }, index) => {
      const chosen = unit ? undefined : settled.get(name);
      return chosen ? withUnits(done, index, chosen) : done;
    },
    [...units],
  );
}
