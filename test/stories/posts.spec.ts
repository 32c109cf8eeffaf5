import type { Me } from '@lianban/contract';
import type { Role } from '@lianban/rules';
import { Client } from 'pg';
import { Store } from '../../apps/api/src/store/store';
import { PostRow } from '../../apps/api/src/units/person.entity';
import { startInstallation, type Installation } from '../support/installation';
import { join, newcomer, Newcomers, PASSWORD } from '../support/newcomers';

let world: Installation;
let people: Newcomers;
let bureauId: string;

beforeAll(async () => {
  world = await startInstallation();
  people = await Newcomers.at(world);
  bureauId = await people.bureau();
});
afterAll(() => world.stop());

describe('posts', () => {
  const withPosts = (login: string, posts: readonly [string, Role][]) => ({
    login,
    name: '韦某某',
    unitId: bureauId,
    posts: posts.map(([unitId, role]) => ({ unitId, role })),
  });

  it('may be held at several units', async () => {
    const body = withPosts('acting', [
      [bureauId, 'head'],
      [bureauId, 'liaison'],
      [people.officeId, 'officer'],
    ]);
    expect((await people.add(body)).status).toBe(201);
    const [person] = await people.listed('acting');
    expect(person!.posts.map(({ unitName, role }) => `${unitName} ${role}`)).toEqual([
      '南宁市交通运输局 head',
      '南宁市交通运输局 liaison',
      '自治区统筹推进办公室 officer',
    ]);
  });

  it.each<[string, () => [string, Role][], string]>([
    ['an officer of a bureau', () => [[bureauId, 'officer']], 'role-needs-office'],
    [
      'a leader of a bureau',
      () => [
        [bureauId, 'head'],
        [bureauId, 'leader'],
      ],
      'role-needs-office',
    ],
    [
      'an administrator who also reports',
      () => [
        [people.officeId, 'audit-admin'],
        [bureauId, 'liaison'],
      ],
      'admins-are-exclusive',
    ],
    [
      'two of the three administrators',
      () => [
        [people.officeId, 'audit-admin'],
        [people.officeId, 'system-admin'],
      ],
      'admins-are-exclusive',
    ],
    ['a post at no unit', () => [['8b4f3c1e-0d5a-4a53-9c56-0a4c3c1ef000', 'liaison']], 'body-malformed'],
    ['no post at all', () => [], 'body-malformed'],
    [
      'the same post twice',
      () => [
        [bureauId, 'liaison'],
        [bureauId, 'liaison'],
      ],
      'body-malformed',
    ],
  ])('never make %s', async (_, posts, code) => {
    const refused = await people.add(withPosts('nobody', posts()));
    expect(refused.body.code).toBe(code);
    expect(await people.listed('nobody')).toEqual([]);
  });

  it('of two administrations are refused by the database as well', async () => {
    await people.add(withPosts('auditor', [[people.officeId, 'audit-admin']]));
    const [auditor] = await people.listed('auditor');
    const client = new Client(world.databaseUrl);
    await client.connect();
    const second = `insert into post (person_id, unit_id, role) values ($1, $2, 'security-admin')`;
    await expect(client.query(second, [auditor!.id, people.officeId])).rejects.toThrow(
      'post_one_administration',
    );
    await client.end();
  });

  it('count as they are at this moment, not as they were when their holder signed in', async () => {
    const window = await join(
      people.admin,
      newcomer('moved', '农调离', people.officeId, 'officer'),
      PASSWORD,
    );
    const { posts, may } = (await window.get<Me>('/me')).body;
    expect(posts).toHaveLength(1);
    expect(may).toContain('plan.import');
    const [person] = await people.listed('moved');
    await world.app.get(Store).rows.delete(PostRow, { personId: person!.id });
    expect((await window.get<Me>('/me')).body).toMatchObject({ posts: [], may: [] });
    expect((await window.get('/units')).status).toBe(403);
  });
});
