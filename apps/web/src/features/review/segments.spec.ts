import type { DraftAnswer, DraftUnit, Span } from '@lianban/contract';
import * as fc from 'fast-check';
import type { Item } from './items';
import { paragraphsOf } from './segments';

const TEXT = '一、总体要求\n1. 建成数据平台。（省大数据局牵头，各市人民政府配合）\n\n二、保障';
const at = (wording: string): Span => [TEXT.indexOf(wording), TEXT.indexOf(wording) + wording.length];

const unit = (printed: string, more: Partial<DraftUnit> = {}): DraftUnit => ({
  id: printed,
  printed,
  name: printed,
  part: 'participant',
  readTier: 'provincial',
  certainty: 'stated',
  inherited: false,
  span: at(printed),
  unit: null,
  ...more,
});

const item = (id: string, span: Span, clauseSpan: Span, units: DraftUnit[] = []): Item => ({
  id,
  number: '1',
  heading: '建成数据平台',
  span,
  clauseSpan,
  draft: { units } as unknown as DraftAnswer,
  task: null,
});

const clause = '省大数据局牵头，各市人民政府配合';
const platform = item('d1', at('1. 建成数据平台。（省大数据局牵头，各市人民政府配合）'), at(clause), [
  unit('省大数据局', { part: 'lead' }),
  unit('各市人民政府'),
]);

describe('the text beside its drafts', () => {
  it('marks the clause and each unit by its part, and leaves the rest alone', () => {
    const [heading, task, blank, last] = paragraphsOf(TEXT, [platform], []);
    expect(heading?.pieces.map(({ itemId, clause }) => [itemId, clause])).toEqual([[null, false]]);
    expect(task?.pieces.map(({ text, clause, unit }) => [text, clause, unit?.part ?? null])).toEqual([
      ['1. 建成数据平台。（', false, null],
      ['省大数据局', true, 'lead'],
      ['牵头，', true, null],
      ['各市人民政府', true, 'participant'],
      ['配合', true, null],
      ['）', false, null],
    ]);
    expect(task?.itemIds).toEqual(['d1']);
    expect([blank?.pieces, last?.itemIds]).toEqual([[], []]);
  });

  it('gives a place that two items share to the one that says less', () => {
    const section = item('section', [0, TEXT.length], at('二、保障'));
    const paragraphs = paragraphsOf(TEXT, [section, platform], []);
    expect(paragraphs[1]?.itemIds).toEqual(['d1']);
    expect(paragraphs[0]?.itemIds).toEqual(['section']);
  });

  it('does not mark an inherited unit, which stands at its rule and not here', () => {
    const [, task] = paragraphsOf(
      TEXT,
      [
        {
          ...platform,
          draft: { units: [unit('省大数据局', { inherited: true })] } as unknown as DraftAnswer,
        },
      ],
      [],
    );
    expect(task?.pieces.some((piece) => piece.unit)).toBe(false);
  });

  it('loses no character, whatever overlaps', () => {
    const letters = fc
      .array(fc.constantFrom('\n', '甲', '（', '𠮷', '1'), { maxLength: 60 })
      .map((all) => all.join(''));
    const story = letters.chain((text) => {
      const span = fc
        .tuple(fc.nat(text.length), fc.nat(text.length))
        .map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)]);
      return fc.record({ text: fc.constant(text), items: fc.array(fc.tuple(span, span), { maxLength: 6 }) });
    });
    fc.assert(
      fc.property(story, ({ text, items }) => {
        const marked = items.map(([span, clauseSpan], index) => item(String(index), span, clauseSpan));
        const paragraphs = paragraphsOf(text, marked, []);
        expect(paragraphs.map(({ pieces }) => pieces.map((piece) => piece.text).join('')).join('\n')).toBe(
          text,
        );
        paragraphs.forEach(({ from, pieces }) =>
          expect(text.startsWith(pieces.map((piece) => piece.text).join(''), from)).toBe(true),
        );
      }),
    );
  });
});
