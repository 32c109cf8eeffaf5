import type { Span } from '@lianban/contract';
import fc from 'fast-check';
import type { Item } from '../items';
import {
  isInside,
  moveEdge,
  paragraphStops,
  ranInto,
  roomOf,
  sentenceStops,
  splitPlaces,
  trimmed,
} from './edges';

const TEXT = '一、交通\n\n1. 建设铁路。\n开工建设。（责任单位：省交通厅，南宁市）\n2. 建设港口。\n';
const of = (words: string): Span => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length];
const cut = ([from, to]: Span): string => TEXT.slice(from, to);
const WHOLE: Span = [0, TEXT.length];
const item = (id: string, span: Span): Item => ({ id, span }) as Item;

describe('a boundary that a person moves', () => {
  const stops = paragraphStops(TEXT);

  it('takes in the paragraph before, over an empty line, and gives it back', () => {
    const wider = moveEdge(of('1. 建设铁路。'), 'start', -1, stops, WHOLE);
    expect(cut(wider)).toBe('一、交通\n\n1. 建设铁路。');
    expect(moveEdge(wider, 'start', 1, stops, WHOLE)).toEqual(of('1. 建设铁路。'));
  });

  it('reaches to the end of the next paragraph and no further than its neighbour', () => {
    const wider = moveEdge(of('1. 建设铁路。'), 'end', 1, stops, WHOLE);
    expect(cut(wider)).toMatch(/南宁市）$/);
    const room = roomOf([item('2', of('2. 建设港口。'))], item('1', wider), TEXT.length);
    expect(moveEdge(wider, 'end', 1, stops, room)).toEqual(wider);
  });

  it('moves a clause by its marks within the task', () => {
    const task: Span = [TEXT.indexOf('1.'), TEXT.indexOf('\n2.')];
    const marks = sentenceStops(TEXT, task);
    const clause = of('责任单位：省交通厅，南宁市');
    expect(cut(moveEdge(clause, 'start', -1, marks, task))).toBe('开工建设。（责任单位：省交通厅，南宁市');
  });

  it('never leaves its room, and never leaves nothing', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('建', '设', '\n', '。', ' ', '（', '）'),
          minLength: 2,
          maxLength: 60,
        }),
        fc.array(fc.tuple(fc.constantFrom('start', 'end'), fc.constantFrom(1 as const, -1 as const)), {
          maxLength: 12,
        }),
        (text, steps) => {
          let span: Span = [0, text.length];
          const within: Span = [0, text.length];
          for (const [edge, step] of steps) {
            span = moveEdge(span, edge, step, paragraphStops(text), within);
            expect(isInside(span, within) && span[0] < span[1]).toBe(true);
          }
        },
      ),
    );
  });

  it('is told whom it runs into', () => {
    const items = [item('1', of('1. 建设铁路。')), item('2', of('2. 建设港口。'))];
    expect(ranInto(items, items[0]!, WHOLE)?.id).toBe('2');
    expect(ranInto(items, items[0]!, of('1. 建设铁路。\n开工建设。'))).toBeNull();
  });

  it('lies around words, not around the space beside them', () => {
    expect(trimmed(TEXT, [4, 6])).toBeNull();
    expect(cut(trimmed(TEXT, [4, 15])!)).toBe('1. 建设铁路。');
  });
});

describe('where a task is split', () => {
  it('at its paragraphs, and at its sentences where it has but one', () => {
    const task: Span = [TEXT.indexOf('1.'), TEXT.indexOf('\n2.')];
    expect(splitPlaces(TEXT, task)).toEqual([TEXT.indexOf('开工')]);
    expect(splitPlaces(TEXT, of('开工建设。（责任单位：省交通厅，南宁市）'))).toEqual([TEXT.indexOf('责任')]);
  });
});
