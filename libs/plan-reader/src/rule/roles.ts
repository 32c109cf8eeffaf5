import type { LeadBasis, ReadRole } from '../reading';
import type { NamedUnit } from '../unit/resolve';
import type { LeadRule } from './lead-rule';

export interface Roles {
  basis: LeadBasis;
  roles: ReadRole[];
}

/** Each unit's part: what a label or verb says; else what the document's rule says; else nobody leads. */
export function assignRoles(units: NamedUnit[], rule: LeadRule | null, responsibleLead = false): Roles {
  if (units.some((unit) => unit.said === 'lead')) {
    return { basis: 'labelled', roles: units.map((unit) => (unit.said === 'lead' ? 'lead' : 'participant')) };
  }
  if (!rule && responsibleLead && units.some((unit) => unit.said === 'responsible')) {
    return {
      basis: 'rule',
      roles: units.map((unit) => (unit.said === 'responsible' ? 'lead' : 'participant')),
    };
  }
  const leads = rule ? leadsByRule(units, rule) : new Set<number>();
  if (leads.size === 0) return { basis: 'none', roles: units.map(() => 'responsible') };
  return { basis: 'rule', roles: units.map((_, at) => (leads.has(at) ? 'lead' : 'participant')) };
}

function leadsByRule(units: NamedUnit[], rule: LeadRule): Set<number> {
  if (units.length === 0) return new Set();
  if (rule.beforeComma) {
    const comma = units.findIndex((unit, at) => at > 0 && /[，,]/.test(unit.before));
    return new Set(units.map((_, at) => at).filter((at) => comma < 0 || at < comma));
  }
  if (rule.kind === 'first-listed-regional') {
    const first = units.findIndex(isOfTheLevel(rule.quote));
    return first < 0 ? new Set() : new Set([first]);
  }
  // A group expanded into its members was first as a whole.
  const first = units[0];
  return new Set(units.map((unit, at) => (unit.origin === first?.origin ? at : -1)).filter((at) => at >= 0));
}

/** 区直, 省直: a department of that level, by its tier or by the level said in its name; a government is none. */
function isOfTheLevel(quote: string): (unit: NamedUnit) => boolean {
  const level = /(区|省|市|县|州)(?:直|级)/.exec(quote)?.[1] ?? '省';
  const tier = level === '区' || level === '省' ? 'provincial' : level === '县' ? 'county' : 'municipal';
  const prefix = level === '区' ? /^(?:自治区|区)/ : new RegExp(`^${level}`);
  return (unit) =>
    !/人民政府$|[市县区]政府$/.test(unit.name) && (unit.tier === tier || prefix.test(unit.name));
}
