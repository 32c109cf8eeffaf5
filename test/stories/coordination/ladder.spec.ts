import type { Box } from '@lianban/contract';
import { Asked, BEIHAI, FGW, LEAD, PORT } from '../../support/asked';
import { Blocked, stageOf } from '../../support/blocked';

const said = { text: '情况属实' };

let asked: Asked;
beforeAll(async () => void (asked = await Asked.underWay()));
afterAll(() => asked.stop());

const blocked = (): Promise<Blocked> => Blocked.ask(stageOf(asked), 'chen', [asked.world.unit(PORT)]);

/** To the office, after a consultation that failed. */
async function atOffice(): Promise<Blocked> {
  const request = await blocked();
  expect(await request.make('li', 'consult', { unitIds: [asked.world.unit(BEIHAI)] })).toEqual([200]);
  expect(await request.make('zhao', 'answer', { agrees: false, text: '本市指标已用完' })).toEqual([200]);
  expect(await request.make('li', 'disagree', { text: '北海市不同意调剂' })).toEqual([200]);
  expect(await request.make('chen', 'refer', said)).toEqual([200]);
  return request;
}

async function accepted(): Promise<Blocked> {
  const request = await atOffice();
  expect(await request.make('wu', 'accept')).toEqual([200]);
  return request;
}

describe('C1, the lead’s consultation', () => {
  it('is asked by the head of a unit, and stands on the task for its units to see', async () => {
    const request = await blocked();
    expect(await request.stands('li')).toEqual(['C1', 'to-consult', '2026-03-11', null]);
    expect(await request.see('zhao')).toMatchObject({
      unit: { shortName: FGW },
      blocking: '岸线用地指标不足',
      needed: [{ shortName: PORT }],
      waitsFor: [{ shortName: LEAD }],
      moves: [],
      task: { parts: [{ part: 'lead' }, { part: 'participant' }, { part: 'participant' }] },
    });
    expect((await request.ofTask('li')).items[0]).toMatchObject({ id: request.id, seq: 1 });
    expect((await request.ofTask('chen')).asks).toMatchObject([{ unit: { shortName: FGW } }]);
    // A stranger finds nothing, and neither does an administrator.
    expect((await asked.world.as('sun').get(`/coordinations/${request.id}`)).status).toBe(404);
    expect((await asked.world.as('wei').get(`/coordinations/${request.id}`)).status).toBe(403);
    await asked.made(() => request.make('chen', 'withdraw', said));
  });

  it('hears each unit, and ends agreed', async () => {
    const request = await blocked();
    expect(await asked.refused(() => request.make('zhao', 'consult', {}))).toEqual([403, 'not-allowed']);
    expect(await asked.refused(() => request.make('li', 'agree', said))).toEqual([
      409,
      'requirements-missing',
      [`consultation-open ${BEIHAI}`],
    ]);
    await asked.made(() => request.make('li', 'consult', {}));
    expect((await request.see('zhao')).answersFor).toMatchObject([{ shortName: BEIHAI }]);
    expect(await request.listed('zhao', 'waiting')).toContain(request.id);
    const { body: box } = await asked.world.as('zhao').get<Box>('/box');
    expect(box.groups.map(({ kind }) => kind)).toContain('to-answer');
    await asked.made(
      () => request.make('zhao', 'answer', { agrees: true, text: '可以调剂' }),
      () => request.make('li', 'agree', { text: '由北海市调剂 20 亩' }),
    );
    expect(await request.stands('chen')).toEqual(['C1', 'ended', null, 'agreed']);
    expect(await asked.refused(() => request.make('chen', 'refer', said))).toEqual([
      409,
      'coordination-cannot-move',
      [],
    ]);
  });

  it('does not go to the office before it failed or its time is over', async () => {
    const request = await blocked();
    expect(await request.movesOf('chen')).toEqual(['refer consultation-runs', 'withdraw']);
    expect(await asked.refused(() => request.make('chen', 'refer', said))).toEqual([
      409,
      'requirements-missing',
      ['consultation-runs 2026-03-11'],
    ]);
    await asked.made(() => request.make('chen', 'withdraw', said));
  });

  it('begins with everybody consulted where the lead itself asks', async () => {
    const request = await Blocked.ask(stageOf(asked), 'li');
    expect(await request.stands()).toEqual(['C1', 'consulting', '2026-03-11', null]);
    expect((await request.see()).consultations.map(({ unit }) => unit.shortName).sort()).toEqual(
      [FGW, BEIHAI].sort(),
    );
    await asked.made(() => request.make('li', 'withdraw', said));
  });
});

describe('C2, the office of the task’s tier', () => {
  it('accepts in 2 working days, and decides in 7 that a duty is clear', async () => {
    const request = await atOffice();
    expect(await request.stands()).toEqual(['C2', 'to-accept', '2026-03-04', null]);
    expect(await request.listed('wu', 'waiting')).toContain(request.id);
    expect(await asked.refused(() => request.make('li', 'accept'))).toEqual([403, 'not-allowed']);
    await asked.made(() => request.make('wu', 'accept'));
    expect(await request.stands()).toEqual(['C2', 'to-decide', '2026-03-11', null]);

    const { edition } = await asked.see();
    const duties = [{ unitId: asked.world.unit(BEIHAI), duty: '4 月底前调剂用地指标 20 亩' }];
    await asked.made(() => request.make('zheng', 'decide', { text: '由北海市负责', effect: 'duty', duties }));
    expect(await request.stands()).toEqual(['C2', 'ended', null, 'duty-clear']);
    const task = await asked.see();
    expect(task.edition).toBe(edition + 1);
    expect(task.amendments[0]).toMatchObject({
      basis: '统筹办协调决定：由北海市负责',
      changes: [{ field: 'duty', after: '北海市人民政府：4 月底前调剂用地指标 20 亩' }],
    });
    // The unit whose duty it is receives it anew, and nobody else.
    expect((await asked.part(BEIHAI, 'zhao')).moves.map(({ move }) => move)).toContain('acknowledge');
    expect((await asked.part(FGW, 'chen')).moves.map(({ move }) => move)).not.toContain('acknowledge');
  });

  it('changes the date of the task, and the units', async () => {
    const dated = await accepted();
    await asked.made(() =>
      dated.make('wu', 'decide', { text: '延至八月', effect: 'date', dueOn: '2026-08-31' }),
    );
    expect((await asked.see()).dueOn).toBe('2026-08-31');

    const units = await accepted();
    const wanted = [
      { unitId: asked.world.unit(LEAD), part: 'lead' },
      { unitId: asked.world.unit(FGW), part: 'participant' },
      { unitId: asked.world.unit(BEIHAI), part: 'participant' },
      { unitId: asked.world.unit(PORT), part: 'participant' },
    ];
    await asked.made(() =>
      units.make('wu', 'decide', { text: '增加港集团', effect: 'units', units: wanted }),
    );
    expect((await asked.see()).assignments.map(({ unit }) => unit.shortName)).toContain(PORT);
    expect((await units.see()).rungs.map(({ rung, outcome }) => [rung, outcome])).toEqual([
      ['C1', 'not-agreed'],
      ['C2', 'units-changed'],
    ]);
  });

  it('says why it does not take it up; the unit may go on to the meeting, or leave it', async () => {
    const request = await atOffice();
    await asked.made(() => request.make('wu', 'decline', { text: '属单位内部事项' }));
    expect(await request.stands()).toEqual(['C2', 'not-taken-up', '2026-03-11', null]);
    expect(await request.movesOf('chen')).toEqual(['appeal', 'withdraw']);
    expect(await request.movesOf('wu')).toEqual([]);
    await asked.made(() => request.make('chen', 'withdraw', said));
  });

  it('changes nothing where a decision is refused', async () => {
    const request = await accepted();
    for (const [body, told] of [
      [{ text: '改期', effect: 'date' }, [400, 'body-malformed']],
      [{ text: '改期', effect: 'date', dueOn: '2026-03-01' }, [409, 'requirements-missing', ['after-today']]],
      [
        {
          text: '明确',
          effect: 'duty',
          duties: [{ unitId: asked.world.unit('钦州市人民政府'), duty: '负责' }],
        },
        [400, 'body-malformed'],
      ],
    ] as const) {
      expect(await asked.refused(() => request.make('wu', 'decide', body))).toEqual(told);
    }
    expect(await asked.refused(() => request.make('wu', 'rule', { text: '裁定', effect: 'duty' }))).toEqual([
      403,
      'not-allowed',
    ]);
    await asked.made(() => request.make('chen', 'withdraw', said));
  });
});

describe('C3, the leader’s topic meeting', () => {
  it('rules with minutes and their file, and the ruling binds', async () => {
    const request = await accepted();
    await asked.made(() => request.make('wu', 'convene', { text: '提请唐主任召集' }));
    expect(await request.stands()).toEqual(['C3', 'to-rule', '2026-03-16', null]);
    expect(await request.listed('tang', 'waiting')).toEqual([request.id]);
    const duties = [{ unitId: asked.world.unit(FGW), duty: '办理立项' }];
    const ruling = { text: '由发展改革委办理立项', effect: 'duty', duties, minutes: '会议听取了汇报……' };
    expect(await asked.refused(() => request.make('tang', 'rule', ruling))).toEqual([
      409,
      'requirements-missing',
      ['minutes-file'],
    ]);
    const files = [await asked.world.evidence('tang', asked.id, '会议纪要', '纪要.txt')];
    await asked.made(() => request.make('tang', 'rule', { ...ruling, files }));
    expect((await request.see('chen')).rungs.at(-1)).toMatchObject({
      rung: 'C3',
      outcome: 'ruling',
      minutes: '会议听取了汇报……',
      files: [{ name: '纪要.txt' }],
      endedBy: { name: '唐分管' },
    });
    expect((await asked.see()).amendments[0]!.basis).toBe('专题协调会裁定：由发展改革委办理立项');
  });
});

describe('a request', () => {
  it('colours no light, and duties go on meanwhile', async () => {
    const before = (await asked.see()).assignments.map(({ lit }) => lit);
    const request = await blocked();
    expect((await asked.see()).assignments.map(({ lit }) => lit)).toEqual(before);
    const report = { text: '按计划推进', percentage: 30 };
    expect(await asked.ask('chen', 'report', report, FGW)).toEqual([200]);
    await asked.made(() => request.make('chen', 'withdraw', said));
  });

  it('keeps the task from being submitted while it is open, and ends with it', async () => {
    const request = await blocked();
    const task = await asked.see('li');
    const submit = task.moves.find(({ move }) => move === 'submit');
    expect(submit?.lacks.map(({ code }) => code)).toContain('coordination-open');

    // Suspension stops the units' clocks, not that of the request.
    await asked.made(
      () =>
        asked.ask('li', 'suspend', {
          reason: 'force-majeure',
          ground: '台风',
          reviewOn: '2026-03-20',
        }),
      () => asked.decide('wu', 'grant', '同意'),
    );
    expect((await request.stands())[2]).toBe('2026-03-11');
    await asked.made(() => request.make('li', 'consult', {}));

    await asked.made(
      () => asked.ask('wu', 'cancel', { ground: '方案废止' }),
      () => asked.decide('tang', 'grant', '同意'),
    );
    expect(await request.stands()).toEqual(['C1', 'ended', null, 'overtaken']);
  });
});
