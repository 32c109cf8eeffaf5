import { calendarOf } from './calendar';
import type { Clock } from './clock';
import { clockState } from './clock-state';
import { type CountedClock, moved } from './moved';
import { shipped, shippedData } from './shipped';

/** A notice for 2027 as it might come out: eight days of Spring Festival against two worked weekend days. */
const notice2027 = {
  year: 2027,
  source: '国办发明电〔2026〕9号',
  provisional: false,
  holidays: [
    { name: '元旦', from: '2027-01-01', to: '2027-01-03' },
    { name: '春节', from: '2027-02-05', to: '2027-02-12' },
  ],
  makeUpDays: [
    { name: '春节', day: '2027-01-31' },
    { name: '春节', day: '2027-02-20' },
  ],
};
const after = calendarOf({
  ...shippedData,
  edition: '2027.1',
  national: [...shippedData.national.filter(({ year }) => year !== 2027), notice2027],
});

const now = new Date('2026-11-20T02:00:00Z');
const counted = (id: string, limit: Clock['limit'], changes: Partial<Clock> = {}): CountedClock => ({
  id,
  region: '450100',
  clock: { start: '2026-11-16', limit, suspensions: [], extensions: [], ...changes },
});

describe('When the notice for 2027 comes out', () => {
  const clocks = [
    counted('within 2026', { budget: 10 }),
    counted('over the festival', { budget: 59 }),
    counted('a make-up Sunday sooner', { budget: 54 }),
    counted('a date now closed', { dueOn: '2027-02-11' }),
    counted('a date still open', { dueOn: '2027-03-31' }),
    counted('already submitted', { budget: 59 }, { stoppedAt: new Date('2026-11-19T02:00:00Z') }),
  ];

  it('lists the due days that would move, from where to where', () => {
    expect(moved(clocks, shipped, after, now).map(({ id, before, after: to }) => [id, before, to])).toEqual([
      ['over the festival', '2027-02-12', '2027-02-15'],
      ['a make-up Sunday sooner', '2027-02-01', '2027-01-31'],
      ['a date now closed', '2027-02-11', '2027-02-15'],
    ]);
  });

  it('says which days on the way changed, and by which notice', () => {
    const [festival] = moved(clocks, shipped, after, now);
    expect(festival?.because.map(({ day }) => day)).toEqual(['2027-01-31', '2027-02-11', '2027-02-12']);
    expect(festival?.because[1]?.before).toMatchObject({ working: true, rule: 'weekday', provisional: true });
    expect(festival?.because[1]?.after).toMatchObject({
      working: false,
      name: '春节',
      source: notice2027.source,
    });
  });

  it('moves nothing: the clocks stand as they stood', () => {
    const states = () => clocks.map(({ clock, region }) => clockState(clock, now, region));
    const before = states();
    moved(clocks, shipped, after, now);
    expect(states()).toEqual(before);
  });

  it('lists nothing when no day changed', () => {
    expect(moved(clocks, shipped, calendarOf(shippedData), now)).toEqual([]);
  });
});
