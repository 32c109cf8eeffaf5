import type { RegisterColumn, RegisterFault, RegisterFaultCode, RegisterRow } from '@lianban/contract';
import { mayGuide } from '@lianban/rules';
import type { ListedUnit } from './cells';
import type { KnownUnit } from './plan-import';

/** A row that could be read, beside what the register has of its unit. */
export interface Standing {
  readonly row: number;
  readonly unit: ListedUnit;
  readonly now: KnownUnit | undefined;
  readonly changes: RegisterRow['changes'];
}

/** What is wrong with rows that are each in order: circles, lines that are not above, second offices. */
export function faultsTogether(
  standing: readonly Standing[],
  register: readonly KnownUnit[],
): RegisterFault[] {
  // Of a unit that the table has twice, the first; the second is a fault already.
  const then = new Map<string, ListedUnit>(register.map((unit) => [unit.name, unit]));
  for (const { unit } of [...standing].reverse()) then.set(unit.name, unit);
  const inCircle = circles(then);
  const offices = officesOf(then);
  const guided = guidedBy(then);
  return standing.flatMap(({ row, unit, now, changes }) => {
    if (now && changes.length === 0) return [];
    const fault = (column: RegisterColumn, code: RegisterFaultCode, value: string): RegisterFault => ({
      row,
      column,
      code,
      value,
    });
    const found: RegisterFault[] = [];
    const circle = inCircle.get(unit.name);
    if (circle) found.push(fault('superior', 'circle', circle));
    const line = unit.line === null ? undefined : then.get(unit.line);
    if (line && line.name !== unit.name && !mayGuide(line.tier, unit.tier)) {
      found.push(fault('line', 'line-not-above', line.name));
    }
    const below = guided.get(unit.name)?.find((one) => !mayGuide(unit.tier, one.tier));
    if (below && changes.some(({ column }) => column === 'tier')) {
      found.push(fault('tier', 'line-not-above', below.name));
    }
    const other = unit.office && offices.get(placeOf(unit))?.find((name) => name !== unit.name);
    if (other && unit.region !== null) found.push(fault('office', 'second-office', other));
    if (now?.office && !unit.office && now.officers)
      found.push(fault('office', 'office-has-posts', unit.name));
    return found;
  });
}

const placeOf = ({ region, tier }: ListedUnit): string => `${region} ${tier}`;

function officesOf(units: ReadonlyMap<string, ListedUnit>): Map<string, string[]> {
  const offices = new Map<string, string[]>();
  for (const unit of units.values()) {
    if (unit.office) offices.set(placeOf(unit), [...(offices.get(placeOf(unit)) ?? []), unit.name]);
  }
  return offices;
}

function guidedBy(units: ReadonlyMap<string, ListedUnit>): Map<string, ListedUnit[]> {
  const guided = new Map<string, ListedUnit[]>();
  for (const unit of units.values()) {
    if (unit.line === null) continue;
    const list = guided.get(unit.line);
    if (list) list.push(unit);
    else guided.set(unit.line, [unit]);
  }
  return guided;
}

/** Every unit that stands below itself, with its circle from itself: 甲 → 乙 → 甲. */
function circles(units: ReadonlyMap<string, ListedUnit>): Map<string, string> {
  const found = new Map<string, string>();
  const done = new Set<string>();
  for (const start of units.keys()) {
    const path: string[] = [];
    let at: string | null | undefined = start;
    while (at && !done.has(at) && !path.includes(at)) {
      path.push(at);
      at = units.get(at)?.superior;
    }
    const round = at && path.includes(at) ? path.slice(path.indexOf(at)) : [];
    // A unit that is its own superior is told so by its own row.
    if (round.length > 1) {
      for (const [at, name] of round.entries())
        found.set(name, [...round.slice(at), ...round.slice(0, at), name].join(' → '));
    }
    for (const name of path) done.add(name);
  }
  return found;
}
