import type { Me, Page, RefusalAnswer, SetUpDone, SetupState, UnitAnswer } from '@lianban/contract';
import { ADMIN, OFFICE, setUpToken } from '../support/newcomers';
import { Window } from '../support/window';
import { SetUpActions } from '../../apps/api/src/sign-in/set-up.actions';
import { startInstallation, type Installation } from '../support/installation';

let world: Installation;

beforeEach(async () => {
  world = await startInstallation();
});
afterEach(() => world.stop());

type Told = SetUpDone & RefusalAnswer;
const setUp = (body: object, window = new Window(world.url)) => window.post<Told>('/setup', body);
const isOpen = async (): Promise<boolean> =>
  (await new Window(world.url).get<SetupState>('/setup')).body.open;

describe('setting up a new installation', () => {
  it('makes the first account a system administrator in the office that the person names, once', async () => {
    expect(await isOpen()).toBe(true);
    const token = await setUpToken(world.app);
    const window = new Window(world.url);
    const done = await setUp({ ...ADMIN, token, office: OFFICE }, window);
    expect(done.status).toBe(201);
    expect(done.body.world).toBeNull();
    const { me, accessToken } = done.body.signedIn;
    expect(me.posts).toEqual([
      { unitId: me.unit.id, role: 'system-admin', unitName: OFFICE.name, coordinationOffice: true },
    ]);

    window.token = accessToken;
    expect((await window.get<Me>('/me')).body).toEqual(me);
    const units = await window.get<Page<UnitAnswer>>('/units');
    expect(units.body.items).toMatchObject([{ ...OFFICE, kind: 'department', coordinationOffice: true }]);
    expect((await window.refresh()).status).toBe(200);
    expect((await new Window(world.url).signIn(ADMIN.login, ADMIN.password)).status).toBe(200);

    expect(await isOpen()).toBe(false);
    const again = await setUp({ ...ADMIN, login: 'second', token, office: OFFICE });
    expect(again.body).toMatchObject({ code: 'already-set-up', message: '系统已完成初始设置，请直接登录。' });
    expect(await world.app.get(SetUpActions, { strict: false }).firstLink()).toBeNull();
  });

  it('is done by one of two people who try at once', async () => {
    const token = await setUpToken(world.app);
    const both = await Promise.all(
      ['wei', 'lu'].map((login) =>
        setUp({ ...ADMIN, login, token, office: { ...OFFICE, name: `${login}的统筹办` } }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const winner = both.find(({ status }) => status === 201)!;
    const window = Object.assign(new Window(world.url), { token: winner.body.signedIn.accessToken });
    const units = await window.get<Page<UnitAnswer>>('/units');
    expect(units.body.items.map(({ name }) => name)).toEqual([winner.body.signedIn.me.unit.name]);
  });

  it('opens for the newest link alone, and for a week', async () => {
    const [old, token] = [await setUpToken(world.app), await setUpToken(world.app)];
    const body = { ...ADMIN, office: OFFICE };
    expect((await setUp({ ...body, token: old })).body.code).toBe('link-not-valid');
    expect((await setUp({ ...body, token: 'a guess' })).body.code).toBe('link-not-valid');
    world.clockTo(new Date(world.now().getTime() + 7 * 86_400_000));
    expect((await setUp({ ...body, token })).body.code).toBe('link-not-valid');
    expect((await setUp({ ...body, token: await setUpToken(world.app) })).status).toBe(201);
  });

  it('changes nothing when it is refused: the link still opens', async () => {
    const token = await setUpToken(world.app);
    const good = { ...ADMIN, token, office: OFFICE };
    const refused: readonly [object, string][] = [
      [{ ...good, office: undefined }, 'body-malformed'],
      [{ ...good, exampleWorld: true }, 'body-malformed'],
      [{ ...good, office: undefined, exampleWorld: false }, 'body-malformed'],
      [{ ...good, office: { ...OFFICE, tier: 'planetary' } }, 'body-malformed'],
      [{ ...good, office: { ...OFFICE, region: '45' } }, 'body-malformed'],
      [{ ...good, login: '韦 系统' }, 'body-malformed'],
      [{ ...good, role: 'officer' }, 'body-malformed'],
      [{ ...good, password: 'too short' }, 'password-too-weak'],
      [{ ...good, login: 'a.long.account', password: 'A.Long.Account' }, 'password-too-weak'],
    ];
    for (const [body, code] of refused) expect((await setUp(body)).body.code).toBe(code);
    expect(await isOpen()).toBe(true);
    expect((await setUp(good)).status).toBe(201);
  });
});
