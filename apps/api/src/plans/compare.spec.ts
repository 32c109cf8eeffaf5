import type { ComparedDraft } from '@lianban/contract';
import fc from 'fast-check';
import { compareDrafts } from './compare';

const PHRASES = [
  '加快推进钦州港东航道扩建二期工程',
  '建成北海铁山港西港区北暮作业区',
  '完善港口集疏运铁路支线和货运站场',
  '优化口岸通关流程，压缩整体通关时间',
  '引进国际知名航运企业设立区域总部',
  '建立航运人才培养基地和实训中心',
];

const draftOf = (heading: string, body: string, more: Partial<ComparedDraft> = {}): ComparedDraft => ({
  id: heading,
  number: '',
  path: [heading],
  heading,
  body,
  clause: '责任单位：自治区交通运输厅',
  span: [0, body.length],
  ...more,
});

const drafts = fc
  .array(
    fc.record({
      heading: fc.constantFrom(...PHRASES),
      body: fc.array(fc.constantFrom(...PHRASES), { maxLength: 4 }).map((said) => said.join('。')),
      clause: fc.constantFrom('', '责任单位：市港务局', '牵头单位：市发展改革委'),
      number: fc.constantFrom('一', '二', '1', '2'),
    }),
    { maxLength: 12 },
  )
  .map((list) =>
    list.map((said, at) =>
      draftOf(said.heading, said.body, { ...said, id: String(at), path: [said.number] }),
    ),
  );

describe('two plans compared', () => {
  it('a plan is itself: all is kept, each draft beside itself', () => {
    fc.assert(
      fc.property(drafts, (plan) => {
        const { kept, ...others } = compareDrafts(plan, plan);
        expect(Object.values(others).flat()).toEqual([]);
        expect(kept.map(({ before, after }) => [before.id, after.id])).toEqual(
          plan.map(({ id }) => [id, id]),
        );
      }),
    );
  });

  it('every draft of either plan is in exactly one list', () => {
    fc.assert(
      fc.property(drafts, drafts, (earlier, later) => {
        const told = compareDrafts(earlier, later);
        const befores = [
          ...[...told.kept, ...told.changed, ...told.split].map(({ before }) => before),
          ...told.merged.flatMap(({ before }) => before),
          ...told.dropped,
        ];
        const afters = [
          ...[...told.kept, ...told.changed, ...told.merged].map(({ after }) => after),
          ...told.split.flatMap(({ after }) => after),
          ...told.added,
        ];
        const ids = (list: readonly ComparedDraft[]): string[] => list.map(({ id }) => id).sort();
        expect(ids(befores)).toEqual(ids(earlier));
        expect(ids(afters)).toEqual(ids(later));
      }),
      { numRuns: 300 },
    );
  });

  it('the other way round, what was added is dropped and what was split is merged', () => {
    const sorted = (list: readonly unknown[]): string[] => list.map((entry) => JSON.stringify(entry)).sort();
    const turned = ({ before, after, ...more }: { before: unknown; after: unknown }) => ({
      before: after,
      after: before,
      ...more,
    });
    fc.assert(
      fc.property(drafts, drafts, (earlier, later) => {
        const there = compareDrafts(earlier, later);
        const back = compareDrafts(later, earlier);
        expect(sorted(back.dropped)).toEqual(sorted(there.added));
        expect(sorted(back.added)).toEqual(sorted(there.dropped));
        expect(sorted(back.kept)).toEqual(sorted(there.kept.map(turned)));
        expect(sorted(back.changed)).toEqual(sorted(there.changed.map(turned)));
        expect(sorted(back.merged)).toEqual(sorted(there.split.map(turned)));
        expect(sorted(back.split)).toEqual(sorted(there.merged.map(turned)));
      }),
      { numRuns: 300 },
    );
  });
});

describe('a revised plan', () => {
  const dock = draftOf('建设码头', '年内建成铁山港两个万吨级泊位，完成堆场硬化和岸电改造。');
  const rail = draftOf('打通铁路', '开工建设进港铁路支线，同步建设货运站场并开行海铁联运班列。');
  const customs = draftOf('优化通关', '推行提前申报和两步申报，压缩整体通关时间，公开收费目录。');
  const both = draftOf('建设码头和铁路', `${dock.body}${rail.body}`);

  it('names what was reworded and leaves the rest', () => {
    const later = draftOf('建设码头', dock.body.replace('两个', '三个'), {
      clause: '责任单位：北海市人民政府',
    });
    const { changed, kept } = compareDrafts([dock, rail], [later, rail]);
    expect(changed).toMatchObject([{ before: dock, after: later, changes: ['body', 'clause'] }]);
    expect(kept).toMatchObject([{ before: rail }]);
  });

  it('keeps what only has another number, and sees through another line break or width of marks', () => {
    const moved = { ...dock, number: '9', path: ['九、港口', '9'], body: dock.body.replace('，', '，\n') };
    expect(compareDrafts([dock], [moved]).kept).toHaveLength(1);
    const narrow = { ...dock, body: dock.body.replaceAll('，', ',') };
    expect(compareDrafts([dock], [narrow]).kept).toHaveLength(1);
  });

  it('tells what is new from what is gone', () => {
    const { dropped, added, kept } = compareDrafts([dock, rail], [dock, customs]);
    expect([kept.length, dropped, added]).toEqual([1, [rail], [customs]]);
  });

  it('finds the parts of a draft that was split, and the draft that two were merged into', () => {
    expect(compareDrafts([both, customs], [dock, rail, customs])).toMatchObject({
      split: [{ before: both, after: [dock, rail] }],
      added: [],
      dropped: [],
    });
    expect(compareDrafts([dock, rail], [both]).merged).toEqual([{ before: [dock, rail], after: both }]);
  });
});
