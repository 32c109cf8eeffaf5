import { faultsOf, type Notice, requireSound } from './notice';

const notice: Notice = {
  year: 2026,
  source: '国办发明电〔2025〕7号',
  provisional: false,
  holidays: [{ name: '元旦', from: '2026-01-01', to: '2026-01-03' }],
  makeUpDays: [{ name: '元旦', day: '2026-01-04' }],
};
const newYear = (from: string, to: string): Notice => ({ ...notice, holidays: [{ name: '元旦', from, to }] });
const madeUpOn = (day: string): Notice => ({ ...notice, makeUpDays: [{ name: '元旦', day }] });

describe('A notice', () => {
  it('is sound as it was issued', () => {
    expect(faultsOf(notice)).toEqual([]);
  });

  it('may reach into the last days of the year before, as 元旦 2023 did', () => {
    expect(faultsOf(newYear('2025-12-31', '2026-01-02'))).toEqual([]);
  });

  it.each([
    ['a date that does not exist', newYear('2026-02-29', '2026-02-29'), 'does not exist'],
    ['a range the wrong way round', newYear('2026-01-03', '2026-01-01'), 'before it begins'],
    ['a range of another year', newYear('2027-01-01', '2027-01-01'), 'outside the year'],
    ['a make-up day in the week', madeUpOn('2026-01-05'), 'no weekend day'],
    ['a make-up day inside the holiday', madeUpOn('2026-01-03'), 'both closed and made up'],
  ])('is refused for %s', (_fault, broken, sentence) => {
    expect(faultsOf(broken).join()).toContain(sentence);
    expect(() => requireSound({ edition: 'x', national: [broken], regional: [] })).toThrow(sentence);
  });

  it('is refused for every fault at once, regional ones too', () => {
    const regional = [{ region: '450000', name: '广西', authority: '', years: [madeUpOn('2026-01-05')] }];
    const national = [newYear('2026-01-03', '2026-01-01')];
    expect(() => requireSound({ edition: 'x', national, regional })).toThrow(
      /before it begins.*no weekend day/,
    );
  });
});
