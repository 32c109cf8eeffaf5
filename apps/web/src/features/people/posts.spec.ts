import type { UnitAnswer } from '@lianban/contract';
import { checkPosts, OFFICE_ROLES, ROLES, type Role, type WantedPost } from '@lianban/rules';
import fc from 'fast-check';
import { choicesAt, LOGIN, personBody, type RoleChoice } from './posts';

const unit = (id: string, coordinationOffice = false): UnitAnswer => ({
  id,
  name: `${id}交通运输局`,
  shortName: id,
  tier: 'municipal',
  kind: 'department',
  aliases: [],
  region: null,
  regionName: null,
  superior: null,
  coordinationOffice,
  below: 0,
  endedOn: null,
  version: 1,
});
const open = (choices: readonly RoleChoice[]): Role[] =>
  choices.filter((choice) => choice.open).map(({ role }) => role);

describe('the posts that a system administrator gives', () => {
  it('offers officer, reviewer and leader in a coordination office alone', () => {
    expect(open(choicesAt(unit('南宁市'), []).desk)).toEqual(['liaison', 'checker', 'head', 'observer']);
    expect(open(choicesAt(unit('督查室', true), []).desk)).toEqual(expect.arrayContaining([...OFFICE_ROLES]));
  });

  it('closes everything else once an administrator was chosen, and the three once a desk was', () => {
    const administers = choicesAt(unit('督查室', true), ['audit-admin']);
    expect(open(administers.desk)).toEqual([]);
    expect(open(administers.admin)).toEqual(['audit-admin']);
    expect(open(choicesAt(unit('南宁市'), ['liaison']).admin)).toEqual([]);
  });

  it('never offers what the rules of posts would refuse', () => {
    const step = fc.record({ role: fc.constantFrom(...ROLES), office: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const held: WantedPost[] = [];
        for (const { role, office } of steps) {
          const at = unit('某单位', office);
          const { desk, admin } = choicesAt(
            at,
            held.map((post) => post.role),
          );
          const offered = open([...desk, ...admin]).includes(role);
          if (offered && !held.some((post) => post.role === role)) {
            held.push({ role, unitName: at.name, coordinationOffice: office, fromOn: null, untilOn: null });
          }
          expect(() => checkPosts(held)).not.toThrow();
        }
      }),
    );
  });
});

describe('a person who is added', () => {
  it('holds each post once, also an acting one elsewhere, and none where no unit was chosen', () => {
    const body = personBody({
      name: ' 李静 ',
      login: ' LiJing ',
      unit: unit('钦州市'),
      roles: ['liaison', 'head'],
      elsewhere: [
        { unit: unit('北海市'), roles: ['liaison'] },
        { unit: unit('钦州市'), roles: ['liaison'] },
        { roles: ['head'] },
      ],
    });
    expect(body).toEqual({
      name: '李静',
      login: 'lijing',
      unitId: '钦州市',
      posts: [
        { unitId: '钦州市', role: 'liaison' },
        { unitId: '钦州市', role: 'head' },
        { unitId: '北海市', role: 'liaison' },
      ],
    });
  });

  it.each([
    ['li.jing', true],
    ['a1', true],
    ['李静', false],
    ['.li', false],
    ['x', false],
  ])('may sign in as %s: %s', (login, fits) => expect(LOGIN.test(login)).toBe(fits));
});
