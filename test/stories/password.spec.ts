import { doorTells, Newcomers, PASSWORD } from '../support/newcomers';
import { startInstallation, type Installation } from '../support/installation';

let world: Installation;
let people: Newcomers;

beforeAll(async () => {
  world = await startInstallation();
  people = await Newcomers.at(world);
});
afterAll(() => world.stop());
beforeEach(() => people.nextStory());

describe('changing the password', () => {
  it('ends every other session, and the old password', async () => {
    const window = await people.somebody();
    const elsewhere = (await people.signIn(window.login)).window;
    const next = '另一个足够长的新密码';
    const wrong = await window.post<{ code: string }>('/me/password', { current: 'a guess', next });
    expect(wrong.body.code).toBe('password-refused');
    expect((await window.post('/me/password', { current: PASSWORD, next })).status).toBe(204);
    expect(await doorTells(window)).toBe('signed in');
    expect(await doorTells(elsewhere)).toBe('session-ended');
    expect((await people.signIn(window.login)).status).toBe(401);
    expect((await people.signIn(window.login, {}, next)).status).toBe(200);
  });

  it('takes none that is short or the account name, and changes nothing then', async () => {
    const login = 'a.long.account.name';
    const window = await people.somebody(login);
    for (const next of ['九个字符的密码呢呀', '', 'short', login, ` ${login.toUpperCase()}`]) {
      const { status, body } = await window.post<{ message: string }>('/me/password', {
        current: PASSWORD,
        next,
      });
      expect(status).toBe(422);
      expect(body.message).toBe('密码至少 10 个字符，且不得与账号相同。');
    }
    expect((await people.signIn(login)).status).toBe(200);
  });

  it('knows a password however it was typed', async () => {
    const window = await people.somebody();
    await window.post('/me/password', { current: PASSWORD, next: 'Ｌｉａｎｂａｎ－２０２５' });
    expect((await people.signIn(window.login, {}, 'Lianban-2025')).status).toBe(200);
  });
});
