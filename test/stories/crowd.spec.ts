import type { NoticeSettingsAnswer } from '@lianban/contract';
import { startWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => void (world = await startWorld()));
afterAll(() => world.stop());

/** More than the server has connections to its database. */
const CROWD = 30;

it('answers everybody of a crowd who saves an old version, though each refusal reads what is current', async () => {
  const { body } = await world.as('li').get<NoticeSettingsAnswer>('/notices/settings');
  const { address, language, hours } = body;
  const save = (): Promise<{ status: number }> =>
    world.try('li', 'PATCH', '/notices/settings', 7, { address, language, hours, routes: {} });
  const answers = await Promise.all(Array.from({ length: CROWD }, save));
  expect(answers.map(({ status }) => status)).toEqual(Array(CROWD).fill(409));
  expect((await world.as('li').get('/notices/settings')).status).toBe(200);
});
