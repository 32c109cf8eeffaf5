import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlan, type PlanReading } from '../index';
import { readClauseAt, readStretch } from './by-hand';

const FILE = '003_ef85c966a23a5bfc.txt';

describe('a clause that a person marked', () => {
  let plan: PlanReading;
  beforeAll(async () => {
    plan = await readPlan(readFileSync(join(__dirname, '../../../../examples/plans', FILE)), FILE);
  });

  it('reads as it does with the whole document', () => {
    expect(plan.tasks).toHaveLength(58);
    for (const task of plan.tasks) {
      const again = readClauseAt(plan.text, task.clauseSpan, plan);
      expect(again).toEqual({
        clause: task.clause,
        span: task.clauseSpan,
        openEnded: task.openEnded,
        leadBasis: task.leadBasis,
        units: task.units.filter((unit) => !unit.inherited),
      });
    }
  });

  it('may be marked with its brackets', () => {
    const [{ clauseSpan }] = plan.tasks as [PlanReading['tasks'][number]];
    const marked = readClauseAt(plan.text, [clauseSpan[0] - 1, clauseSpan[1] + 1], plan);
    expect(marked.span).toEqual(clauseSpan);
  });

  it('is found again in a stretch that was cut off', () => {
    for (const task of plan.tasks) expect(readStretch(plan.text, task.span).clause).toEqual(task.clauseSpan);
  });
});

it('a stretch begins with its first phrase', () => {
  const text = '一是建设码头，二是疏浚航道。（责任单位：市港务局、市财政局）';
  const { heading, clause } = readStretch(text, [0, text.length]);
  expect(text.slice(...heading)).toBe('一是建设码头');
  expect(text.slice(...clause!)).toBe('责任单位：市港务局、市财政局');
});
