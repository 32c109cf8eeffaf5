import fc from 'fast-check';
import {
  lacksToClose,
  lacksToConfirm,
  lacksToRegister,
  lacksToReview,
  lacksToSubmit,
  type DraftFacts,
} from './requirements';

const settled: DraftFacts = {
  units: [
    { printed: '自治区交通运输厅', unitId: 'a', part: 'lead' },
    { printed: '北海', unitId: 'b', part: 'participant' },
  ],
  dueOn: '2026-06-30',
  reportingPeriod: null,
  standard: '规划印发',
};
const codes = (lacks: readonly { code: string }[]): string[] => lacks.map((lack) => lack.code);

describe('to register', () => {
  it.each<[string, Partial<DraftFacts>, string[]]>([
    ['nothing, when all is settled', {}, []],
    ['a unit', { units: [] }, ['units-named', 'one-lead']],
    ['a lead', { units: [{ printed: '北海', unitId: 'b', part: 'responsible' }] }, ['one-lead']],
    ['one lead only', { units: settled.units.map((unit) => ({ ...unit, part: 'lead' })) }, ['one-lead']],
    [
      'every unit in the register',
      { units: [...settled.units, { printed: '相关市', unitId: null, part: 'participant' }] },
      ['units-resolved'],
    ],
    ['a due date or a period', { dueOn: null }, ['due-or-period']],
    ['no due date, when there is a period', { dueOn: null, reportingPeriod: 'monthly' }, []],
    ['a standard that says something', { standard: '  ' }, ['standard']],
  ])('one needs %s', (_, missing, lacks) => {
    expect(codes(lacksToRegister({ ...settled, ...missing }))).toEqual(lacks);
  });

  it('one is told every missing thing in one answer, with the wordings at fault', () => {
    const bare: DraftFacts = {
      units: [{ printed: '相关市', unitId: null, part: 'responsible' }],
      dueOn: null,
      reportingPeriod: null,
      standard: null,
    };
    expect(lacksToRegister(bare)).toEqual([
      { code: 'one-lead' },
      { code: 'units-resolved', names: ['相关市'] },
      { code: 'due-or-period' },
      { code: 'standard' },
    ]);
  });

  it('one unit named twice as lead is one lead', () => {
    const lead = settled.units[0]!;
    expect(lacksToRegister({ ...settled, units: [lead, lead] })).toEqual([]);
  });
});

describe('submitter, first and second reviewer', () => {
  const person = fc.constantFrom('wu', 'zheng', 'li');
  it('are three people, whoever tries', () => {
    fc.assert(
      fc.property(person, person, person, (submittedBy, first, second) => {
        const reviewed = lacksToReview({ submittedBy, reviewedBy: null }, first).length === 0;
        const closed = reviewed && lacksToClose({ submittedBy, reviewedBy: first }, second).length === 0;
        expect(closed).toBe(new Set([submittedBy, first, second]).size === 3);
      }),
    );
  });

  it('do not close without a first review', () => {
    expect(codes(lacksToClose({ submittedBy: 'li', reviewedBy: null }, 'zheng'))).toEqual(['first-review']);
  });
});

it('a registration is confirmed by a second person', () => {
  expect(codes(lacksToConfirm({ registeredBy: 'wu' }, 'wu'))).toEqual(['second-person']);
  expect(lacksToConfirm({ registeredBy: 'wu' }, 'zheng')).toEqual([]);
});

it('completion is not submitted over a part that is not done, and the units are named', () => {
  const others = [
    { name: '北海市人民政府', done: false },
    { name: '自治区发展改革委', done: true },
  ];
  expect(lacksToSubmit(others)).toEqual([{ code: 'parts-done', names: ['北海市人民政府'] }]);
});
