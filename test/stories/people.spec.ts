import type { Page, PersonAnswer, RefusalAnswer } from '@lianban/contract';
import { Store } from '../../apps/api/src/store/store';
import { addPeople } from '../../apps/api/src/units/person.actions';
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

describe('account names', () => {
  it('belong to one person, in whatever case, also when two are added at once', async () => {
    const both = await Promise.all(
      ['Zhou', 'zhou'].map((login) => people.add(newcomer(login, '周重名', bureauId, 'liaison'))),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const refused = both.find(({ status }) => status === 409)!;
    expect(refused.body).toMatchObject({ code: 'login-taken', message: '账号 zhou 已被使用。' });
    expect(await people.listed('周重名')).toHaveLength(1);
  });

  it.each(['', 'x', '.dot', '有中文', 'a b', 'a'.repeat(65)])('are not %p', async (login) => {
    const { status, body } = await people.add(newcomer(login, '无名', bureauId, 'liaison'));
    expect(status).toBe(400);
    expect(body.facts).toEqual({ fields: [{ field: 'login', rule: 'matches' }] });
  });
});

describe('the list of people', () => {
  it('is the administrators’ alone', async () => {
    const officer = await join(
      people.admin,
      newcomer('curious', '黎好奇', people.officeId, 'officer'),
      PASSWORD,
    );
    const auditor = await join(
      people.admin,
      newcomer('auditing', '蒙审计', people.officeId, 'audit-admin'),
      PASSWORD,
    );
    expect((await officer.get<RefusalAnswer>('/people')).body.code).toBe('not-allowed');
    // Each administrator looks after its own.
    expect((await auditor.get('/people')).status).toBe(200);
    for (const window of [officer, auditor]) {
      expect((await window.post('/people', newcomer('sly', '偷加', people.officeId, 'officer'))).status).toBe(
        403,
      );
    }
    expect(await people.listed('sly')).toEqual([]);
    expect((await people.window().get('/people')).status).toBe(401);
  });

  it('comes a page at a time, each person once, though people are added meanwhile', async () => {
    const crowd = Array.from({ length: 120 }, (_, n) =>
      newcomer(`crowd${String(n).padStart(3, '0')}`, '众人', bureauId, 'liaison'),
    );
    await world.app.get(Store).write(null, (tx) => addPeople(tx, crowd));
    const logins: string[] = [];
    let cursor: string | null = '';
    for (let n = 0; cursor !== null; n++) {
      const { body }: { body: Page<PersonAnswer> } = await people.admin.get(
        `/people?q=${encodeURIComponent('众人')}${cursor && `&cursor=${cursor}`}`,
      );
      logins.push(...body.items.map(({ login }) => login));
      cursor = body.next;
      await people.add(newcomer(`crowd000-${n}`, '众人', bureauId, 'liaison'));
    }
    expect(logins).toEqual(crowd.map(({ login }) => login));
    expect((await people.admin.get('/people?cursor=nonsense')).status).toBe(400);
  });

  it('is searched by name, account and unit, and takes % for what it is', async () => {
    await people.add(newcomer('needle', '针先生', people.officeId, 'reviewer'));
    for (const q of ['针', 'NEEDLE', 'eedl'])
      expect(await people.listed(q)).toMatchObject([{ login: 'needle' }]);
    expect((await people.listed('统筹推进')).map(({ login }) => login)).toContain('needle');
    expect(await people.listed('%')).toEqual([]);
  });
});
