import type { UnitRef } from '@lianban/contract';
import { withPart } from '../../ui/given';
import { amendBody, asItIs, changedFields } from './diff';

const unit = (id: string): UnitRef => ({ id, name: id, shortName: id, tier: 'provincial' });
const task = {
  heading: '编制规划',
  body: '编制总体规划。',
  standard: '印发',
  dueOn: '2026-06-30',
  reportingPeriod: null,
  named: [
    { unit: unit('交通厅'), part: 'lead', printed: [] },
    { unit: unit('发改委'), part: 'participant', printed: [] },
  ],
} as const;
const typed = { ...asItIs(task), basis: ' 会议纪要 ' };

describe('what an amendment sends', () => {
  it('is the basis alone where nothing changes, spaces aside', () => {
    const body = amendBody(task, { ...typed, heading: '编制规划 ' });
    expect(body).toEqual({ basis: '会议纪要' });
    expect(changedFields(body)).toEqual([]);
  });

  it('is what changes, and nothing that stays', () => {
    const body = amendBody(task, { ...typed, dueOn: '2026-09-30', reportingPeriod: 'monthly' });
    expect(body).toEqual({ basis: '会议纪要', dueOn: '2026-09-30', reportingPeriod: 'monthly' });
    expect(changedFields(body)).toEqual(['dueOn', 'reportingPeriod']);
  });

  it('never takes a date away', () => {
    expect(amendBody(task, { ...typed, dueOn: null })).toEqual({ basis: '会议纪要' });
  });

  it('is the whole list of units where one of them changes, with one lead', () => {
    const units = withPart(typed.units, '发改委', 'lead');
    expect(amendBody(task, { ...typed, units }).units).toEqual([
      { unitId: '交通厅', part: 'participant' },
      { unitId: '发改委', part: 'lead' },
    ]);
    expect(withPart(units, '发改委', 'co-lead').map(({ part }) => part)).toEqual(['participant', 'co-lead']);
  });
});
