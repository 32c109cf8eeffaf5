import fc from 'fast-check';
import {
  lacksToArchive,
  lacksToClose,
  lacksToConfirm,
  lacksToPublish,
  lacksToRegister,
  lacksToReturn,
  lacksToReview,
  lacksToSubmit,
  type DraftFacts,
  type SubmitFacts,
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
const TODAY = '2026-07-01';
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

/** No public notice, and nothing asked. */
const nothing = { noticeUntil: null, openRequests: 0 };

describe('submitter, first and second reviewer', () => {
  const person = fc.constantFrom('wu', 'zheng', 'li');
  it('are three people, whoever tries', () => {
    fc.assert(
      fc.property(person, person, person, (submittedBy, first, second) => {
        const reviewed = lacksToReview({ submittedBy, reviewedBy: null }, first).length === 0;
        const closed =
          reviewed &&
          lacksToClose({ ...nothing, submittedBy, reviewedBy: first }, second, TODAY).length === 0;
        expect(closed).toBe(new Set([submittedBy, first, second]).size === 3);
      }),
    );
  });

  it('do not close without a first review', () => {
    const submission = { ...nothing, submittedBy: 'li', reviewedBy: null };
    expect(codes(lacksToClose(submission, 'zheng', TODAY))).toEqual(['first-review']);
  });

  it('do not close while its cancellation is asked for', () => {
    const submission = { ...nothing, submittedBy: 'li', reviewedBy: 'wu', openRequests: 1 };
    expect(codes(lacksToClose(submission, 'zheng', TODAY))).toEqual(['requests-open']);
  });
});

it('a registration is confirmed by a second person', () => {
  expect(codes(lacksToConfirm({ registeredBy: 'wu' }, 'wu'))).toEqual(['second-person']);
  expect(lacksToConfirm({ registeredBy: 'wu' }, 'zheng')).toEqual([]);
});

describe('to submit completion', () => {
  const unit = (more: Partial<SubmitFacts['others'][number]>) => ({
    name: '北海市人民政府',
    done: false,
    dissented: false,
    silent: false,
    ...more,
  });
  const ready: SubmitFacts = {
    others: [unit({ done: true })],
    files: 1,
    openSubtasks: [],
    openRequests: 0,
    openCoordination: 0,
  };

  it.each<[string, Partial<SubmitFacts>, unknown[]]>([
    ['nothing, when every part is done', {}, []],
    ['every part', { others: [unit({})] }, [{ code: 'parts-done', names: ['北海市人民政府'] }]],
    ['nothing of who dissents', { others: [unit({ dissented: true })] }, []],
    ['nothing of who is deemed silent', { others: [unit({ silent: true })] }, []],
    ['evidence', { files: 0 }, [{ code: 'evidence' }]],
    ['coordination that has ended', { openCoordination: 1 }, [{ code: 'coordination-open' }]],
    ['subtasks that have ended', { openSubtasks: ['排查'] }, [{ code: 'subtasks-open', names: ['排查'] }]],
    ['every request decided', { openRequests: 1 }, [{ code: 'requests-open' }]],
  ])('one needs %s', (_, missing, lacks) => {
    expect(lacksToSubmit({ ...ready, ...missing })).toEqual(lacks);
  });
});

describe('what the office does with it', () => {
  const submission = { ...nothing, submittedBy: 'li', reviewedBy: 'wu', dueOn: '2026-06-30' };

  it('is returned with a new limit where a date is due, and never by who submitted', () => {
    expect(codes(lacksToReturn(submission, null, 'zheng'))).toEqual(['new-limit']);
    expect(lacksToReturn(submission, '2026-07-31', 'zheng')).toEqual([]);
    expect(lacksToReturn({ ...submission, dueOn: null }, null, 'zheng')).toEqual([]);
    expect(codes(lacksToReturn(submission, '2026-07-31', 'li'))).toEqual(['not-submitter']);
  });

  it('is published after the first review, and closed when the public notice has ended', () => {
    expect(codes(lacksToPublish({ submittedBy: 'li', reviewedBy: null }))).toEqual(['first-review']);
    const published = { ...submission, noticeUntil: '2026-07-10' };
    expect(lacksToClose(published, 'zheng', '2026-07-10')).toEqual([
      { code: 'notice-ended', names: ['2026-07-10'] },
    ]);
    expect(lacksToClose(published, 'zheng', '2026-07-11')).toEqual([]);
  });

  it('is archived with its evidence', () => {
    expect(codes(lacksToArchive({ files: 0 }))).toEqual(['evidence']);
    expect(lacksToArchive({ files: 2 })).toEqual([]);
  });
});
