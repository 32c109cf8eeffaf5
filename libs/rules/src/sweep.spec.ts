import { deemedReceived, deemedSilent, type Waiting } from './sweep';

const waiting = (more: Partial<Waiting> = {}): Waiting => ({
  state: 'acknowledged',
  taskState: 'in-progress',
  region: '450500',
  acknowledgeBy: null,
  calledAt: null,
  lead: false,
  dissented: false,
  silent: false,
  ...more,
});

describe('a receipt', () => {
  it('is deemed given when the day by which it was due has ended', () => {
    const part = waiting({ state: 'pending', acknowledgeBy: '2026-10-08' });
    expect(deemedReceived(part, new Date('2026-10-08T15:59:59Z'))).toBe(false);
    expect(deemedReceived(part, new Date('2026-10-08T16:00:00Z'))).toBe(true);
  });

  it('that nobody owes, or of a task that has ended, is not deemed', () => {
    expect(deemedReceived(waiting(), new Date('2027-01-01T00:00:00Z'))).toBe(false);
    const ended = waiting({ state: 'pending', acknowledgeBy: '2026-10-08', taskState: 'cancelled' });
    expect(deemedReceived(ended, new Date('2027-01-01T00:00:00Z'))).toBe(false);
  });
});

describe('silence', () => {
  // Called on 28 September: two days before the National Day holiday, then 8 and 9, the make-up Saturday 10, 12 and 13.
  const called = waiting({ calledAt: new Date('2026-09-28T02:00:00Z') });
  const after = new Date('2026-10-13T16:00:00Z');

  it('is deemed seven working days after the lead called, make-up Saturdays counted, holidays not', () => {
    expect(deemedSilent(called, new Date('2026-10-13T15:59:59Z'))).toBe(false);
    expect(deemedSilent(called, after)).toBe(true);
  });

  it.each<[string, Partial<Waiting>]>([
    ['who was not called', { calledAt: null }],
    ['the lead', { lead: true }],
    ['who is done', { state: 'done' }],
    ['who dissented', { dissented: true }],
    ['who was deemed before', { silent: true }],
    ['whoever takes part in what lies with the office', { taskState: 'under-review' }],
  ])('is not deemed of %s', (_, more) => {
    expect(deemedSilent({ ...called, ...more }, after)).toBe(false);
  });
});
