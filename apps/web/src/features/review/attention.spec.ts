import type { DraftAnswer, PlanFinding, Span } from '@lianban/contract';
import { findingsByItem, nextFinding, nextStop, openFindings } from './attention';
import type { Item } from './items';

const finding = (code: string, span: Span | null): PlanFinding => ({ code, message: code, span });
function item(id: string, span: Span, more: Partial<DraftAnswer> = {}): Item {
  const draft = { taskId: null, lacks: [], units: [], ...more } as unknown as DraftAnswer;
  return { id, number: id, heading: id, span, clauseSpan: span, draft, task: null };
}
const LACKS: Partial<DraftAnswer> = { lacks: [{ code: 'standard' }] };

describe('what wants a person first', () => {
  const items = [
    item('1', [10, 20], LACKS),
    item('2', [20, 30]),
    item('3', [40, 50]),
    item('4', [50, 60], LACKS),
  ];
  const findings = findingsByItem(items, [
    finding('text-damaged', [22, 24]),
    finding('numbering-gap', [32, 36]),
    finding('no-tasks', null),
  ]);

  it('reads a finding with its item, and one between two with the item that follows', () => {
    expect([...findings].map(([id, found]) => [id, found.map(({ code }) => code)])).toEqual([
      ['2', ['text-damaged']],
      ['3', ['numbering-gap']],
    ]);
  });

  it('goes through the findings before the gaps, each of them once', () => {
    const seen = new Set<string>();
    const way: (string | undefined)[] = [];
    let at: string | null = '1';
    for (let step = 0; step < 5; step++) {
      seen.add(at);
      at = nextStop(items, findings, at, seen)?.id ?? '';
      way.push(at);
    }
    expect(way).toEqual(['2', '3', '4', '1', '4']);
  });

  it('goes round the findings alone, as often as one likes', () => {
    expect(nextFinding(items, findings, '2')?.id).toBe('3');
    expect(nextFinding(items, findings, '3')?.id).toBe('2');
  });

  it('leads nowhere when all are ready', () => {
    expect(nextStop([item('1', [0, 9])], new Map(), '1', new Set())).toBeNull();
  });
});

describe('a finding', () => {
  const at: Span = [12, 15];
  const unit = (known: boolean) =>
    ({ span: at, unit: known ? { id: 'u' } : null }) as unknown as DraftAnswer['units'][number];

  it('is answered once its wording stands for a registered unit', () => {
    const found = new Map([['1', [finding('unit-unresolved', at)]]]);
    expect(openFindings(item('1', [10, 20], { units: [unit(false)] }), found)).toHaveLength(1);
    expect(openFindings(item('1', [10, 20], { units: [unit(true)] }), found)).toEqual([]);
  });

  it('is answered once there is a lead, and when the draft has become a task', () => {
    const found = new Map([['1', [finding('lead-unstated', at)]]]);
    const leaderless = item('1', [10, 20], { lacks: [{ code: 'one-lead' }] });
    expect(openFindings(leaderless, found)).toHaveLength(1);
    expect(openFindings(item('1', [10, 20], LACKS), found)).toEqual([]);
    expect(openFindings(item('1', [10, 20], { ...leaderless.draft, taskId: 't' }), found)).toEqual([]);
  });
});
