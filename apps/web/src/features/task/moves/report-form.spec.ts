import fc from 'fast-check';
import { falls, reportBody, startOf } from './report-form';

const report = (percentage: number): Parameters<typeof startOf>[0]['reports'][number] => ({
  id: 'r',
  seq: 1,
  text: '完成选址',
  percentage,
  partDone: false,
  fellBecause: null,
  reportedAt: '2026-03-02T01:00:00Z',
  by: { id: 'p', name: '梁敏', unitName: '钦州市交通运输局' },
  state: 'sent-back',
  answer: '缺佐证',
  answeredAt: '2026-03-02T02:00:00Z',
  period: null,
  checkedBy: null,
  checkedAt: null,
  checkNote: null,
  files: [],
});

describe('a report of progress', () => {
  it('begins at nothing, and goes on from the last one even when that was sent back', () => {
    expect(startOf({ reports: [] }).percentage).toBe(0);
    expect(startOf({ reports: [report(20), report(45)] }).percentage).toBe(45);
  });

  it('asks why only when it falls below what was accepted', () => {
    expect(falls(39, 40)).toBe(true);
    expect(falls(40, 40)).toBe(false);
    expect(falls(null, 40)).toBe(false);
  });

  it('is whole where the part is done, and never carries a reason for a fall that was taken back', () => {
    expect(
      reportBody({ text: ' 通过验收 ', percentage: 60, partDone: true, fellBecause: '返工' }, 80),
    ).toEqual({ text: '通过验收', percentage: 100, partDone: true });
  });

  it('carries the reason exactly when it falls', () => {
    const percent = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(percent, percent, fc.boolean(), (percentage, accepted, partDone) => {
        const body = reportBody({ text: '进展', percentage, partDone, fellBecause: '返工' }, accepted);
        expect('fellBecause' in body).toBe(body.percentage < accepted);
      }),
    );
  });
});
