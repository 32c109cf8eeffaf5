import fc from 'fast-check';
import {
  COORDINATION_MOVES,
  COORDINATION_RUNGS,
  COORDINATION_STEPS,
  coordinationPlaces,
  doerOfCoordination,
  lacksToConclude,
  lacksToJoin,
  lacksToRaise,
  lacksToRefer,
  lacksToRule,
  mayCoordinate,
  outcomeOf,
  permissionForCoordination,
  requireWay,
  stepBy,
  stepEnd,
  stepLimit,
  waysFrom,
  type CoordinationMove,
  type CoordinationPlace,
} from './coordination';
import { GRANTS } from './permissions';
import { Refusal } from './refusal';

const START: readonly CoordinationPlace[] = [
  { rung: 'C1', step: 'to-consult' },
  { rung: 'C1', step: 'consulting' },
  { rung: 'C1', step: 'not-agreed' },
];
const rank = ({ rung }: CoordinationPlace): number => COORDINATION_RUNGS.indexOf(rung);
const codes = (lacks: readonly { code: string }[]): string[] => lacks.map(({ code }) => code);

/** Plays moves one after the other; those that are refused change nothing. */
function play(from: CoordinationPlace, moves: readonly CoordinationMove[]): CoordinationPlace[] {
  const places = [from];
  for (const move of moves) {
    const here = places.at(-1)!;
    const open = waysFrom(here).map((way) => way.move);
    try {
      const { to } = requireWay(here, move);
      expect(open).toContain(move);
      if (to === 'ended') places.push({ ...here, step: 'ended' });
      else places.push(to === 'same' ? here : to);
    } catch (refused) {
      expect(refused).toBeInstanceOf(Refusal);
      expect((refused as Refusal).facts['open']).toEqual(open);
      expect(open).not.toContain(move);
    }
  }
  return places;
}

const anyStart = fc.constantFrom(...START);
const anyMoves = fc.array(fc.constantFrom(...COORDINATION_MOVES), { maxLength: 60 });

describe('the ladder of coordination', () => {
  it('makes a move that is in its table or refuses it, from every place, and never goes down', () => {
    fc.assert(
      fc.property(anyStart, anyMoves, (from, moves) => {
        const places = play(from, moves);
        places.slice(1).forEach((place, at) => expect(rank(place)).toBeGreaterThanOrEqual(rank(places[at]!)));
      }),
    );
  });

  it('takes each rung at most once, and being sent back for more leaves it on its rung', () => {
    fc.assert(
      fc.property(anyStart, anyMoves, (from, moves) => {
        const rungs = play(from, moves).map(({ rung }) => rung);
        const taken = rungs.filter((rung, at) => rung !== rungs[at - 1]);
        expect(new Set(taken).size).toBe(taken.length);
      }),
    );
    expect(requireWay({ rung: 'C4', step: 'to-decide' }, 'send-back').to).toEqual({
      rung: 'C4',
      step: 'more-wanted',
    });
  });

  it('ends for good', () => {
    for (const rung of COORDINATION_RUNGS) expect(waysFrom({ rung, step: 'ended' })).toEqual([]);
  });

  it('can be climbed to the top, and every place has a clock, a way on and a way out', () => {
    const reached = new Set<string>();
    const key = ({ rung, step }: CoordinationPlace): string => `${rung} ${step}`;
    const queue = [...START];
    while (queue.length > 0) {
      const here = queue.pop()!;
      if (reached.has(key(here))) continue;
      reached.add(key(here));
      const ways = waysFrom(here);
      expect(ways.filter(({ move }) => move !== 'withdraw')).not.toEqual([]);
      expect(ways.map(({ move }) => move)).toContain('withdraw');
      queue.push(...ways.map(({ to }) => to).filter((to) => typeof to === 'object'));
    }
    expect([...reached].sort()).toEqual(coordinationPlaces.map(key).sort());
  });

  it('asks a permission that somebody has for every move', () => {
    for (const move of COORDINATION_MOVES) {
      expect(GRANTS[permissionForCoordination(move)].length).toBeGreaterThan(0);
      expect(doerOfCoordination(move)).toBeTruthy();
    }
  });

  it('knows no place that is not written down', () => {
    const known = coordinationPlaces.map(({ rung, step }) => `${rung} ${step}`);
    for (const rung of COORDINATION_RUNGS)
      for (const step of COORDINATION_STEPS.filter((one) => !known.includes(`${rung} ${one}`)))
        expect([rung, step, waysFrom({ rung, step })]).toEqual([rung, step, []]);
  });
});

describe('its clocks', () => {
  const monday = new Date('2026-03-02T01:30:00Z');

  it.each([
    ['C1', 'consulting', '2026-03-11', 'silence'],
    ['C2', 'to-accept', '2026-03-04', 'overdue'],
    ['C2', 'to-decide', '2026-03-11', 'overdue'],
    ['C3', 'to-rule', '2026-03-16', 'overdue'],
    ['C4', 'to-accept', '2026-03-04', 'overdue'],
    ['C4', 'to-decide', '2026-03-16', 'overdue'],
    ['C5', 'to-rule', '2026-04-01', 'overdue'],
    ['C1', 'not-agreed', '2026-03-11', 'lapse'],
  ] as const)('%s %s ends on %s: %s', (rung, step, day, end) => {
    expect(stepBy({ rung, step }, monday, '450000')).toBe(day);
    expect(stepEnd({ rung, step })).toBe(end);
  });

  it('count the days of the region: 三月三 is closed in 广西', () => {
    const before = new Date('2026-04-16T02:00:00Z');
    const place = { rung: 'C2', step: 'to-accept' } as const;
    expect(stepBy(place, before, '440000')).toBe('2026-04-20');
    expect(stepBy(place, before, '450000') > '2026-04-20').toBe(true);
  });

  it('are budgets of working days, and 30 days of the calendar at the conference', () => {
    expect(stepLimit({ rung: 'C4', step: 'to-decide' }, monday)).toEqual({ budget: 10 });
    expect(stepLimit({ rung: 'C5', step: 'to-rule' }, monday)).toEqual({ dueOn: '2026-04-01' });
    expect(() => stepEnd({ rung: 'C3', step: 'to-accept' })).toThrow(RangeError);
  });
});

describe('what its moves require', () => {
  it('C1 is concluded when everybody was heard', () => {
    expect(lacksToConclude([])).toEqual([]);
    expect(lacksToConclude(['北海市'])).toEqual([{ code: 'consultation-open', names: ['北海市'] }]);
  });

  it('the office waits for the consultation to fail, or to end', () => {
    expect(lacksToRefer({ step: 'not-agreed', by: '2026-03-11' }, '2026-03-02')).toEqual([]);
    expect(lacksToRefer({ step: 'consulting', by: '2026-03-11' }, '2026-03-12')).toEqual([]);
    expect(codes(lacksToRefer({ step: 'consulting', by: '2026-03-11' }, '2026-03-11'))).toEqual([
      'consultation-runs',
    ]);
  });

  it('tiers are taken in order, and the counterpart has a copy', () => {
    const said = { skipReason: null, copied: 1 };
    expect(lacksToRaise('municipal', 'provincial', said)).toEqual([]);
    expect(lacksToRaise('county', 'municipal', said)).toEqual([]);
    expect(codes(lacksToRaise('county', 'provincial', said))).toEqual(['skip-reason']);
    expect(lacksToRaise('county', 'provincial', { ...said, skipReason: '事权在省' })).toEqual([]);
    expect(codes(lacksToRaise('provincial', null, { ...said, copied: 0 }))).toEqual([
      'upper-office',
      'counterpart',
    ]);
  });

  it('the conference comes after the tier above, the ruling of a meeting with its minutes', () => {
    expect(codes(lacksToJoin('C3', true))).toEqual(['upper-office-first']);
    expect([...lacksToJoin('C3', false), ...lacksToJoin('C4', true)]).toEqual([]);
    expect(codes(lacksToRule('C3', 0))).toEqual(['minutes-file']);
    expect([...lacksToRule('C3', 1), ...lacksToRule('C5', 0), ...lacksToRule('C2', 0)]).toEqual([]);
  });

  it('a unit asks while its part is at work, in a task that an office runs', () => {
    const part = { state: 'acknowledged', taskState: 'in-progress', taskKind: 'plan' } as const;
    expect(mayCoordinate(part)).toBe(true);
    expect(mayCoordinate({ ...part, taskState: 'suspended' })).toBe(true);
    for (const other of [{ state: 'done' }, { taskState: 'under-review' }, { taskKind: 'subtask' }] as const)
      expect(mayCoordinate({ ...part, ...other })).toBe(false);
  });

  it('a decision is called by what it does at the office, and by its rung above', () => {
    expect((['duty', 'units', 'date'] as const).map((effect) => outcomeOf('C2', effect))).toEqual([
      'duty-clear',
      'units-changed',
      'date-changed',
    ]);
    expect([outcomeOf('C3', 'duty'), outcomeOf('C4', 'date'), outcomeOf('C5', 'date')]).toEqual([
      'ruling',
      'ruling',
      'final',
    ]);
  });
});
