import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlan } from '@lianban/plan-reader';
import { Refusal } from '@lianban/rules';
import { bodyOf, requirePlace, type Place } from './boundary';

const EXAMPLES = join(__dirname, '../../../../examples/plans');

it.each(readdirSync(EXAMPLES).filter((name) => name.endsWith('.txt')))(
  'cut by hand where the reader cut it, a draft has the body that the reader gave it: %s',
  async (file) => {
    const plan = await readPlan(readFileSync(join(EXAMPLES, file)), file);
    expect(plan.tasks.length).toBeGreaterThan(0);
    for (const task of plan.tasks) {
      expect(bodyOf(plan.text, task, !task.body.startsWith(task.heading))).toBe(task.body);
    }
  },
);

describe('a boundary drawn by hand', () => {
  const text = '1. 建设码头。新建泊位两个。（责任单位：市港务局）\n2. 疏浚航道。';
  const clauseFrom = text.indexOf('责任单位');
  const place: Place = {
    heading: '建设码头',
    span: [0, text.indexOf('\n')],
    clauseSpan: [clauseFrom, clauseFrom + '责任单位：市港务局'.length],
  };
  const next: [number, number] = [text.indexOf('2.'), text.length];

  it('takes in what follows the clause', () => {
    expect(bodyOf(text, { ...place, span: [0, text.length] }, true)).toBe('新建泊位两个。\n2. 疏浚航道。');
  });

  it('leaves the heading out where it cuts the heading off', () => {
    expect(bodyOf(text, { ...place, span: [8, text.indexOf('\n')] }, true)).toBe('新建泊位两个。');
  });

  it.each<[string, Partial<Place>, string]>([
    ['ends before it begins', { span: [9, 3] }, 'isInText'],
    ['ends behind the text', { span: [0, text.length + 1] }, 'isInText'],
    ['leaves the clause outside', { span: [0, clauseFrom] }, 'isInSpan'],
    ['lies over another draft', { span: [0, text.length] }, 'overlapsNoOther'],
  ])('is refused where it %s', (_, moved, rule) => {
    const draw = (): void => requirePlace(text, place, { ...place, ...moved }, [next]);
    expect(draw).toThrow(Refusal);
    expect(draw).toThrow(expect.objectContaining({ facts: { fields: [expect.objectContaining({ rule })] } }));
  });

  it('may be drawn again where it already lay over another', () => {
    const wide = { ...place, span: [0, text.length] } as const;
    expect(() => requirePlace(text, wide, { ...wide, span: [0, text.length - 1] }, [next])).not.toThrow();
  });
});
