import chineseDays from 'chinese-days';
import { addDays, type Day } from './day';
import { faultsOf } from './notice';
import { shippedData } from './shipped';
import { isWorkingDay, ruleFor } from './working-days';

const GUANGZHOU = '440100';
const NANNING = '450100';

function daysOf(year: number): Day[] {
  const days: Day[] = [];
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) days.push(day);
  return days;
}

describe('The notices of the State Council', () => {
  it.each([
    [2024, '国办发明电〔2023〕7号', '2023-10-25'],
    [2025, '国办发明电〔2024〕12号', '2024-11-12'],
    [2026, '国办发明电〔2025〕7号', '2025-11-04'],
  ])('%d is %s, and day for day what another collection holds', (year, source, issuedOn) => {
    expect(shippedData.national.find((notice) => notice.year === year)).toMatchObject({
      source,
      issuedOn,
      provisional: false,
    });
    const ours = daysOf(year).filter((day) => isWorkingDay(day, GUANGZHOU));
    expect(ours).toEqual(daysOf(year).filter((day) => chineseDays.isWorkday(day)));
    expect(daysOf(year).some((day) => ruleFor(day, GUANGZHOU).provisional)).toBe(false);
  });

  it('leave New Year’s Eve 2024 a working day: the notice only encourages leave', () => {
    expect(ruleFor('2024-02-09', GUANGZHOU)).toEqual({ working: true, rule: 'weekday', provisional: false });
  });

  it('name the holiday, the make-up day and their source', () => {
    const source = '国办发明电〔2025〕7号';
    expect(ruleFor('2026-02-17', GUANGZHOU)).toEqual({
      working: false,
      rule: 'holiday',
      name: '春节',
      source,
      provisional: false,
    });
    expect(ruleFor('2026-02-14', GUANGZHOU)).toMatchObject({
      working: true,
      rule: 'make-up',
      name: '春节',
      source,
    });
  });
});

describe('2027, before its notice', () => {
  it('closes the thirteen days of the law, each on a working day, and is provisional throughout', () => {
    const weekdays = daysOf(2027).filter((day) => ruleFor(day, GUANGZHOU).rule === 'weekday');
    const allWeekdays = daysOf(2027).filter((day) => ![0, 6].includes(new Date(day).getUTCDay()));
    expect(allWeekdays.length - weekdays.length).toBe(13);
    expect(daysOf(2027).every((day) => ruleFor(day, GUANGZHOU).provisional)).toBe(true);
    expect(daysOf(2027).some((day) => ruleFor(day, GUANGZHOU).rule === 'make-up')).toBe(false);
  });

  it.each([
    ['2027-02-06', '春节', 1, 1],
    ['2027-06-09', '端午节', 5, 5],
    ['2027-09-15', '中秋节', 8, 15],
  ])('%s is %s in the lunar calendar', (day, name, lunarMon, lunarDay) => {
    expect(chineseDays.getLunarDate(day)).toMatchObject({ lunarMon, lunarDay, isLeap: false });
    expect(ruleFor(day, GUANGZHOU).name).toBe(name);
  });
});

describe('广西三月三', () => {
  it.each(['2024-04-11', '2024-04-12', '2025-03-31', '2025-04-01', '2026-04-17', '2026-04-20', '2027-04-09'])(
    '%s is closed in 南宁 and worked in 广州',
    (day) => {
      expect(ruleFor(day, NANNING)).toMatchObject({ working: false, rule: 'regional-holiday' });
      expect(isWorkingDay(day, GUANGZHOU)).toBe(true);
    },
  );

  it('takes two working days a year and falls on 三月初三', () => {
    for (const year of [2024, 2025, 2026, 2027]) {
      const closedHere = daysOf(year).filter((day) => ruleFor(day, NANNING).rule === 'regional-holiday');
      expect(closedHere.filter((day) => isWorkingDay(day, GUANGZHOU))).toHaveLength(2);
      const lunar = closedHere.map((day) => chineseDays.getLunarDate(day));
      expect(lunar.some(({ lunarMon, lunarDay }) => lunarMon === 3 && lunarDay === 3)).toBe(true);
    }
  });

  it('is provisional where the notice itself was not read', () => {
    const read = shippedData.regional.flatMap(({ years }) => years.filter((year) => !year.provisional));
    expect(read.map(({ year }) => year)).toEqual([2024]);
    expect(ruleFor('2024-04-11', NANNING).provisional).toBe(false);
    expect(ruleFor('2026-04-17', NANNING).provisional).toBe(true);
  });
});

it('ships data without a fault', () => {
  const notices = [...shippedData.national, ...shippedData.regional.flatMap(({ years }) => years)];
  expect(notices.flatMap(faultsOf)).toEqual([]);
  expect(notices.filter(({ provisional, note }) => provisional && !note)).toEqual([]);
});
