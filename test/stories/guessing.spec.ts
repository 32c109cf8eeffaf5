import { MINUTES, Newcomers, PASSWORD } from '../support/newcomers';
import { startInstallation, type Installation } from '../support/installation';

let world: Installation;
let people: Newcomers;

beforeAll(async () => {
  world = await startInstallation();
  people = await Newcomers.at(world);
});
afterAll(() => world.stop());
beforeEach(() => people.nextStory());

describe('guessing a password', () => {
  const guess = (login: string, times: number): Promise<number[]> =>
    Promise.all(
      Array.from({ length: times }, async () => (await people.window().signIn(login, 'a guess')).status),
    );

  it('ends after five failures, sent at once or not, for fifteen minutes, and for this account alone', async () => {
    const [guessed, colleague] = [await people.somebody(), await people.somebody()];
    const statuses = await guess(guessed.login, 12);
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(7);

    const right = await people.window().signIn(guessed.login, PASSWORD);
    expect(right.body).toMatchObject({ code: 'too-many-attempts', facts: { minutes: 15 } });
    expect(right.body.message).toBe('尝试次数过多，请 15 分钟后再试。');
    expect((await people.signIn(colleague.login)).status).toBe(200);

    people.wait(14 * MINUTES);
    expect((await people.signIn(guessed.login)).body.facts).toEqual({ minutes: 1 });
    people.wait(1 * MINUTES);
    expect((await people.signIn(guessed.login)).status).toBe(200);
  });

  it('from elsewhere locks nobody out of their own desk', async () => {
    const { login } = await people.somebody();
    const statuses: number[] = [];
    for (let place = 1; place <= 6; place++) {
      const thief = people.window({ 'x-forwarded-for': `10.0.0.${place}` });
      for (let n = 0; n < 5; n++) statuses.push((await thief.signIn(login, 'a guess')).status);
    }
    expect(statuses).toEqual([...Array<number>(25).fill(401), ...Array<number>(5).fill(429)]);
    // Where nobody knows the person they have to wait as well; at their desk they do not.
    expect((await people.signIn(login, { 'x-forwarded-for': '10.0.1.1' })).status).toBe(429);
    expect((await people.signIn(login)).status).toBe(200);
  });

  it('at many accounts from one address locks the address, but not for those who work there', async () => {
    const [colleague, stranger] = [await people.somebody(), await people.somebody()];
    const there = { 'x-forwarded-for': '10.0.2.1' };
    expect((await people.signIn(colleague.login, there)).status).toBe(200);
    for (let n = 0; n < 50; n++) {
      expect((await people.signIn(`guessed${n}`, there)).status).toBe(401);
    }
    expect((await people.signIn(stranger.login, there)).status).toBe(429);
    expect((await people.signIn(colleague.login, there)).status).toBe(200);
    expect((await people.signIn(stranger.login)).status).toBe(200);
  });

  it('is locked for an account that does not exist as well, so that the lock tells nothing', async () => {
    const statuses = await guess('who-is-this', 6);
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
  });

  it('is forgiven when the right password comes before the sixth try', async () => {
    const { login } = await people.somebody();
    for (let day = 0; day < 3; day++) {
      await guess(login, 4);
      expect((await people.signIn(login)).status).toBe(200);
    }
  });

  it('counts at the door where the password is changed, too', async () => {
    const window = await people.somebody();
    const change = { current: 'a guess', next: '另一个足够长的新密码' };
    for (let attempt = 0; attempt < 5; attempt++) {
      expect((await window.post('/me/password', change)).status).toBe(403);
    }
    expect((await window.post('/me/password', { ...change, current: PASSWORD })).status).toBe(429);
  });
});
