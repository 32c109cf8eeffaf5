import { addDays, dayOf, startOfDay } from '@lianban/calendar';
import fc from 'fast-check';
import { EMPTY_LEDGER } from '../part-clock';
import { DEFAULT_LADDER, faultsOf, type LadderRules } from './ladder-rules';
import { nextOpen } from './open-hours';
import { rehearse } from './rehearse';
import { chooseRungs, nextLook, rungsDue, type LadderFacts, type TakenRung } from './rungs-due';

const STARTED = new Date('2026-03-02T01:00:00Z');

const facts = (more: Partial<LadderFacts> = {}): LadderFacts => ({
  taskState: 'in-progress',
  reportingPeriod: null,
  state: 'acknowledged',
  percentage: 0,
  startedAt: STARTED,
  limitOn: '2026-06-30',
  ledger: EMPTY_LEDGER,
  stoppedAt: null,
  confirmedOn: null,
  reportedAt: [],
  region: '450000',
  cycle: 1,
  unitTier: 'provincial',
  officeTier: 'provincial',
  othersDone: false,
  progress: [],
  taken: [],
  ...more,
});

const at = (days: number): Date => startOfDay(addDays(dayOf(STARTED), days));
const someFacts = fc.record({
  limit: fc.integer({ min: 1, max: 200 }),
  period: fc.constantFrom(null, 'weekly' as const, 'monthly' as const),
  progress: fc.array(
    fc.record({ day: fc.integer({ min: 0, max: 20 }), percentage: fc.integer({ min: 0, max: 100 }) }),
    {
      maxLength: 3,
    },
  ),
  sentS3: fc.option(fc.integer({ min: 0, max: 20 }), { nil: null }),
  blocked: fc.boolean(),
});

const factsOf = ({
  limit,
  period,
  progress,
  sentS3,
  blocked,
}: typeof someFacts extends fc.Arbitrary<infer T> ? T : never) =>
  facts({
    limitOn: addDays(dayOf(STARTED), limit),
    reportingPeriod: period,
    progress: progress
      .sort((one, other) => one.day - other.day)
      .map(({ day, percentage }) => ({ at: at(day), percentage })),
    reportedAt: progress.map(({ day }) => at(day)),
    taken: sentS3 === null ? [] : [{ cycle: 1, rung: 'S3', step: '', sentAt: at(sentS3) }],
    ...(blocked && { unitTier: 'municipal', othersDone: true }),
  });
const names = (given: LadderFacts, now: Date): string[] =>
  rungsDue(given, DEFAULT_LADDER, now).map(({ rung, step }) => `${rung} ${step}`);

describe('what is due', () => {
  it('stays due while nothing else happens', () => {
    const moments = fc.tuple(fc.integer({ min: 21, max: 260 }), fc.integer({ min: 0, max: 200 }));
    fc.assert(
      fc.property(someFacts, moments, (some, [day, more]) => {
        const given = factsOf(some);
        expect(names(given, at(day + more))).toEqual(expect.arrayContaining(names(given, at(day))));
      }),
      { numRuns: 80 },
    );
  });

  it('is never due again once it was taken or passed over', () => {
    fc.assert(
      fc.property(someFacts, fc.integer({ min: 0, max: 260 }), (some, day) => {
        const given = factsOf(some);
        const due = rungsDue(given, DEFAULT_LADDER, at(day));
        const taken: TakenRung[] = due.map(({ rung, step }) => ({ cycle: 1, rung, step, sentAt: null }));
        const after = rungsDue({ ...given, taken: [...given.taken, ...taken] }, DEFAULT_LADDER, at(day));
        expect(after).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  it('is nothing while the part is suspended, done, or lies with the office', () => {
    const pause = {
      grantedAt: at(1).toISOString(),
      from: dayOf(at(1)),
      to: dayOf(at(300)),
      resumedAt: null,
      why: 'suspension',
    } as const;
    fc.assert(
      fc.property(someFacts, fc.integer({ min: 2, max: 299 }), (some, day) => {
        const given = factsOf(some);
        expect(names({ ...given, ledger: { ...EMPTY_LEDGER, suspensions: [pause] } }, at(day))).toEqual([]);
        expect(names({ ...given, state: 'done' }, at(day))).toEqual([]);
        expect(names({ ...given, taskState: 'under-review' }, at(day))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('is found by the next look, never later than it falls due', () => {
    fc.assert(
      fc.property(someFacts, fc.integer({ min: 21, max: 200 }), (some, day) => {
        const given = factsOf(some);
        fc.pre(names(given, at(day)).length === 0);
        const next = nextLook(given, DEFAULT_LADDER, at(day));
        for (let on = day + 1; at(on) < next; on += 1) expect(names(given, at(on))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the rungs one by one', () => {
  it.each<[string, Partial<LadderFacts>, string, string[]]>([
    ['nothing on the way', { progress: [{ at: STARTED, percentage: 60 }] }, '2026-04-30', []],
    ['five days before', { progress: [{ at: STARTED, percentage: 100 }] }, '2026-06-23', ['S0 5@2026-06-30']],
    ['ten points behind', {}, '2026-03-16', ['S1 ']],
    ['thirty-one points behind', {}, '2026-04-10', ['S1 ', 'S3 ']],
  ])('%s', (_, more, day, due) => {
    expect(names(facts(more), new Date(`${day}T01:00:00Z`))).toEqual(due);
  });

  it('take the gravest and pass over the milder, and raise beside', () => {
    const due = rungsDue(
      facts({ unitTier: 'municipal', othersDone: true }),
      DEFAULT_LADDER,
      new Date('2026-07-20T01:00:00Z'),
    );
    const { take, passOver } = chooseRungs(due);
    expect(take.map(({ rung }) => rung)).toEqual(['S4', 'S5']);
    expect(new Set(passOver.map(({ rung }) => rung))).toEqual(new Set(['S0', 'S1', 'S2', 'S3']));
  });

  it('begin anew in another cycle', () => {
    const taken: TakenRung[] = [{ cycle: 1, rung: 'S1', step: '', sentAt: at(10) }];
    const now = new Date('2026-04-20T01:00:00Z');
    expect(names(facts({ taken }), now)).not.toContain('S1 ');
    expect(names(facts({ taken, cycle: 2 }), now)).toContain('S1 ');
  });

  it('are rehearsed over a past period, each once', () => {
    const found = rehearse(facts(), DEFAULT_LADDER, '2026-03-02', '2026-07-31');
    expect(found.map(({ on, rung }) => `${on} ${rung}`)).toEqual([
      // Due on Saturday the 14th; it leaves on Monday.
      '2026-03-16 S1',
      '2026-04-08 S3',
      '2026-04-27 S4',
      '2026-05-14 S5',
      '2026-06-23 S0',
      '2026-06-25 S0',
      '2026-06-29 S0',
    ]);
  });
});

describe('messages leave', () => {
  it.each([
    ['in the open hours at once', '2026-03-04T02:00:00Z', '2026-03-04T02:00:00.000Z'],
    ['after midnight when the office opens', '2026-03-03T16:00:00Z', '2026-03-04T00:30:00.000Z'],
    ['in the evening the next morning', '2026-03-04T09:30:00Z', '2026-03-05T00:30:00.000Z'],
    ['after the National Day holiday', '2026-09-30T16:00:00Z', '2026-10-08T00:30:00.000Z'],
  ])('%s', (_, now, leaves) => {
    expect(nextOpen(new Date(now), DEFAULT_LADDER, '450000').toISOString()).toBe(leaves);
  });
});

describe('a set of rules', () => {
  const changed = (change: (rules: LadderRules) => unknown): LadderRules => {
    const rules = structuredClone(DEFAULT_LADDER);
    change(rules);
    return rules;
  };
  type Open = { rungs: Record<string, unknown>[] } & Record<string, unknown>;

  it('as the product comes with it has no fault', () => {
    expect(faultsOf(DEFAULT_LADDER)).toEqual([]);
  });

  it.each<[string, (rules: Open) => unknown, string]>([
    ['an unknown rung', ({ rungs }) => (rungs[0]!['rung'] = 'S9'), 'rung-unknown'],
    ['a rung that nothing leads to', ({ rungs }) => (rungs[2]!['triggers'] = []), 'rung-unreachable'],
    [
      'a rung after one that is not in use',
      ({ rungs }) => {
        rungs[3]!['inUse'] = false;
        rungs[4]!['triggers'] = [{ kind: 'after', rung: 'S3', days: 10 }];
      },
      'rung-unreachable',
    ],
    [
      'times that cross',
      ({ rungs }) => (rungs[3]!['triggers'] = [{ kind: 'overdue', days: 0 }]),
      'times-cross',
    ],
    ['a letter without a signature', ({ rungs }) => (rungs[3]!['signers'] = []), 'signer-missing'],
    ['a plan without a time to answer', ({ rungs }) => (rungs[3]!['answerWithin'] = null), 'answer-missing'],
    ['hours that cross', (rules) => (rules['openFrom'] = '18:00'), 'hours-cross'],
    ['a number out of range', (rules) => (rules['signWithin'] = 0), 'number-out-of-range'],
  ])('with %s is named', (_, change, code) => {
    expect(
      faultsOf(changed((rules) => change(rules as unknown as Open))).map((fault) => fault.code),
    ).toContain(code);
  });
});
