import fc from 'fast-check';
import { DAYS, doorTells, MINUTES, Newcomers, SECONDS } from '../support/newcomers';
import { startInstallation, type Installation } from '../support/installation';

let world: Installation;
let people: Newcomers;

beforeAll(async () => {
  world = await startInstallation();
  people = await Newcomers.at(world);
});
afterAll(() => world.stop());
beforeEach(() => people.nextStory());

describe('a session', () => {
  it('goes on by its cookie when the access token has expired after ten minutes', async () => {
    const window = await people.somebody();
    const first = window.cookie;
    people.wait(10 * MINUTES - 1 * SECONDS);
    expect(await doorTells(window)).toBe('signed in');
    people.wait(1 * SECONDS);
    expect(await doorTells(window)).toBe('session-expired');
    expect((await window.refresh()).status).toBe(200);
    expect(window.cookie).not.toBe(first);
    expect(await doorTells(window)).toBe('signed in');
  });

  it('is kept by two windows that refresh at once, and by a page that never heard the answer', async () => {
    const window = await people.somebody();
    const other = people.beside(window);
    const answers = await Promise.all([window.refresh(), other.refresh()]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(other.cookie).toBe(window.cookie);
    expect((await window.refresh()).status).toBe(200);
  });

  it('ends, for thief and owner, when a used token comes back after the moment of grace', async () => {
    const window = await people.somebody();
    const thief = people.beside(window);
    expect((await window.refresh()).status).toBe(200);
    people.wait(11 * SECONDS);
    expect((await thief.refresh()).body.code).toBe('session-ended');
    expect(thief.cookie).toBeNull();
    expect(await doorTells(window)).toBe('session-ended');
    expect((await window.refresh()).body.code).toBe('session-ended');
  });

  it('does not fork within the moment of grace: whoever comes second to the next token ends it', async () => {
    const window = await people.somebody();
    const thief = people.beside(window);
    await Promise.all([window.refresh(), thief.refresh()]);
    people.wait(9 * MINUTES);
    expect((await thief.refresh()).status).toBe(200);
    people.wait(1 * MINUTES);
    expect((await window.refresh()).body.code).toBe('session-ended');
    expect(await doorTells(thief)).toBe('session-ended');
  });

  it('ends within the moment of grace too, once the next token was used', async () => {
    const window = await people.somebody();
    const thief = people.beside(window);
    await window.refresh();
    await window.refresh();
    expect((await thief.refresh()).body.code).toBe('session-ended');
    expect(await doorTells(window)).toBe('session-ended');
  });

  it('ends after three days without a refresh, and after fourteen in any case', async () => {
    const [idle, busy] = [await people.somebody(), await people.somebody()];
    for (let day = 1; day < 14; day++) {
      people.wait(1 * DAYS);
      expect((await busy.refresh()).status).toBe(200);
      if (day === 3) expect((await idle.refresh()).body.code).toBe('session-ended');
    }
    people.wait(1 * DAYS - 5 * MINUTES);
    // The last access token ends with the session, not ten minutes after it was made.
    expect((await busy.refresh()).body.expiresIn).toBe(300);
    expect(busy.setCookie).toContain('Max-Age=300;');
    people.wait(5 * MINUTES);
    expect((await busy.refresh()).body.code).toBe('session-ended');
  });

  it('ends where one signs out, there alone, and even after the access token has expired', async () => {
    const window = await people.somebody();
    const elsewhere = (await people.signIn(window.login)).window;
    const cookie = window.cookie!;
    people.wait(20 * MINUTES);
    expect((await window.send('DELETE', '/session')).status).toBe(204);
    expect(window.cookie).toBeNull();
    expect((await Object.assign(people.window(), { cookie }).refresh()).body.code).toBe('session-ended');
    expect((await elsewhere.refresh()).status).toBe(200);
    expect((await window.send('DELETE', '/session')).status).toBe(204);
  });

  it('is refused where there is no cookie, or one that nobody gave', async () => {
    expect((await people.window().refresh()).body.code).toBe('not-signed-in');
    const stray = Object.assign(people.window(), { cookie: 'lianban_refresh=made-up' });
    expect((await stray.refresh()).body.code).toBe('session-ended');
    expect(stray.cookie).toBeNull();
  });

  it('is opened by one token at a time, whatever two holders of its cookie do', async () => {
    const move = fc.record({
      who: fc.constantFrom<'owner' | 'thief'>('owner', 'thief'),
      after: fc.constantFrom(0, 5 * SECONDS, 11 * SECONDS, 30 * MINUTES, 4 * DAYS),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 2, maxLength: 7 }), async (moves) => {
        await people.nextStory();
        const owner = await people.somebody();
        const windows = { owner, thief: people.beside(owner) };
        let [current, before] = [owner.cookie, null as string | null];
        let exchanged = world.now().getTime();
        let over = false;
        for (const { who, after } of moves) {
          people.wait(after);
          const window = windows[who];
          const since = world.now().getTime() - exchanged;
          const isCurrent = window.cookie === current && since < 3 * DAYS;
          const again = window.cookie === before && since <= 10 * SECONDS;
          if (window.cookie === null) {
            expect((await window.refresh()).body.code).toBe('not-signed-in');
          } else if (!over && (isCurrent || again)) {
            expect((await window.refresh()).status).toBe(200);
            if (isCurrent) [before, current, exchanged] = [current, window.cookie, world.now().getTime()];
            expect(window.cookie).toBe(current);
          } else {
            expect((await window.refresh()).body.code).toBe('session-ended');
            over = true;
          }
          if (over) expect(await doorTells(owner)).toMatch(/^session-e/);
        }
      }),
      { numRuns: 20 },
    );
  });
});
