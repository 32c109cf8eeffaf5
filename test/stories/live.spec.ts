import { randomUUID } from 'node:crypto';
import type { TaskAnswer } from '@lianban/contract';
import { Ear } from '../support/ear';
import { startProcess } from '../support/server-process';
import { PASSWORD } from '../support/cast';
import { Window } from '../support/window';
import { startWorld, type World } from '../support/world';

let world: World;
let task: TaskAnswer;
beforeAll(async () => {
  world = await startWorld();
  task = await world.dispatched(['自治区交通运输厅', '北海市人民政府']);
});
afterAll(() => world.stop());

async function say(text: string): Promise<void> {
  const said = await world.as('li').post(`/threads/task/${task.id}/comments`, { text, key: randomUUID() });
  expect(said).toMatchObject({ status: 201 });
}

describe('an open page', () => {
  it('is let in with a token, and not without', async () => {
    await expect(Ear.open(world.url, null)).rejects.toThrow('not-signed-in');
    await expect(Ear.open(world.url, 'nonsense')).rejects.toThrow('not-signed-in');
    (await world.listen('li')).close();
  });

  it('hears ids and numbers, never the words', async () => {
    const ear = await world.listen('he');
    expect(await ear.watch({ kind: 'task-thread', id: task.id })).toEqual({ ok: true });
    await say('岸线方案已定稿');
    const { facts } = await ear.hears('comment.added');
    expect(facts).toEqual({
      planId: task.planId,
      taskId: task.id,
      kind: 'task',
      subjectId: task.id,
      seq: 1,
      rev: 1,
      personIds: [],
      unitIds: [],
    });
    ear.close();
  });

  it('hears through another server process what was written through this one', async () => {
    const other = await startProcess(world.installation.databaseUrl, { SWEEP_SECONDS: '0' });
    const window = new Window(other.url);
    await window.signIn('zhao', PASSWORD);
    const ear = await Ear.open(other.url, window.token);
    await say('请北海市核对');
    expect((await ear.hears('comment.added')).facts).toMatchObject({ taskId: task.id });
    ear.close();
    await other.stop();
  }, 120_000);

  it('hears nothing of a move that was refused', async () => {
    const ear = await world.listen('li');
    await world.try('li', 'POST', `/tasks/${task.id}/submit`, task.version, { text: '早了' });
    await say('一句话');
    await ear.hears('comment.added');
    expect(ear.ofThings.map((message) => message.name)).toEqual(['comment.added']);
    ear.close();
  });

  it('is told to reload when the line to the database was cut, and hears again', async () => {
    const ear = await world.listen('li');
    await world.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'lianban-live' and datname = current_database()`,
    );
    for (const until = Date.now() + 10_000; ear.reloads === 0 && Date.now() < until;) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(ear.reloads).toBe(1);
    await say('线路恢复');
    await ear.hears('comment.added');
    ear.close();
  });

  it('is cut off when its session ends', async () => {
    const window = new Window(world.url);
    await window.signIn('chen', PASSWORD);
    const ear = await Ear.open(world.url, window.token);
    const cut = new Promise((resolve) => ear.socket.once('disconnect', resolve));
    expect((await window.send('DELETE', '/session')).status).toBe(204);
    expect(await cut).toBe('io server disconnect');
    await expect(Ear.open(world.url, window.token)).rejects.toThrow('session-ended');
  });

  it('is refused a thing that nobody can watch', async () => {
    const ear = await world.listen('li');
    expect(await ear.watch({ kind: 'person' as 'task', id: task.id })).toEqual({
      ok: false,
      code: 'body-malformed',
    });
    expect(await ear.watch({ kind: 'task', id: 'all' })).toEqual({ ok: false, code: 'body-malformed' });
    ear.close();
  });
});
