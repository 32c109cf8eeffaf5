import {
  lacksAhead,
  lacksToBreakDown,
  lacksToConsolidate,
  lacksToDecide,
  lacksToExtend,
  lacksToObject,
} from './asking';

const codes = (lacks: readonly { code: string }[]): string[] => lacks.map((lack) => lack.code);

describe('to extend', () => {
  const part = { dueOn: '2026-06-30', granted: 0, parentDueOn: null };
  it.each<[string, Partial<typeof part> | { parentDueOn: string }, string, string, string[]]>([
    ['nothing, when it is asked in time', {}, '2026-07-31', '2026-06-29', []],
    ['to be asked before the due day', {}, '2026-07-31', '2026-06-30', ['before-due']],
    ['a later date', {}, '2026-06-30', '2026-06-01', ['later-date']],
    ['one of two extensions', { granted: 2 }, '2026-07-31', '2026-06-01', ['extensions-left']],
    [
      'a date within that of the task above',
      { parentDueOn: '2026-07-15' },
      '2026-07-31',
      '2026-06-01',
      ['not-beyond-parent'],
    ],
  ])('one needs %s', (_, more, newDueOn, today, lacks) => {
    expect(codes(lacksToExtend({ ...part, ...more }, newDueOn, today))).toEqual(lacks);
  });

  it('there has to be a date, and every missing thing is told in one answer', () => {
    expect(codes(lacksToExtend({ ...part, dueOn: null }, '2026-07-31', '2026-06-01'))).toEqual(['due-date']);
    const late = { dueOn: '2026-06-30', granted: 2, parentDueOn: '2026-06-30' };
    expect(codes(lacksToExtend(late, '2026-07-31', '2026-07-01'))).toEqual([
      'before-due',
      'extensions-left',
      'not-beyond-parent',
    ]);
  });
});

describe('to object', () => {
  // Dispatched on a Friday; the third working day after it is the Wednesday.
  const part = { dispatchedAt: new Date('2026-03-06T02:00:00Z'), region: '450000', unitId: 'chen' };
  it('one has three working days, to their end in Beijing time', () => {
    expect(lacksToObject(part, 'other', new Date('2026-03-11T15:59:59Z'))).toEqual([]);
    expect(lacksToObject(part, 'other', new Date('2026-03-11T16:00:00Z'))).toEqual([
      { code: 'within-objection-days', names: ['2026-03-11'] },
    ]);
  });

  it('one proposes another unit', () => {
    expect(codes(lacksToObject(part, 'chen', new Date('2026-03-06T03:00:00Z')))).toEqual(['other-unit']);
  });
});

it('two persons: who decides is another than who asked', () => {
  expect(codes(lacksToDecide({ askedBy: 'wu', anotherPerson: true }, 'wu'))).toEqual(['another-person']);
  expect(lacksToDecide({ askedBy: 'wu', anotherPerson: true }, 'zheng')).toEqual([]);
});

describe('to break down', () => {
  it('dates are no later than the one above, and units are one’s own, below, or take part', () => {
    const units = [
      { name: '北海市交通运输局', placing: 'below' as const },
      { name: '钦州市人民政府', placing: 'astray' as const },
    ];
    expect(lacksToBreakDown({ dueOn: '2026-07-01', units }, '2026-06-30')).toEqual([
      { code: 'not-beyond-parent', names: ['2026-06-30'] },
      { code: 'unit-below', names: ['钦州市人民政府'] },
    ]);
    expect(codes(lacksToBreakDown({ dueOn: null, units: [] }, '2026-06-30'))).toEqual(['not-beyond-parent']);
    expect(lacksToBreakDown({ dueOn: null, units: [] }, null)).toEqual([]);
  });
});

it('a period is consolidated once, when every report of it is answered', () => {
  expect(codes(lacksToConsolidate({ waiting: ['北海市人民政府'], alreadyTold: true }))).toEqual([
    'reports-answered',
    'period-open',
  ]);
  expect(lacksToConsolidate({ waiting: [], alreadyTold: false })).toEqual([]);
});

it('a day to come is after today', () => {
  expect(codes(lacksAhead('2026-03-02', '2026-03-02'))).toEqual(['after-today']);
  expect(lacksAhead('2026-03-03', '2026-03-02')).toEqual([]);
  expect(lacksAhead(null, '2026-03-02')).toEqual([]);
});
