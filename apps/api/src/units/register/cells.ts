import { isDay } from '@lianban/calendar';
import { say, type FormerName, type Language, type RegisterColumn } from '@lianban/contract';
import type { Tier, UnitKind } from '@lianban/rules';

/** A unit as a row of the table says it: other units by their official names. */
export interface ListedUnit {
  readonly name: string;
  readonly shortName: string;
  readonly aliases: readonly string[];
  readonly former: readonly FormerName[];
  readonly tier: Tier;
  readonly kind: UnitKind;
  readonly region: string | null;
  readonly superior: string | null;
  readonly line: string | null;
  readonly office: boolean;
}

export type Cells = Readonly<Record<RegisterColumn, string>>;

/** Between several names in one cell. Readers take others as well: nobody types the same one. */
const BETWEEN = '；';

/** A unit written as cells. What is empty is empty; a short name that is the official one again is not repeated. */
export function cellsOf(unit: ListedUnit, language: Language): Cells {
  return {
    name: unit.name,
    'short-name': unit.shortName === unit.name ? '' : unit.shortName,
    aliases: [...unit.aliases].sort().join(BETWEEN),
    'former-names': unit.former
      .map(({ name, untilOn }) =>
        untilOn ? `${name}（${say(language, 'register.until', { day: untilOn })}）` : name,
      )
      .sort()
      .join(BETWEEN),
    tier: say(language, `tier.${unit.tier}`),
    kind: say(language, `kind.${unit.kind}`),
    region: unit.region ?? '',
    superior: unit.superior ?? '',
    line: unit.line ?? '',
    office: unit.office ? say(language, 'register.yes') : '',
  };
}

export const namesIn = (cell: string): string[] => [
  ...new Set(
    cell
      .split(/[；;、\r\n\t]+/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
];

const UNTIL = /^(.+?)\s*[（(]\s*(?:至|到|until)\s*([^（）()]*?)\s*[）)]$/iu;

/** 环境保护厅（至 2018-11-13）: a former name with its last day, where the cell says it. */
export function formerIn(cell: string): { former: FormerName[]; notDays: string[] } {
  const former: FormerName[] = [];
  const notDays: string[] = [];
  for (const entry of namesIn(cell)) {
    const [, name, day] = UNTIL.exec(entry) ?? [];
    if (!name || day === undefined) former.push({ name: entry, untilOn: null });
    else if (isDay(day)) former.push({ name, untilOn: day });
    else notDays.push(entry);
  }
  return { former, notDays };
}
