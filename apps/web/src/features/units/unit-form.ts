import type { AddUnitBody, UnitRef } from '@lianban/contract';
import type { Tier, UnitKind } from '@lianban/rules';

export interface TypedUnit {
  readonly name: string;
  readonly shortName?: string;
  readonly aliases?: readonly string[];
  readonly tier: Tier;
  readonly kind: UnitKind;
  readonly region?: string;
  readonly superior?: UnitRef;
  readonly coordinationOffice?: boolean;
}

/** What is sent: names without stray blanks, each once, and nothing for what was left empty. */
export function unitBody(typed: TypedUnit): AddUnitBody {
  const name = typed.name.trim();
  const shortName = typed.shortName?.trim();
  const aliases = [...new Set((typed.aliases ?? []).map((alias) => alias.trim()))].filter(
    (alias) => alias !== '' && alias !== name && alias !== shortName,
  );
  const region = typed.region?.trim();
  return {
    name,
    tier: typed.tier,
    kind: typed.kind,
    ...(shortName ? { shortName } : {}),
    ...(aliases.length > 0 ? { aliases } : {}),
    ...(region ? { region } : {}),
    ...(typed.superior ? { superiorId: typed.superior.id } : {}),
    ...(typed.coordinationOffice ? { coordinationOffice: true } : {}),
  };
}
