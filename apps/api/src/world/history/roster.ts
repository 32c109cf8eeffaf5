import type { Actor, Role } from '@lianban/rules';
import type { EntityManager } from 'typeorm';
import { PersonRow, PostRow } from '../../units/person.entity';
import { CAST } from '../people/cast';
import { LIAISONS } from '../people/liaisons';

const PLACES = new Map([...CAST, ...LIAISONS].map(({ login }, place) => [login, place]));
const placeOf = ({ login }: PersonRow): number => PLACES.get(login) ?? PLACES.size;

/** Who holds which post, read once: the history makes nobody move house. */
export class Roster {
  private constructor(private readonly byPost: ReadonlyMap<string, readonly Actor[]>) {}

  static async read(rows: EntityManager): Promise<Roster> {
    const posts = await rows.find(PostRow, { order: { personId: 'ASC' } });
    const people = await rows.find(PersonRow);
    const actors = people
      .sort((one, other) => placeOf(one) - placeOf(other))
      .map(({ id }) => ({
        personId: id,
        posts: posts.filter(({ personId }) => personId === id).map(({ unitId, role }) => ({ unitId, role })),
      }));
    const byPost = new Map<string, Actor[]>();
    for (const actor of actors) {
      for (const { unitId, role } of actor.posts) {
        const key = `${unitId} ${role}`;
        byPost.set(key, [...(byPost.get(key) ?? []), actor]);
      }
    }
    return new Roster(byPost);
  }

  /** Whoever holds the post; null where the unit has nobody for it. Of several, the first of the cast. */
  at(unitId: string, role: Role): Actor | null {
    return this.byPost.get(`${unitId} ${role}`)?.[0] ?? null;
  }

  require(unitId: string, role: Role): Actor {
    const actor = this.at(unitId, role);
    if (!actor) throw new Error(`Nobody is ${role} of the unit ${unitId}.`);
    return actor;
  }

  /** Another one with the same post; null where there is none. */
  other(unitId: string, role: Role): Actor | null {
    return this.byPost.get(`${unitId} ${role}`)?.[1] ?? null;
  }

  /** Another one with the same post than whoever comes first; the first where there is no other. */
  second(unitId: string, role: Role): Actor {
    return this.byPost.get(`${unitId} ${role}`)?.[1] ?? this.require(unitId, role);
  }
}
