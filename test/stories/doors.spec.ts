import type { RefusalAnswer, TaskAnswer } from '@lianban/contract';
import { DiscoveryService, MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import { PATH_METADATA } from '@nestjs/common/constants';
import { GATEWAY_METADATA, MESSAGE_METADATA } from '@nestjs/websockets/constants';
import { ALLOW } from '../../apps/api/src/http/allow';
import { PORT_PLAN, startWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => void (world = await startWorld()));
afterAll(() => world.stop());

interface Route {
  readonly name: string;
  readonly door: unknown;
}

/** Every route and every socket message of the running application, with what it says of its callers. */
function routes(): Route[] {
  const app = world.installation.app;
  const discovery = new DiscoveryService(app.get(ModulesContainer));
  const gateways = discovery
    .getProviders()
    .filter(({ metatype }) => metatype && Reflect.hasMetadata(GATEWAY_METADATA, metatype));
  const found = [...discovery.getControllers(), ...gateways];
  return found.flatMap(({ instance, metatype }) => {
    const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
    return new MetadataScanner()
      .getAllMethodNames(prototype)
      .filter((method) =>
        [PATH_METADATA, MESSAGE_METADATA].some((key) => Reflect.hasMetadata(key, prototype[method]!)),
      )
      .map((method) => ({
        name: `${metatype!.name}.${method}`,
        door: app.get(Reflector).get(ALLOW, prototype[method] as () => unknown),
      }));
  });
}

describe('a door', () => {
  it('says who may come through; the silent ones are listed here, and there are none', () => {
    const all = routes();
    expect(all.length).toBeGreaterThan(30);
    expect(all.map((route) => route.name)).toContain('LiveGateway.watch');
    expect(all.filter((route) => route.door === undefined).map((route) => route.name)).toEqual([]);
  });

  it('is open to those without an account where it must be, and nowhere else', () => {
    const open = routes().filter((route) => route.door === 'anyone');
    expect(open.map((route) => route.name).sort()).toEqual([
      'DirectoryController.signIn',
      'HealthController.live',
      'HealthController.ready',
      'InvitationController.accept',
      'InvitationController.whoFor',
      'OidcController.callback',
      'OidcController.start',
      'PasswordRuleController.rule',
      'SecondStepController.askPasskey',
      'SecondStepController.pass',
      'SecurityTxtController.read',
      'SessionController.refresh',
      'SessionController.signIn',
      'SessionController.signOut',
      'SessionController.ways',
      'SetUpController.setUp',
      'SetUpController.state',
    ]);
  });

  it('asks who is there', async () => {
    const answer = await fetch(`${world.url}/api/tasks`);
    expect([answer.status, ((await answer.json()) as RefusalAnswer).code]).toEqual([401, 'not-signed-in']);
  });

  it('sends away whom no task could let in', async () => {
    const answer = await world.upload('li', PORT_PLAN, new TextEncoder().encode('一、任务'));
    expect([answer.status, answer.body.code]).toEqual([403, 'not-allowed']);
  });

  it('keeps the content of tasks from administrators', async () => {
    for (const path of ['/tasks', '/plans', '/cases']) {
      expect((await world.as('wei').get(path)).status).toBe(403);
    }
    expect((await world.as('wei').get('/box')).body).toEqual({ groups: [] });
  });
});

describe('a task that one may not see', () => {
  let task: TaskAnswer;
  beforeAll(async () => void (task = await world.dispatched(['自治区交通运输厅', '北海市人民政府'])));

  it('looks absent to a stranger: read, list, thread, plan and socket', async () => {
    const stranger = world.as('sun');
    for (const path of [`/tasks/${task.id}`, `/threads/task/${task.id}/comments`, `/plans/${task.planId}`]) {
      expect([path, (await stranger.get<RefusalAnswer>(path)).body.code]).toEqual([path, 'not-found']);
    }
    expect(await world.ledger('sun')).toEqual([]);
    expect((await stranger.get<{ items: unknown[] }>('/plans')).body.items).toEqual([]);

    const ear = await world.listen('sun');
    expect(await ear.watch({ kind: 'task', id: task.id })).toEqual({ ok: false, code: 'not-found' });
    expect(await ear.watch({ kind: 'plan', id: task.planId })).toEqual({ ok: false, code: 'not-found' });
    ear.close();
  });

  it('looks to a stranger’s move just like one that does not exist', async () => {
    const nowhere = '00000000-0000-4000-8000-000000000000';
    for (const id of [task.id, nowhere]) {
      const answer = await world.try('sun', 'POST', `/tasks/${id}/submit`, 1, { text: '完成' });
      expect([answer.status, answer.body.code]).toEqual([404, 'not-found']);
    }
  });

  it('is refused where one sees it but may not do this', async () => {
    const answer = await world.try('zhao', 'POST', `/tasks/${task.id}/submit`, task.version, {
      text: '完成',
    });
    expect([answer.status, answer.body.code]).toEqual([403, 'not-allowed']);
  });

  it('is refused with the open moves where one may, but not now', async () => {
    const answer = await world.try('li', 'POST', `/tasks/${task.id}/submit`, task.version, { text: '完成' });
    expect(answer).toMatchObject({
      status: 409,
      body: { code: 'task-cannot-move', facts: { open: ['amend', 'cancel'] } },
    });
    expect(answer.body.message).toBe('任务当前为“已交办”，不能申请办结。');
  });

  it('is read by those above its units, who may not move it', async () => {
    expect((await world.look('he', task.id)).moves).toEqual([]);
    const drafts = await world.as('he').get<{ drafts: unknown }>(`/plans/${task.planId}`);
    expect(drafts.body.drafts).toBeNull();
  });
});
