import type { PersonAnswer, PostBody, UnitRef } from '@lianban/contract';
import type { Role } from '@lianban/rules';
import type { Dayjs } from 'dayjs';

/** A post as its row in the form holds it. */
export interface TypedPost {
  /** The register's answer for a unit that was chosen here; of one that was there before, what its post says. */
  readonly unit?: UnitRef & { readonly coordinationOffice?: boolean };
  readonly role?: Role;
  readonly acting?: boolean;
  readonly fromOn?: Dayjs | null;
  readonly untilOn?: Dayjs | null;
}

export interface TypedPosts {
  readonly posts: readonly (TypedPost | undefined)[];
}

const dayOf = (day: Dayjs | null | undefined): string | null => (day ? day.format('YYYY-MM-DD') : null);

/** What is sent: each post once, with its dates. */
export function postsBody({ posts }: TypedPosts): PostBody[] {
  const bodies = posts.flatMap((post): PostBody[] =>
    post?.unit && post.role
      ? [
          {
            unitId: post.unit.id,
            role: post.role,
            acting: post.acting ?? false,
            fromOn: dayOf(post.fromOn),
            untilOn: dayOf(post.untilOn),
          },
        ]
      : [],
  );
  return [...new Map(bodies.map((post) => [`${post.unitId} ${post.role}`, post])).values()];
}

/** The rows as the form opens on a person; `day` makes a day of the calendar from a text. */
export const rowsOf = (person: PersonAnswer, day: (text: string) => Dayjs): TypedPost[] =>
  person.posts.map(({ unitId, unitName, coordinationOffice, role, acting, fromOn, untilOn }) => ({
    unit: { id: unitId, name: unitName, shortName: unitName, tier: person.unit.tier, coordinationOffice },
    role,
    acting,
    fromOn: fromOn ? day(fromOn) : null,
    untilOn: untilOn ? day(untilOn) : null,
  }));
