import fc from 'fast-check';
import { checkAdministration, type PostsMoved } from './admins';
import { Refusal } from './refusal';
import { ADMIN_ROLES, ROLES, type Role } from './words';

const allowed = (moved: Partial<PostsMoved>): boolean => {
  try {
    checkAdministration({ by: [], before: [], after: [], vacant: [], ...moved });
    return true;
  } catch (fault) {
    if (fault instanceof Refusal && fault.code === 'admin-not-yours') return false;
    throw fault;
  }
};

describe('three administrators', () => {
  it.each<[string, Partial<PostsMoved>, boolean]>([
    ['the system administrator gives desk posts', { by: ['system-admin'], after: ['officer'] }, true],
    ['and takes them', { by: ['system-admin'], before: ['officer'] }, true],
    ['and appoints another of its own', { by: ['system-admin'], after: ['system-admin'] }, true],
    ['but no security administrator', { by: ['system-admin'], after: ['security-admin'] }, false],
    ['save the first', { by: ['system-admin'], after: ['security-admin'], vacant: ['security-admin'] }, true],
    ['and switches none off', { by: ['system-admin'], before: ['security-admin'] }, false],
    [
      'nor touches the account of one',
      { by: ['system-admin'], before: ['audit-admin'], after: ['audit-admin'] },
      false,
    ],
    [
      'the security administrator appoints another',
      { by: ['security-admin'], after: ['security-admin'] },
      true,
    ],
    ['and gives no desk post', { by: ['security-admin'], after: ['officer'] }, false],
    [
      'nor fills another’s vacancy',
      { by: ['security-admin'], after: ['audit-admin'], vacant: ['audit-admin'] },
      false,
    ],
    ['and switches no audit administrator off', { by: ['security-admin'], before: ['audit-admin'] }, false],
    ['and touches nobody without a post', { by: ['security-admin'] }, false],
  ])('%s', (_, moved, expected) => expect(allowed(moved)).toBe(expected));

  it('take nothing from one another, and give nothing that they do not hold, whatever is asked', () => {
    const roles = fc.subarray<Role>([...ROLES]);
    fc.assert(
      fc.property(fc.constantFrom(...ADMIN_ROLES), roles, roles, (admin, before, after) => {
        const others = ADMIN_ROLES.filter((role) => role !== admin);
        const touches = others.some((role) => before.includes(role) || after.includes(role));
        if (touches) expect(allowed({ by: [admin], before, after })).toBe(false);
      }),
    );
  });
});
