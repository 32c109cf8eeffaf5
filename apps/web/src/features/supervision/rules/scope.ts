import type { LadderRulesFor, PostAnswer } from '@lianban/contract';
import { TIERS, type Role, type Tier } from '@lianban/rules';
import { useSearchParams } from 'react-router';
import { useMe } from '../../../api/use-session';

const READERS: readonly Role[] = ['officer', 'reviewer', 'leader', 'observer'];

export interface OfficeChoice {
  readonly id: string;
  readonly name: string;
}

/** The offices whose rules these posts may read. */
export function officesOf(posts: readonly PostAnswer[]): OfficeChoice[] {
  const held = posts.filter(({ role, coordinationOffice }) => coordinationOffice && READERS.includes(role));
  return [...new Map(held.map(({ unitId, unitName }) => [unitId, { id: unitId, name: unitName }])).values()];
}

export const RULES_PARTS = ['rules', 'dry-run', 'templates'] as const;
export type RulesPart = (typeof RULES_PARTS)[number];

interface Asked {
  readonly offices: readonly OfficeChoice[];
  /** Null: this person serves no office. */
  readonly scope: LadderRulesFor | null;
  readonly part: RulesPart;
  readonly go: (change: Readonly<Record<string, string | undefined>>) => void;
}

/** Which rules are looked at stands in the address, so that a link means the same to a colleague. */
export function useScope(): Asked {
  const offices = officesOf(useMe().posts);
  const [search, setSearch] = useSearchParams();
  const officeId = offices.find(({ id }) => id === search.get('office'))?.id ?? offices[0]?.id;
  const planId = search.get('plan') ?? undefined;
  const tier = TIERS.find((one): one is Tier => one === search.get('tier'));
  const part = RULES_PARTS.find((one) => one === search.get('part')) ?? 'rules';
  const go = (change: Readonly<Record<string, string | undefined>>): void =>
    setSearch((now) => {
      const next = new URLSearchParams(now);
      for (const [key, value] of Object.entries(change)) {
        if (value === undefined) next.delete(key);
        else next.set(key, value);
      }
      return next;
    });
  return {
    offices,
    scope: officeId ? { officeId, ...(planId && { planId }), ...(tier && { tier }) } : null,
    part,
    go,
  };
}
