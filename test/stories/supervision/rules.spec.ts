import type { DryRunAnswer, LadderRulesAnswer, RefusalAnswer, TaskAnswer } from '@lianban/contract';
import { DEFAULT_LADDER, type LadderRules, type RungRule } from '@lianban/rules';
import { lettersOf } from '../../support/letters';
import { startWorld, type World } from '../../support/world';

const LEAD = '自治区交通运输厅';
const CITY = '北海市人民政府';

let world: World;
let task: TaskAnswer;
let officeId: string;

beforeAll(async () => {
  world = await startWorld();
  officeId = world.unit('自治区北部湾办');
  task = await world.dispatched([LEAD, CITY]);
  await world.part('li', task, LEAD, 'acknowledge');
  await world.part('zhao', task, CITY, 'acknowledge');
});
afterAll(() => world.stop());

const changed = (rung: string, change: Partial<RungRule>): LadderRules => ({
  ...DEFAULT_LADDER,
  rungs: DEFAULT_LADDER.rungs.map((rule) => (rule.rung === rung ? { ...rule, ...change } : rule)),
});
/** Prompts only from 25 points behind. */
const PATIENT = changed('S1', { triggers: [{ kind: 'behind', points: 25 }] });

const save = (who: 'wu' | 'zheng' | 'li', version: number, body: object) =>
  world.try<LadderRulesAnswer>(who, 'POST', '/ladder-rules', version, {
    officeId,
    note: '会议议定',
    ...body,
  });
const read = async (query = ''): Promise<LadderRulesAnswer> =>
  (await world.as('wu').get<LadderRulesAnswer>(`/ladder-rules?officeId=${officeId}${query}`)).body;

it('are changed by the reviewer alone, and not seen by other units', async () => {
  expect(await read()).toMatchObject({ from: 'product', version: 0, mayChange: false, history: [] });
  expect((await save('wu', 0, { rules: PATIENT })).status).toBe(403);
  expect((await save('li', 0, { rules: PATIENT })).status).toBe(403);
  const stranger = await world.as('zhao').get<RefusalAnswer>(`/ladder-rules?officeId=${officeId}`);
  expect([403, 404]).toContain(stranger.status);
});

it('are refused with each fault at its field, and then nothing is kept', async () => {
  const crossed = changed('S3', { triggers: [{ kind: 'overdue', days: 0 }], signers: [] });
  const refused = await save('zheng', 0, { rules: { ...crossed, openUntil: '08:00' } });
  expect([refused.status, refused.body.code]).toEqual([422, 'ladder-faulty']);
  expect(refused.body.facts['faults']).toEqual([
    { rung: 'S3', field: 'signers', code: 'signer-missing' },
    { rung: 'S3', field: 'triggers', code: 'times-cross' },
    { rung: null, field: 'openUntil', code: 'hours-cross' },
  ]);
  const unknown = changed('S1', { triggers: [{ kind: 'sleepy', days: 3 } as never] });
  expect((await save('zheng', 0, { rules: unknown })).body.code).toBe('body-malformed');
  expect((await read()).history).toEqual([]);
});

it('hold from the next round on, more closely set ones before the others', async () => {
  expect((await save('zheng', 0, { rules: PATIENT })).body).toMatchObject({ from: 'office', version: 1 });
  const second = await save('zheng', 0, { rules: DEFAULT_LADDER });
  expect([second.status, second.body.code]).toEqual([409, 'stale-version']);
  await save('zheng', 0, { tier: 'municipal', rules: DEFAULT_LADDER });
  expect(await read('&tier=municipal')).toMatchObject({ from: 'office', fromTier: 'municipal', version: 1 });
  expect(await read(`&planId=${task.planId}&tier=provincial`)).toMatchObject({
    from: 'office',
    fromTier: null,
  });

  // Three weeks of four months without progress are 17 points: the city is prompted, the department not yet.
  await world.clockTo('2026-03-23T16:00:00Z');
  expect(await world.sweep()).toMatchObject({ taken: 1 });
  await world.clockTo('2026-03-24T02:30:00Z');
  expect(await world.sweep()).toMatchObject({ taken: 0, sent: 1 });
  expect(await lettersOf(world, 'zhao')).toMatchObject([{ rung: 'S1', ruleVersion: 1 }]);
  expect(await lettersOf(world, 'li')).toEqual([]);
});

it('when changed take nothing again that was taken, and what is due by them at once', async () => {
  await save('zheng', 1, { rules: null });
  expect(await read()).toMatchObject({ from: 'product', history: [{ rules: null }, { version: 1 }] });
  expect(await world.sweep()).toMatchObject({ taken: 1 });
  expect(await world.sweep()).toMatchObject({ taken: 0 });
  expect(await lettersOf(world, 'zhao')).toHaveLength(1);
});

it('of a plan go before those of its office, and are tried on the past beside the ones in force', async () => {
  const plan = { planId: task.planId };
  const asked = { officeId, ...plan, from: '2026-03-02', to: '2026-03-24' };
  const tried = await world
    .as('wu')
    .post<DryRunAnswer>('/ladder-rules/dry-run', { ...asked, rules: PATIENT });
  // Of the city nothing changes: the plan’s rules would hold for it too, as they are closer than those of its tier.
  expect(tried.body.counts[1]).toEqual({ rung: 'S1', inForce: 2, proposed: 0 });
  expect(tried.body.letters.map(({ unit, by }) => [unit, by])).toEqual(
    expect.arrayContaining([
      [LEAD, 'in-force'],
      [CITY, 'in-force'],
    ]),
  );
  // A letter leaves on a working day, whatever the day on which it falls due.
  for (const { on } of tried.body.letters) expect([0, 6]).not.toContain(new Date(on).getUTCDay());
  await save('zheng', 0, { ...plan, rules: PATIENT });
  const after = await world.as('wu').post<DryRunAnswer>('/ladder-rules/dry-run', { ...asked, rules: null });
  expect(after.body.counts[1]).toEqual({ rung: 'S1', inForce: 0, proposed: 2 });
  const ahead = await world
    .as('wu')
    .post<RefusalAnswer>('/ladder-rules/dry-run', { ...asked, to: '2026-04-30', rules: null });
  expect([ahead.status, ahead.body.code]).toEqual([422, 'dry-run-too-long']);
});
