import { LIMITS, type RegisterColumn, type RegisterFaultCode } from '@lianban/contract';
import { divisionOf, divisionAt } from '../region';
import { NAME_PATTERN } from '../unit.dto';
import { formerIn, namesIn, type ListedUnit } from './cells';
import type { TableRow } from './read-table';
import { kindCalled, tierCalled, yesOrNo } from './words';

export type Complain = (column: RegisterColumn, code: RegisterFaultCode, value: string) => void;

/** The official name of the unit that a cell means; undefined where it means none or several. */
export type Meant = (name: string) => string | undefined;

const isName = (name: string, least: number): boolean =>
  name.length >= least && name.length <= LIMITS.name && NAME_PATTERN.test(name);

/**
 * The unit that a row describes. A column that the table has not says nothing: the unit stays as it is, and a new one
 * is as if the cell were empty.
 *
 * @param now the unit of that name as the register has it
 */
export function readRow(
  { cells }: TableRow,
  now: ListedUnit | undefined,
  meant: Meant,
  complain: Complain,
): ListedUnit | null {
  const name = cells.name ?? '';
  if (!isName(name, 2)) {
    complain('name', name === '' ? 'missing' : 'not-a-name', name);
    return null;
  }
  const shortName =
    cells['short-name'] === undefined ? (now?.shortName ?? name) : cells['short-name'] || name;
  if (!isName(shortName, 1)) complain('short-name', 'not-a-name', shortName);
  const former = formerOf(cells['former-names'], now, complain).filter(
    (one) => one.name !== name && one.name !== shortName,
  );
  const taken = [name, shortName, ...former.map((one) => one.name)];
  const aliases = aliasesOf(cells.aliases, now, complain).filter((alias) => !taken.includes(alias));
  const tier = cells.tier === undefined ? now?.tier : tierCalled(cells.tier);
  if (!tier) complain('tier', cells.tier ? 'no-such-tier' : 'missing', cells.tier ?? '');
  const kind = cells.kind === undefined ? now?.kind : kindCalled(cells.kind);
  if (!kind) complain('kind', cells.kind ? 'no-such-kind' : 'missing', cells.kind ?? '');
  const office = cells.office === undefined ? (now?.office ?? false) : yesOrNo(cells.office);
  if (office === undefined) complain('office', 'not-yes-or-no', cells.office ?? '');
  const superior = unitIn('superior', cells.superior, name, now?.superior, meant, complain);
  const line = unitIn('line', cells.line, name, now?.line, meant, complain);
  const region = regionOf(cells.region, name, now, complain);
  if (!tier || !kind || office === undefined) return null;
  return { name, shortName, aliases, former, tier, kind, region, superior, line, office };
}

function formerOf(
  cell: string | undefined,
  now: ListedUnit | undefined,
  complain: Complain,
): ListedUnit['former'] {
  if (cell === undefined) return now?.former ?? [];
  const { former, notDays } = formerIn(cell);
  for (const entry of notDays) complain('former-names', 'not-a-day', entry);
  for (const { name } of former) if (!isName(name, 1)) complain('former-names', 'not-a-name', name);
  return [...new Map(former.map((one) => [one.name, one])).values()];
}

function aliasesOf(
  cell: string | undefined,
  now: ListedUnit | undefined,
  complain: Complain,
): readonly string[] {
  if (cell === undefined) return now?.aliases ?? [];
  const names = namesIn(cell);
  for (const name of names) if (!isName(name, 1)) complain('aliases', 'not-a-name', name);
  return names;
}

function unitIn(
  column: 'superior' | 'line',
  cell: string | undefined,
  name: string,
  now: string | null | undefined,
  meant: Meant,
  complain: Complain,
): string | null {
  if (cell === undefined) return now ?? null;
  if (cell === '') return null;
  const unit = meant(cell);
  if (unit === undefined) complain(column, 'no-such-unit', cell);
  else if (unit === name) complain(column, 'is-itself', cell);
  return unit ?? null;
}

/** A code, or a division's name that means one; a new unit without either lies where its name says. */
function regionOf(
  cell: string | undefined,
  name: string,
  now: ListedUnit | undefined,
  complain: Complain,
): string | null {
  if (cell === undefined || cell === '') {
    if (now) return cell === undefined ? now.region : null;
    return divisionOf(name, null)?.code ?? null;
  }
  if (divisionAt(cell)) return cell;
  const named = divisionOf(cell, null);
  if (named && cell.endsWith(named.name)) return named.code;
  complain('region', 'no-such-region', cell);
  return null;
}
