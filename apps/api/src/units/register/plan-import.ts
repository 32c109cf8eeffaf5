import {
  REGISTER_COLUMNS,
  type Language,
  type RegisterColumn,
  type RegisterFault,
  type RegisterFaultCode,
  type RegisterRow,
} from '@lianban/contract';
import { cellsOf, type ListedUnit } from './cells';
import { readRow, type Meant } from './read-row';
import type { RegisterTable } from './read-table';
import { faultsTogether, type Standing } from './together';

/** A unit of the register as it is. */
export interface KnownUnit extends ListedUnit {
  readonly id: string;
  /** People hold posts there that exist in offices alone. */
  readonly officers: boolean;
}

/** What a table would do to the register. With faults it does nothing. */
export interface ImportPlan {
  readonly rows: readonly RegisterRow[];
  readonly faults: readonly RegisterFault[];
  readonly added: readonly ListedUnit[];
  readonly changed: readonly (ListedUnit & { readonly id: string })[];
}

/** Compares a table with the register, row by row, and finds every fault in one go. Nothing is written here. */
export function planImport(
  { columns, rows }: RegisterTable,
  register: readonly KnownUnit[],
  language: Language,
): ImportPlan {
  const known = new Map(register.map((unit) => [unit.name, unit]));
  const meant = meantBy(
    rows.map(({ cells }) => cells.name ?? ''),
    register,
  );
  const faults: RegisterFault[] = [];
  const standing: Standing[] = [];
  const seen = new Set<string>();
  const former = new Map(register.flatMap((unit) => unit.former.map(({ name }) => [name, unit.name])));
  for (const row of rows) {
    const complain = (column: RegisterColumn, code: RegisterFaultCode, value: string): void =>
      void faults.push({ row: row.row, column, code, value });
    const name = row.cells.name ?? '';
    const now = known.get(name);
    if (name !== '' && seen.has(name)) complain('name', 'twice', name);
    else if (!now && former.has(name)) complain('name', 'is-former-name', former.get(name)!);
    seen.add(name);
    const unit = readRow(row, now, meant, complain);
    if (unit) standing.push({ row: row.row, unit, now, changes: changesOf(now, unit, columns, language) });
  }
  faults.push(...faultsTogether(standing, register));
  faults.sort((a, b) => a.row - b.row || columns.indexOf(a.column) - columns.indexOf(b.column));
  return {
    rows: standing.map(({ row, unit, now, changes }) => ({
      row,
      name: unit.name,
      what: now ? (changes.length > 0 ? 'changed' : 'left') : 'added',
      changes: now ? changes : [],
    })),
    faults,
    added: standing.flatMap(({ unit, now }) => (now ? [] : [unit])),
    changed: standing.flatMap(({ unit, now, changes }) =>
      now && changes.length > 0 ? [{ ...unit, id: now.id }] : [],
    ),
  };
}

/** By official name, in the table or the register; else by any other name that one unit alone has. */
function meantBy(listed: readonly string[], register: readonly KnownUnit[]): Meant {
  const official = new Set([...listed, ...register.map(({ name }) => name)]);
  const other = new Map<string, Set<string>>();
  for (const unit of register) {
    for (const name of [unit.shortName, ...unit.aliases, ...unit.former.map((one) => one.name)]) {
      other.set(name, (other.get(name) ?? new Set()).add(unit.name));
    }
  }
  return (name) => {
    if (official.has(name)) return name;
    const units = other.get(name);
    return units?.size === 1 ? [...units][0] : undefined;
  };
}

function changesOf(
  now: ListedUnit | undefined,
  unit: ListedUnit,
  columns: readonly RegisterColumn[],
  language: Language,
): RegisterRow['changes'] {
  if (!now) return [];
  const before = cellsOf(now, language);
  const after = cellsOf(unit, language);
  return REGISTER_COLUMNS.filter(
    (column) => columns.includes(column) && before[column] !== after[column],
  ).map((column) => ({ column, before: before[column], after: after[column] }));
}
