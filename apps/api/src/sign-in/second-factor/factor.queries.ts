import type { FactorKind, FactorsAnswer } from '@lianban/contract';
import type { EntityManager } from 'typeorm';
import { FactorRow } from './factor.entity';

export const factorsOf = (rows: EntityManager, personId: string): Promise<FactorRow[]> =>
  rows.find(FactorRow, { where: { personId }, order: { enrolledAt: 'ASC' } });

/** Whether a second factor is required of one of the person's posts; `$n` in the statement is the person. */
export const requiredOf = (person: string): string => `
  exists (select 1 from security_profile s join post needing on needing.role = any(s.second_factor_roles)
           where needing.person_id = ${person})`;

export async function isRequired(rows: EntityManager, personId: string): Promise<boolean> {
  const [answer] = await rows.query<[{ required: boolean }]>(`select ${requiredOf('$1')} as required`, [
    personId,
  ]);
  return answer.required;
}

/** What the owner sees of them: never a secret. */
export async function factorsAnswer(rows: EntityManager, personId: string): Promise<FactorsAnswer> {
  const [{ left }] = await rows.query<[{ left: number }]>(
    `select count(*)::int as left from recovery_code where person_id = $1 and used_at is null`,
    [personId],
  );
  const factors = await factorsOf(rows, personId);
  return {
    factors: factors.map(({ id, kind, name, enrolledAt, usedAt }) => ({
      id,
      kind,
      name,
      enrolledAt: enrolledAt.toISOString(),
      usedAt: usedAt?.toISOString() ?? null,
    })),
    recoveryCodesLeft: left,
    required: await isRequired(rows, personId),
  };
}

/** The kinds a person can show; a recovery code only beside another. */
export const kindsOf = (factors: readonly FactorRow[]): FactorKind[] => [
  ...new Set(factors.map(({ kind }) => kind)),
];
