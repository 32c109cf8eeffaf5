import type { TimelineEntry } from '@lianban/contract';
import { newsOf } from './news';

const entry = (id: string, personId: string | null, name = 'assignment.reported'): TimelineEntry => ({
  id,
  name,
  at: '2026-03-02T01:00:00Z',
  by: personId === null ? null : { id: personId, name: '韦宁', unitName: '北海市人民政府' },
  unitName: '北海市',
  note: null,
});

describe('what others changed on the task one looks at', () => {
  const before = { timeline: [entry('1', 'officer'), entry('2', 'liaison')] };

  it('tells what a person of another unit did, and what the clock did', () => {
    const now = { timeline: [...before.timeline, entry('3', 'other'), entry('4', null, 'case.raised')] };
    expect(newsOf(before, now, 'me').told.map(({ id }) => id)).toEqual(['3', '4']);
  });

  it('does not tell people what they did themselves', () => {
    const now = { timeline: [...before.timeline, entry('3', 'me')] };
    expect(newsOf(before, now, 'me')).toEqual({ told: [], more: 0 });
  });

  it('is silent when nothing happened, and when the page is read for the first time', () => {
    expect(newsOf(before, before, 'me').told).toEqual([]);
  });

  it('counts the rest when fourteen cities acknowledge at once', () => {
    const cities = Array.from({ length: 14 }, (_, at) => entry(`c${at}`, `city${at}`));
    const { told, more } = newsOf(before, { timeline: [...before.timeline, ...cities] }, 'me');
    expect(told.map(({ id }) => id)).toEqual(['c12', 'c13']);
    expect(more).toBe(12);
  });
});
