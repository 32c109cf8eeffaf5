import type { CommentAnswer, CommentsAnswer, PlanAnswer, TaskAnswer } from '@lianban/contract';
import { randomUUID } from 'node:crypto';
import { startWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => void (world = await startWorld()));
afterAll(() => world.stop());

describe('a task of 桂政办发〔2021〕112号, from the uploaded file to closed', () => {
  let plan: PlanAnswer;
  let task: TaskAnswer;

  it('is read from the document with the place where it stands', async () => {
    plan = await world.importPlan();
    expect(plan).toMatchObject({
      code: '桂政办发〔2021〕112号',
      issuedOn: '2021-10-30',
      counts: { drafts: 58 },
    });
    const [first] = plan.drafts!;
    expect(plan.text.slice(...first!.clauseSpan)).toContain('自治区交通运输厅、北部湾办、发展改革委');
    for (const draft of plan.drafts!) {
      for (const unit of draft.units) if (unit.span) expect(plan.text.slice(...unit.span)).toBe(unit.printed);
    }
  });

  it('is settled by the officer: the lead, the units, a date and a standard', async () => {
    const [first] = plan.drafts!;
    // The document says that the unit named first leads; 防城港 is not in this register.
    expect(first!.lacks).toEqual([
      { code: 'units-resolved', names: ['防城港'] },
      { code: 'due-or-period' },
      { code: 'standard' },
    ]);
    const draft = await world.settle(first!, ['自治区交通运输厅', '自治区发展改革委', '北海市人民政府']);
    expect(draft.lacks).toEqual([]);
    expect(draft.units.map(({ part, printed }) => [part, printed])).toEqual([
      ['lead', first!.units[0]!.printed],
      ['participant', first!.units[1]!.printed],
      ['participant', first!.units[2]!.printed],
    ]);
  });

  it('is registered under a number for life, and confirmed by a second person alone', async () => {
    const draft = (await world.as('wu').get<PlanAnswer>(`/plans/${plan.id}`)).body.drafts![0]!;
    task = await world.move<TaskAnswer>('wu', 'POST', `/drafts/${draft.id}/register`, draft.version);
    expect(task).toMatchObject({
      state: 'registered',
      number: '桂政办发〔2021〕112号 二（一）',
      moves: [
        { move: 'confirm', lacks: [{ code: 'second-person' }] },
        { move: 'dispatch', lacks: [{ code: 'confirmed' }] },
        { move: 'cancel', lacks: [] },
      ],
    });

    const alone = await world.try('wu', 'POST', `/tasks/${task.id}/confirm`, task.version);
    expect([alone.status, alone.body.code]).toEqual([409, 'requirements-missing']);
    expect(alone.body.message).toBe('还不能确认立项：须由统筹办另一人确认');

    task = await world.move('zheng', 'POST', `/tasks/${task.id}/confirm`, task.version);
    expect(task.confirmedBy?.name).toBe('郑国栋');
  });

  it('is not there for its units until it is dispatched', async () => {
    expect((await world.as('li').get(`/tasks/${task.id}`)).status).toBe(404);
    expect(await world.ledger('li')).toEqual([]);
  });

  it('is dispatched: one assignment a unit, and every unit hears of it', async () => {
    const ears = await Promise.all((['li', 'chen', 'zhao', 'sun'] as const).map((who) => world.listen(who)));
    task = await world.move('wu', 'POST', `/tasks/${task.id}/dispatch`, task.version);

    expect(
      task.assignments.map(({ unit, part, state, dueOn, acknowledgeBy }) => [
        unit.shortName,
        part,
        state,
        dueOn,
        acknowledgeBy,
      ]),
    ).toEqual([
      ['自治区交通运输厅', 'lead', 'pending', '2026-06-30', '2026-03-03'],
      ['自治区发展改革委', 'participant', 'pending', '2026-06-30', '2026-03-03'],
      ['北海市人民政府', 'participant', 'pending', '2026-06-30', '2026-03-03'],
    ]);
    for (const ear of ears.slice(0, 3)) {
      expect((await ear.hears('task.dispatched')).facts).toEqual({ planId: plan.id, taskId: task.id });
    }
    // By then the stranger would have heard it too.
    expect(ears[3]!.heard).toEqual([]);
    for (const ear of ears) ear.close();
  });

  it('is acknowledged by the liaisons; the lead’s receipt sets it going', async () => {
    task = await world.part('chen', task, '自治区发展改革委', 'acknowledge');
    expect(task.state).toBe('dispatched');
    task = await world.part('li', task, '自治区交通运输厅', 'acknowledge');
    expect(task.state).toBe('in-progress');
    task = await world.part('zhao', task, '北海市人民政府', 'acknowledge');
    expect(task.assignments.map((part) => part.acknowledgedBy?.name)).toEqual(['李海涛', '陈静', '赵北生']);
  });

  it('is reported on, sent back once, and accepted by the lead', async () => {
    await world.part('zhao', task, '北海市人民政府', 'report', { text: '已完成岸线普查。', percentage: 40 });
    task = await world.part('li', task, '北海市人民政府', 'send-back', { missing: '请补充普查数据。' });
    expect(task.assignments[2]).toMatchObject({ state: 'sent-back', percentage: 0 });

    await world.part('zhao', task, '北海市人民政府', 'report', {
      text: '已补充。',
      percentage: 100,
      partDone: true,
    });
    task = await world.part('li', task, '北海市人民政府', 'accept', {});
    expect(task.assignments[2]).toMatchObject({ state: 'done', percentage: 100 });
    expect(task.percentage).toBe(33);
  });

  it('is talked over in one thread', async () => {
    const key = randomUUID();
    const say = () =>
      world
        .as('chen')
        .post<CommentAnswer>(`/threads/task/${task.id}/comments`, { text: '规划草案已会签。', key });
    expect((await say()).body).toMatchObject({ seq: 1, by: { name: '陈静' } });
    // The answer got lost and the page sent it again: still one comment.
    expect((await say()).body.seq).toBe(1);
    await world.as('li').post(`/threads/task/${task.id}/comments`, { text: '收到。', key: randomUUID() });
    const since = (await world.as('zhao').get<CommentsAnswer>(`/threads/task/${task.id}/comments?after=1`))
      .body;
    expect(since).toMatchObject({ last: 2, items: [{ seq: 2, text: '收到。' }] });
  });

  it('does not close over a part that is not done', async () => {
    const early = await world.try<TaskAnswer>('li', 'POST', `/tasks/${task.id}/submit`, task.version, {
      text: '已完成。',
    });
    expect(early.status).toBe(409);
    expect(early.body.message).toBe(
      '还不能申请办结：尚未办结的单位：广西壮族自治区发展和改革委员会；没有佐证材料',
    );
    await world.part('chen', task, '自治区发展改革委', 'report', {
      text: '已批复。',
      percentage: 100,
      partDone: true,
    });
    task = await world.part('li', task, '自治区发展改革委', 'accept', { note: '同意。' });
  });

  it('is submitted, returned, submitted again, reviewed by one and closed by another', async () => {
    task = await world.submitted('li', task);
    expect(task).toMatchObject({
      state: 'under-review',
      submissions: [{ round: 1, reviewBy: '2026-03-09' }],
    });

    task = await world.move('zheng', 'POST', `/tasks/${task.id}/return`, task.version, {
      reason: 'evidence-missing',
      note: '请附批复文件。',
      newDueOn: '2026-07-04',
    });
    // The new limit falls on a Saturday, so the day is the Monday after; the original date stays beside it.
    expect(task.assignments[0]).toMatchObject({
      state: 'sent-back',
      dueOn: '2026-07-06',
      originalDueOn: '2026-06-30',
    });

    task = await world.move('li', 'POST', `/tasks/${task.id}/submit`, task.version, { text: '已附批复。' });
    const hasty = await world.try('zheng', 'POST', `/tasks/${task.id}/close`, task.version, {
      result: 'resolved',
      note: '同意销号。',
    });
    expect(hasty.body.facts).toMatchObject({ lacks: [{ code: 'first-review' }] });

    task = await world.move('wu', 'POST', `/tasks/${task.id}/review`, task.version, {
      opinion: '材料齐全。',
      result: 'resolved',
    });
    task = await world.move('zheng', 'POST', `/tasks/${task.id}/close`, task.version, {
      result: 'resolved',
      note: '同意销号。',
    });
    expect(task).toMatchObject({ state: 'closed', lit: { light: 'blue' }, moves: [] });
    expect(task.assignments.flatMap((part) => part.moves)).toEqual([]);
  });

  it('left one event for each move', async () => {
    expect(await world.eventsOf(task.id)).toEqual([
      'task.registered',
      'task.confirmed',
      'task.dispatched',
      'assignment.acknowledged',
      'assignment.acknowledged',
      'assignment.acknowledged',
      'assignment.reported',
      'assignment.sent-back',
      'assignment.reported',
      'assignment.accepted',
      'comment.added',
      'comment.added',
      'assignment.reported',
      'assignment.accepted',
      'task.submitted',
      'task.returned',
      'task.submitted',
      'task.reviewed',
      'task.closed',
    ]);
  });
});
