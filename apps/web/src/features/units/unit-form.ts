import type { AddUnitBody, AmendUnitBody, UnitPageAnswer, UnitRef } from '@lianban/contract';
import type { Tier, UnitKind } from '@lianban/rules';
import type { Dayjs } from 'dayjs';

export interface TypedFacts {
  readonly shortName?: string;
  readonly aliases?: readonly string[];
  readonly tier: Tier;
  readonly kind: UnitKind;
  readonly region?: string | null;
  readonly superior?: UnitRef;
  readonly line?: UnitRef;
  readonly coordinationOffice?: boolean;
}

export interface TypedUnit extends TypedFacts {
  readonly name: string;
}

export interface TypedAmendment extends TypedFacts {
  readonly former?: readonly ({ readonly name?: string; readonly until?: Dayjs | null } | undefined)[];
}

/** Names without stray blanks, each once, and none of those that stand elsewhere already. */
const namesOf = (typed: readonly string[], elsewhere: readonly (string | undefined)[]): string[] =>
  [...new Set(typed.map((name) => name.trim()))].filter((name) => name !== '' && !elsewhere.includes(name));

/** What is sent for a new unit: nothing for what was left empty. */
export function unitBody(typed: TypedUnit): AddUnitBody {
  const name = typed.name.trim();
  const shortName = typed.shortName?.trim();
  const aliases = namesOf(typed.aliases ?? [], [name, shortName]);
  return {
    name,
    tier: typed.tier,
    kind: typed.kind,
    ...(shortName ? { shortName } : {}),
    ...(aliases.length > 0 ? { aliases } : {}),
    ...(typed.region ? { region: typed.region } : {}),
    ...(typed.superior ? { superiorId: typed.superior.id } : {}),
    ...(typed.line ? { lineId: typed.line.id } : {}),
    ...(typed.coordinationOffice ? { coordinationOffice: true } : {}),
  };
}

/** What is sent to amend the unit `name`: all that the form shows, for what was emptied there is to be empty. */
export function amendBody(name: string, typed: TypedAmendment): AmendUnitBody {
  const shortName = typed.shortName?.trim() || name;
  const former = (typed.former ?? []).flatMap((row) =>
    row?.name?.trim()
      ? [{ name: row.name.trim(), untilOn: row.until ? row.until.format('YYYY-MM-DD') : null }]
      : [],
  );
  return {
    shortName,
    aliases: namesOf(typed.aliases ?? [], [name, shortName, ...former.map((one) => one.name)]),
    formerNames: former,
    tier: typed.tier,
    kind: typed.kind,
    region: typed.region ?? null,
    superiorId: typed.superior?.id ?? null,
    lineId: typed.line?.id ?? null,
    coordinationOffice: typed.coordinationOffice ?? false,
  };
}

/** The form as it opens on a unit; `day` makes a day of the calendar from a text. */
export function formOf(unit: UnitPageAnswer, day: (text: string) => Dayjs): TypedAmendment {
  const called = (kind: 'alias' | 'former'): UnitPageAnswer['names'] =>
    unit.names.filter((name) => name.kind === kind);
  return {
    shortName: unit.shortName === unit.name ? '' : unit.shortName,
    aliases: called('alias').map(({ name }) => name),
    former: called('former').map(({ name, untilOn }) => ({ name, until: untilOn ? day(untilOn) : null })),
    tier: unit.tier,
    kind: unit.kind,
    region: unit.region,
    superior: unit.superior ?? undefined,
    line: unit.line ?? undefined,
    coordinationOffice: unit.coordinationOffice,
  };
}
