import type { Tier, UnitKind } from '@lianban/rules';

/** A unit of the example world's register (domain §2). */
export interface RegisterEntry {
  /** Official name. */
  readonly name: string;
  readonly shortName: string;
  /** What documents call it beside these: abbreviations, former names, misprints. */
  readonly aliases: readonly string[];
  readonly tier: Tier;
  readonly kind: UnitKind;
  /** GB/T 2260; null for bodies of the centre. */
  readonly region: string | null;
  /** Official name of the unit above it; null at the top. */
  readonly superior: string | null;
  readonly coordinationOffice: boolean;
}

/** Official name, short name, and whatever else documents call the unit. */
export type Named = readonly [name: string, shortName: string, ...aliases: string[]];

/** What all units of one list have in common. */
export type Common = Pick<RegisterEntry, 'tier' | 'kind' | 'region' | 'superior'>;

export const unitOf = (
  [name, shortName, ...aliases]: Named,
  common: Common,
  coordinationOffice = false,
): RegisterEntry => ({ name, shortName, aliases, ...common, coordinationOffice });

export const unitsOf = (common: Common, rows: readonly Named[]): RegisterEntry[] =>
  rows.map((row) => unitOf(row, common));

/**
 * Departments of a province. Documents name them with a prefix said once (自治区发展改革委、住房城乡建设厅), so that
 * each goes by its bare name too; whose 水利厅 is meant follows from the office that reads.
 *
 * @param prefix 自治区 or 省
 * @param rows official name without the province's, then bare names: the one in use, and former ones
 */
export const departmentsOf = (
  province: string,
  prefix: string,
  common: Common,
  rows: readonly Named[],
): RegisterEntry[] =>
  rows.map(([name, bare, ...former]) => {
    const called = [bare, ...former].flatMap((one) => [`${prefix}${one}`, one]);
    return unitOf([`${province}${name}`, `${prefix}${bare}`, ...called.slice(1), `${prefix}${name}`], common);
  });
