import fc from 'fast-check';
import { checkPosts, type WantedPost } from './posts';
import { Refusal } from './refusal';
import { ADMIN_ROLES, DESK_ROLES, OFFICE_ROLES, ROLES, type Role } from './words';

const office = (role: Role): WantedPost => ({ role, unitName: '自治区统筹办', coordinationOffice: true });
const bureau = (role: Role): WantedPost => ({
  role,
  unitName: '南宁市交通运输局',
  coordinationOffice: false,
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
