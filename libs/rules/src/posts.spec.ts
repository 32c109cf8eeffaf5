import fc from 'fast-check';
import { checkPosts, isInForce, type Term, type WantedPost } from './posts';
import { Refusal } from './refusal';
import { ADMIN_ROLES, DESK_ROLES, OFFICE_ROLES, ROLES, type Role } from './words';

const ALWAYS: Term = { fromOn: null, untilOn: null };
const office = (role: Role, term = ALWAYS): WantedPost => ({
  role,
  unitName: '自治区统筹办',
  coordinationOffice: true,
  ...term,
});
const bureau = (role: Role, term = ALWAYS): WantedPost => ({
  role,
  unitName: '南宁市交通运输局',
  coordinationOffice: false,
  ...term,
});

const codeOf = (posts: readonly WantedPost[]): string => {
  try {
    checkPosts(posts);
    return 'allowed';
  } catch (fault) {
    if (fault instanceof Refusal) return fault.code;
    throw fault;
  }
};

const anyPost = fc
  .record({ role: fc.constantFrom(...ROLES), inOffice: fc.boolean() })
  .map(({ role, inOffice }) => (inOffice ? office(role) : bureau(role)));

describe('the posts of one person', () => {
  it('lets a liaison of a bureau also be its head, and an officer also observe', () => {
    expect(codeOf([bureau('liaison'), bureau('head')])).toBe('allowed');
    expect(codeOf([office('officer'), bureau('observer')])).toBe('allowed');
  });

  it.each(OFFICE_ROLES)(
    'knows a %s in coordination offices alone, and names the unit that is none',
    (role) => {
      expect(codeOf([office(role)])).toBe('allowed');
      expect(() => checkPosts([bureau('liaison'), bureau(role)])).toThrow(
        expect.objectContaining({
          code: 'role-needs-office',
          facts: { roles: [role], units: ['南宁市交通运输局'] },
        }),
      );
    },
  );

  it.each(ADMIN_ROLES)('lets a %s hold no other post, nor the same one elsewhere', (role) => {
    expect(codeOf([bureau(role)])).toBe('allowed');
    expect(codeOf([bureau(role), bureau('liaison')])).toBe('admins-are-exclusive');
    expect(codeOf([bureau(role), office(role)])).toBe('admins-are-exclusive');
  });

  it('never lets an administrator read tasks, whatever the posts and their order', () => {
    fc.assert(
      fc.property(fc.array(anyPost, { maxLength: 5 }), (posts) => {
        const roles = posts.map((post) => post.role);
        const administers = roles.some((role) => (ADMIN_ROLES as readonly Role[]).includes(role));
        const works = roles.some((role) => (DESK_ROLES as readonly Role[]).includes(role));
        const answer = codeOf(posts);
        expect(codeOf([...posts].reverse())).toBe(answer);
        if (administers && works) expect(answer).toBe('admins-are-exclusive');
        if (answer === 'allowed' && administers) expect(posts).toHaveLength(1);
      }),
    );
  });
});

describe('a post with dates', () => {
  const march: Term = { fromOn: '2026-03-01', untilOn: '2026-03-31' };

  it('is in force from its first day to its last', () => {
    const days = ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'];
    expect(days.filter((day) => isInForce(march, day))).toEqual(['2026-03-01', '2026-03-31']);
    expect(isInForce({ ...march, untilOn: null }, '2031-01-01')).toBe(true);
    expect(isInForce({ ...march, fromOn: null }, '1999-01-01')).toBe(true);
  });

  it('may be followed by an administrator’s, and may not meet it on any day', () => {
    const later: Term = { fromOn: '2026-04-01', untilOn: null };
    expect(codeOf([bureau('liaison', march), office('system-admin', later)])).toBe('allowed');
    expect(
      codeOf([bureau('liaison', march), office('system-admin', { ...later, fromOn: '2026-03-31' })]),
    ).toBe('admins-are-exclusive');
    expect(codeOf([bureau('liaison', march), office('system-admin')])).toBe('admins-are-exclusive');
  });

  it('makes nobody two of the three, not even one after the other', () => {
    const later: Term = { fromOn: '2026-04-01', untilOn: null };
    expect(codeOf([office('audit-admin', march), office('system-admin', later)])).toBe(
      'admins-are-exclusive',
    );
  });
});
