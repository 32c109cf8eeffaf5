import { GRANTS, may, mayEver, unitsWhere, type Permission } from './permissions';
import { standingsOf, type Actor, type Parties } from './standing';
import { ADMIN_ROLES, type Role } from './words';

const who = (unitId: string, ...roles: Role[]): Actor => ({
  personId: `${unitId}:${roles.join('+')}`,
  posts: roles.map((role) => ({ unitId, role })),
});

/** A task of the provincial office, led by 交通运输厅 with 北海市 taking part. */
const task: Parties = {
  officeId: 'office',
  parts: [
    { unitId: 'transport', part: 'lead' },
    { unitId: 'beihai', part: 'participant' },
  ],
  superiorIds: ['region'],
  upperOfficeIds: ['upper'],
  receiverIds: ['city-office'],
  lineIds: ['line'],
  placerId: null,
};

describe('who may do what', () => {
  it.each<[Permission, Actor, boolean]>([
    ['task.read', who('transport', 'liaison'), true],
    ['task.read', who('beihai', 'observer'), true],
    ['task.read', who('region', 'head'), true],
    ['task.read', who('upper', 'officer'), true],
    ['task.read', who('elsewhere', 'leader'), false],
    ['task.dispatch', who('office', 'officer'), true],
    ['task.dispatch', who('office', 'reviewer'), false],
    ['task.dispatch', who('upper', 'officer'), false],
    ['task.submit', who('transport', 'head'), true],
    ['task.submit', who('transport', 'liaison'), false],
    ['task.submit', who('beihai', 'head'), false],
    ['task.close', who('office', 'reviewer'), true],
    ['task.close', who('office', 'officer'), false],
    ['task.consolidate', who('transport', 'liaison'), true],
    ['task.consolidate', who('beihai', 'liaison'), false],
    ['task.call', who('transport', 'head'), true],
    ['task.suspend', who('transport', 'head'), true],
    ['task.suspend', who('office', 'officer'), false],
    ['suspension.decide', who('office', 'officer'), true],
    ['task.resume', who('office', 'officer'), true],
    ['task.publish', who('office', 'reviewer'), true],
    ['task.archive', who('office', 'officer'), true],
    ['task.archive', who('office', 'reviewer'), false],
    ['task.reopen', who('office', 'officer'), true],
    ['task.amend', who('office', 'officer'), true],
    ['task.amend', who('office', 'leader'), false],
    ['task.cancel', who('office', 'officer'), true],
    ['cancellation.decide', who('office', 'leader'), true],
    ['cancellation.decide', who('office', 'officer'), false],
    ['extension.consent', who('transport', 'head'), true],
    ['extension.decide', who('transport', 'head'), false],
    ['objection.rule', who('office', 'officer'), true],
    // 条 reads and comments; only 块 dispatches, presses and closes (domain §6).
    ['task.read', who('line', 'head'), true],
    ['task.comment', who('line', 'liaison'), true],
    ['task.dispatch', who('line', 'officer'), false],
    ['task.read', who('city-office', 'officer'), true],
    ['assignment.receive', who('city-office', 'officer'), true],
    ['assignment.receive', who('beihai', 'head'), false],
    ['case.accept', who('upper', 'officer'), true],
    ['case.accept', who('office', 'officer'), false],
  ])('%s by %j: %s', (permission, actor, expected) => {
    expect(may(actor, permission, task)).toBe(expected);
  });

  it('a part is reported on by its own unit alone, the lead’s included', () => {
    const beihais = { ...task, ownUnitId: 'beihai' };
    expect(may(who('beihai', 'liaison'), 'assignment.report', beihais)).toBe(true);
    expect(may(who('transport', 'liaison'), 'assignment.report', beihais)).toBe(false);
    expect(may(who('transport', 'liaison'), 'assignment.accept', beihais)).toBe(true);
    expect(may(who('beihai', 'liaison'), 'assignment.accept', beihais)).toBe(false);
  });

  it('a report is checked within its unit, and the office of a city acts for the city', () => {
    const beihais = { ...task, ownUnitId: 'beihai' };
    expect(may(who('beihai', 'checker'), 'assignment.check', beihais)).toBe(true);
    expect(may(who('beihai', 'liaison'), 'assignment.check', beihais)).toBe(false);
    expect(may(who('transport', 'checker'), 'assignment.check', beihais)).toBe(false);
    expect(may(who('city-office', 'officer'), 'assignment.report', beihais)).toBe(true);
    expect(may(who('city-office', 'officer'), 'assignment.check', beihais)).toBe(false);
    for (const move of ['object', 'extend', 'dissent'] as const) {
      expect(may(who('beihai', 'head'), `assignment.${move}`, beihais)).toBe(true);
      expect(may(who('beihai', 'liaison'), `assignment.${move}`, beihais)).toBe(false);
    }
  });

  it('what a unit placed, it answers and takes back', () => {
    const subtask: Parties = { ...task, parts: [{ unitId: 'bureau', part: 'lead' }], placerId: 'beihai' };
    expect(may(who('beihai', 'head'), 'subtask.withdraw', subtask)).toBe(true);
    expect(may(who('beihai', 'liaison'), 'assignment.accept', subtask)).toBe(true);
    expect(may(who('transport', 'liaison'), 'subtask.withdraw', subtask)).toBe(false);
  });

  it('a unit that is merely named responsible has no standing yet', () => {
    const named: Parties = { ...task, parts: [{ unitId: 'qinzhou', part: 'responsible' }] };
    expect(may(who('qinzhou', 'liaison'), 'task.read', named)).toBe(false);
  });

  it('an administrator reads no task, wherever the post is held', () => {
    const everywhere = ['office', 'transport', 'beihai', 'region', 'upper'];
    for (const role of ADMIN_ROLES) {
      for (const unit of everywhere) {
        const admin = who(unit, role);
        const allowed = (Object.keys(GRANTS) as Permission[]).filter((permission) =>
          may(admin, permission, task),
        );
        expect(
          allowed.filter((permission) => /^(task|plan|draft|assignment|case)\./.test(permission)),
        ).toEqual([]);
      }
    }
  });

  it('nobody may do anything to a thing without standing or a post', () => {
    const nobody: Actor = { personId: 'nobody', posts: [] };
    for (const permission of Object.keys(GRANTS) as Permission[]) {
      expect([permission, may(nobody, permission, task), mayEver(nobody, permission)]).toEqual([
        permission,
        false,
        false,
      ]);
    }
    expect(standingsOf(nobody, task)).toEqual([]);
  });

  it('at the door is asked what may be said there: could there be any such thing', () => {
    for (const permission of Object.keys(GRANTS) as Permission[]) {
      for (const actor of [
        who('office', 'officer'),
        who('transport', 'head'),
        who('office', 'system-admin'),
      ]) {
        if (may(actor, permission, task)) expect(mayEver(actor, permission)).toBe(true);
      }
    }
  });

  it('the same table names the units for a condition on rows', () => {
    const actor: Actor = {
      personId: 'zhao',
      posts: [
        { unitId: 'beihai', role: 'liaison' },
        { unitId: 'duchashi', role: 'officer' },
      ],
    };
    expect(unitsWhere(actor, 'draft.settle', 'office')).toEqual(['duchashi']);
    expect(unitsWhere(actor, 'task.read', 'participant')).toEqual(['beihai', 'duchashi']);
    expect(unitsWhere(actor, 'task.close', 'office')).toEqual([]);
  });
});
