import { calendarOf, ruleIn } from './calendar';
import type { Notice } from './notice';

const notice = (days: Partial<Notice>): Notice => ({
  year: 2017,
  source: '国办发明电〔2016〕17号',
  provisional: false,
  holidays: [],
  makeUpDays: [],
  ...days,
});

/** 2017: the country worked on Saturday 4月1日, 广西 closed it and worked on Saturday 4月8日 instead. */
const april2017 = calendarOf({
  edition: '2017.1',
  national: [
    notice({
      holidays: [{ name: '清明节', from: '2017-04-02', to: '2017-04-04' }],
      makeUpDays: [{ name: '清明节', day: '2017-04-01' }],
    }),
  ],
  regional: [
    {
      region: '450000',
      name: '广西壮族自治区',
      authority: '广西壮族自治区人民政府令第98号',
      years: [
        notice({
          source: '自治区',
          holidays: [{ name: '壮族三月三', from: '2017-03-30', to: '2017-04-01' }],
          makeUpDays: [{ name: '壮族三月三', day: '2017-04-08' }],
        }),
      ],
    },
    {
      region: '450100',
      name: '南宁市',
      authority: '',
      years: [notice({ source: '市', holidays: [{ name: '市庆', from: '2017-03-30', to: '2017-03-30' }] })],
    },
  ],
});

describe('Which rule holds on a day', () => {
  it.each([
    ['440100', '2017-04-01', 'make-up', true, '国办发明电〔2016〕17号'],
    ['450200', '2017-04-01', 'regional-holiday', false, '自治区'],
    ['450200', '2017-04-08', 'make-up', true, '自治区'],
    ['440100', '2017-04-08', 'weekend', false, undefined],
    ['450200', '2017-04-03', 'holiday', false, '国办发明电〔2016〕17号'],
    ['440100', '2017-03-30', 'weekday', true, undefined],
    ['450200', '2017-03-30', 'regional-holiday', false, '自治区'],
    ['450102', '2017-03-30', 'regional-holiday', false, '市'],
  ])('in %s on %s: %s', (region, day, rule, working, source) => {
    expect(ruleIn(april2017, day, region)).toMatchObject({ rule, working, provisional: false });
    expect(ruleIn(april2017, day, region).source).toBe(source);
  });

  it('knows only weekends in a year without a notice, and says that this may change', () => {
    expect(ruleIn(april2017, '2018-02-16', '440100')).toEqual({
      working: true,
      rule: 'weekday',
      provisional: true,
    });
    expect(ruleIn(april2017, '2018-02-17', '440100')).toEqual({
      working: false,
      rule: 'weekend',
      provisional: true,
    });
  });
});
