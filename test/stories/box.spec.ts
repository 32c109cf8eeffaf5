import type { Box, BoxKind } from '@lianban/contract';
import { Asked, FGW, LEAD, QINZHOU } from '../support/asked';
import type { Who } from '../support/cast';

let asked: Asked;
afterEach(() => asked.stop());

/** What waits on somebody's desk, by kind. */
const box = async (who: Who): Promise<Partial<Record<BoxKind, number>>> =>
  Object.fromEntries(
    (await asked.world.as(who).get<Box>('/box')).body.groups.map(({ kind, total }) => [kind, total]),
  );

describe('my unit’s box', () => {
  it('holds what is due within five working days or overdue, until the part is done', async () => {
    asked = await Asked.underWay({ dueOn: '2026-03-31' });
    await asked.world.clockTo('2026-03-23T01:00:00Z');
    expect(await box('chen')).toEqual({ 'to-report': 1 });
    await asked.world.clockTo('2026-03-24T01:00:00Z');
    expect(await box('chen')).toMatchObject({ 'due-soon': 1 });
    await asked.world.clockTo('2026-04-02T01:00:00Z');
    expect(await box('chen')).toMatchObject({ 'due-soon': 1 });
    await asked.made(
      () => asked.ask('chen', 'report', { text: '已完成。', percentage: 100, partDone: true }, FGW),
      () => asked.ask('li', 'accept', {}, FGW),
    );
    expect(await box('chen')).toEqual({});
  });

  it('holds an extension for the lead to consent to, then for the office to decide', async () => {
    asked = await Asked.underWay();
    const wanted = { reason: '等待批复。', newDueOn: '2026-08-31', progress: '已过半。' };
    await asked.made(() => asked.ask('chen', 'extend', wanted, FGW));
    expect(await box('li')).toMatchObject({ 'to-consent': 1 });
    expect(await box('wu')).not.toHaveProperty('to-rule');
    await asked.made(() => asked.decide('li', 'consent'));
    expect(await box('li')).not.toHaveProperty('to-consent');
    expect(await box('wu')).toMatchObject({ 'to-rule': 1 });
    await asked.made(() => asked.decide('wu', 'grant'));
    expect(await box('wu')).not.toHaveProperty('to-rule');
  });

  it('holds a cancellation for the leader, not for the officers', async () => {
    asked = await Asked.underWay();
    await asked.made(() => asked.ask('wu', 'cancel', { ground: '任务已并入新方案。' }));
    expect(await box('tang')).toEqual({ 'to-rule': 1 });
    expect(await box('zheng')).not.toHaveProperty('to-rule');
  });

  it('holds an objection for the officers who did not raise it, and nothing of it for the unit', async () => {
    asked = await Asked.dispatched();
    const unit = asked.world.unit(QINZHOU);
    await asked.made(() => asked.ask('chen', 'object', { ground: '职责不符。', proposedUnitId: unit }, FGW));
    expect(await box('zheng')).toMatchObject({ 'to-rule': 1 });
    expect(await box('chen')).toEqual({});
  });

  it('holds an ended period that was reported on for the lead to consolidate, once', async () => {
    asked = await Asked.underWay({ reportingPeriod: 'monthly' });
    await asked.made(
      () => asked.ask('chen', 'report', { text: '已着手。', percentage: 10 }, FGW),
      () => asked.ask('li', 'accept', {}, FGW),
    );
    // The period still runs.
    expect(await box('li')).not.toHaveProperty('to-consolidate');
    await asked.world.clockTo('2026-04-01T01:00:00Z');
    expect(await box('li')).toMatchObject({ 'to-consolidate': 1 });
    await asked.made(() => asked.ask('li', 'consolidate', { period: '2026-03', text: '总体顺利。' }));
    expect(await box('li')).not.toHaveProperty('to-consolidate');
  });

  it('holds a subtask’s report for the unit that placed it', async () => {
    asked = await Asked.underWay();
    const subtasks = [{ heading: '岸线普查', unitId: asked.world.unit(FGW), dueOn: '2026-05-29' }];
    await asked.made(() => asked.ask('li', 'break-down', { subtasks }, LEAD));
    const [row] = await asked.world.query<{ id: string }[]>(`select id from task where kind = 'subtask'`);
    const below = asked.about(row!.id);
    await below.made(
      () => below.ask('chen', 'acknowledge', {}, FGW),
      () => below.ask('chen', 'report', { text: '普查过半。', percentage: 50 }, FGW),
    );
    expect(await box('li')).toMatchObject({ 'to-accept': 1 });
  });

  it('holds a city’s part for its office to receive', async () => {
    asked = await Asked.underWay();
    expect(await box('zhao')).toMatchObject({ 'to-receive': 1 });
  });
});
