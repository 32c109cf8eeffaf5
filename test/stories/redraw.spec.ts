import type { DraftAnswer, PlanAnswer, PlanComparison } from '@lianban/contract';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reviewing, shown } from '../support/reviewing';
import { PORT_PLAN, startWorld, type World } from '../support/world';

let world: World;
let planId: string;
beforeAll(async () => {
  world = await startWorld();
  planId = (await world.importPlan(PORT_PLAN)).id;
});
afterAll(() => world.stop());

const { look, drafts, changes, undo, takenBack } = reviewing(() => ({ world, planId }));

describe('two drafts become one', () => {
  it('joins spans, bodies, clauses and units in order, and keeps one lead', async () => {
    const before = await drafts();
    const [first, next] = before as [DraftAnswer, DraftAnswer];
    const plan = await world.move<PlanAnswer>('wu', 'POST', `/drafts/${first.id}/merge`, first.version, {
      next: next.id,
      nextVersion: next.version,
    });
    const [merged] = plan.drafts!;
    expect(plan.drafts).toHaveLength(before.length - 1);
    expect(plan.drafts!.map(({ position }) => position)).toEqual(plan.drafts!.map((_, at) => at + 1));
    expect(merged).toMatchObject({
      id: first.id,
      heading: first.heading,
      span: [first.span[0], next.span[1]],
    });
    expect(merged!.body.startsWith(first.body)).toBe(true);
    expect(merged!.body.endsWith(next.body)).toBe(true);
    expect(merged!.units.filter(({ part }) => part === 'lead')).toHaveLength(1);
    const names = merged!.units.map(({ unit, name }) => unit?.id ?? name);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(names)).toEqual(
      new Set([...first.units, ...next.units].map(({ unit, name }) => unit?.id ?? name)),
    );
    expect((await changes())[0]).toMatchObject({ kind: 'merged', undoable: true });
    await takenBack(before);
  });

  it('takes the draft that follows, and no other', async () => {
    const [first, , third] = (await drafts()) as DraftAnswer[];
    const body = { next: third!.id, nextVersion: third!.version };
    const refused = await world.try('wu', 'POST', `/drafts/${first!.id}/merge`, first!.version, body);
    expect([refused.status, refused.body.code]).toEqual([400, 'body-malformed']);
  });

  it('asks for the version of both', async () => {
    const [first, next] = (await drafts()) as DraftAnswer[];
    const body = { next: next!.id, nextVersion: next!.version + 1 };
    const refused = await world.try('wu', 'POST', `/drafts/${first!.id}/merge`, first!.version, body);
    expect([refused.status, refused.body.code]).toEqual([409, 'stale-version']);
    expect(refused.body.facts['current']).toMatchObject({ id: next!.id });
  });
});

describe('one draft becomes two', () => {
  it('cuts at a place in the text; the units stay with their wording', async () => {
    const before = await drafts();
    const { text } = await look();
    const [draft] = before as [DraftAnswer];
    const at = text.indexOf('。', draft.span[0] + draft.heading.length + 10) + 1;
    const plan = await world.move<PlanAnswer>('wu', 'POST', `/drafts/${draft.id}/split`, draft.version, {
      at,
    });
    const [first, second] = plan.drafts!;
    expect(plan.drafts).toHaveLength(before.length + 1);
    expect(plan.drafts!.map(({ position }) => position)).toEqual(plan.drafts!.map((_, place) => place + 1));
    expect([first!.span, second!.span]).toEqual([
      [draft.span[0], at],
      [at, draft.span[1]],
    ]);
    expect(text.slice(at).trimStart().startsWith(second!.heading)).toBe(true);
    // The clause closes the second; the first names nobody yet, and says so.
    expect(second!.clause).toBe(draft.clause);
    expect(second!.units.map(({ printed }) => printed)).toEqual(draft.units.map(({ printed }) => printed));
    expect(first).toMatchObject({ clause: '', units: [] });
    expect(first!.lacks).toContainEqual({ code: 'units-named' });
    await takenBack(before);
  });

  it('comes apart where it was put together', async () => {
    const before = await drafts();
    const [first, next] = before as [DraftAnswer, DraftAnswer];
    const body = { next: next.id, nextVersion: next.version };
    const merged = await world.move<PlanAnswer>(
      'wu',
      'POST',
      `/drafts/${first.id}/merge`,
      first.version,
      body,
    );
    const { version } = merged.drafts![0]!;
    const split = await world.move<PlanAnswer>('wu', 'POST', `/drafts/${first.id}/split`, version, {
      at: next.span[0],
    });
    const [again, second] = split.drafts!;
    expect([again!.clause, second!.clause]).toEqual([first.clause, next.clause]);
    expect(again!.units.map(({ printed, part }) => [printed, part])).toEqual(
      first.units.map(({ printed, part }) => [printed, part]),
    );
    const [cut, joined] = await changes();
    await undo(cut!.id);
    const { body: whole } = await undo(joined!.id);
    expect(shown(whole.drafts!)).toEqual(shown(before));
  });

  it.each([-1, 0, 1])('not outside the draft: %s', async (step) => {
    const [, draft] = (await drafts()) as DraftAnswer[];
    const at = step > 0 ? draft!.span[1] : draft!.span[0] + step;
    const refused = await world.try('wu', 'POST', `/drafts/${draft!.id}/split`, draft!.version, { at });
    expect([refused.status, refused.body.code]).toEqual([400, 'body-malformed']);
  });
});

describe('a person moves a boundary', () => {
  it('of the clause: its units are read again and matched', async () => {
    const before = await drafts();
    const { text } = await look();
    const [draft] = before as [DraftAnswer];
    const [from, to] = draft.clauseSpan;
    const cut = text.lastIndexOf('、', to);
    const moved = await world.move<DraftAnswer>('wu', 'PATCH', `/drafts/${draft.id}`, draft.version, {
      clauseSpan: [from, cut],
    });
    expect(moved).toMatchObject({
      heading: draft.heading,
      clause: text.slice(from, cut),
      clauseSpan: [from, cut],
    });
    expect(moved.units.map(({ printed }) => printed)).toEqual(
      draft.units.filter(({ span }) => span && span[1] <= cut).map(({ printed }) => printed),
    );
    expect(moved.units[0]!.unit).toEqual(draft.units[0]!.unit);
    await takenBack(before);
  });

  it('of the item: the heading stays and the body is cut anew', async () => {
    const before = await drafts();
    const { text } = await look();
    const [draft] = before as [DraftAnswer];
    const end = text.indexOf('。', draft.span[0] + draft.heading.length + 10) + 1;
    const moved = await world.move<DraftAnswer>('wu', 'PATCH', `/drafts/${draft.id}`, draft.version, {
      span: [end, draft.span[1]],
    });
    expect(moved.heading).toBe(draft.heading);
    expect(draft.body.endsWith(moved.body)).toBe(true);
    expect(moved.body.length).toBeLessThan(draft.body.length);
    await takenBack(before);
  });

  it.each([
    ['backwards', (draft: DraftAnswer) => ({ span: [draft.span[1], draft.span[0]] })],
    ['over the next draft', (draft: DraftAnswer) => ({ span: [draft.span[0], draft.span[1] + 200] })],
    ['away from the clause', (draft: DraftAnswer) => ({ span: [draft.span[0], draft.clauseSpan[0]] })],
    ['to one number', (draft: DraftAnswer) => ({ span: [draft.span[0]] })],
  ])('not %s', async (_, body) => {
    const [draft] = await drafts();
    const refused = await world.try('wu', 'PATCH', `/drafts/${draft!.id}`, draft!.version, body(draft!));
    expect([refused.status, refused.body.code]).toEqual([400, 'body-malformed']);
  });
});

describe('a revised plan beside the earlier one', () => {
  const path = (later: string, earlier: string): string => `/plans/${later}/compare?with=${earlier}`;

  it('tells what was kept, reworded, dropped and added', async () => {
    const earlier = await look();
    const file = readFileSync(join(__dirname, '../../examples/plans', PORT_PLAN), 'utf8');
    const [first] = earlier.drafts!;
    const words = first!.clause.slice(0, 16);
    expect(file.split(words).length).toBeGreaterThan(1);
    const revised = file.replace(words, words.replace('交通运输厅', '财政厅'));
    const { body: later } = await world.upload('wu', '修订.txt', Buffer.from(revised));

    const { body } = await world.as('wu').get<PlanComparison>(path(later.id, earlier.id));
    expect([body.earlier.id, body.later.id]).toEqual([earlier.id, later.id]);
    expect(body.changed).toMatchObject([{ before: { id: first!.id }, changes: ['clause'] }]);
    expect(body.kept).toHaveLength(earlier.drafts!.length - 1);
    expect([body.split, body.merged, body.dropped, body.added]).toEqual([[], [], [], []]);
  });

  it('is for who may read the drafts of both', async () => {
    expect((await world.as('zheng').get(path(planId, planId))).status).toBe(200);
    expect((await world.as('zhao').get(path(planId, planId))).status).toBe(404);
    expect((await world.as('wu').get(`/plans/${planId}/compare`)).status).toBe(400);
  });
});
