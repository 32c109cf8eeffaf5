import { deemedReceived, elevationAt, type Waiting } from './sweep';

const waiting = (more: Partial<Waiting> = {}): Waiting => ({
  state: 'acknowledged',
  taskState: 'in-progress',
  tier: 'municipal',
  dispatchedAt: new Date('2026-09-30T02:00:00Z'),
  dueOn: '2026-12-31',
  region: '450500',
  ...more,
});

describe('a receipt', () => {
  it('is deemed given after one working day: dispatched before the National Day holiday, after it', () => {
    const part = waiting({ state: 'pending' });
    // 1 to 7 October are closed; the one working day is 8 October.
    expect(deemedReceived(part, new Date('2026-10-08T15:59:59Z'))).toBe(false);
    expect(deemedReceived(part, new Date('2026-10-08T16:00:00Z'))).toBe(true);
  });

  it('that was given is not deemed', () => {
    expect(deemedReceived(waiting(), new Date('2027-01-01T00:00:00Z'))).toBe(false);
  });
});

describe('the clock raises to the province', () => {
  const after = new Date('2026-12-31T16:00:00Z');

  it('a municipal part when its due day has ended, not a second before', () => {
    expect(elevationAt(waiting(), new Date('2026-12-31T15:59:59Z'))).toBe('leave');
    expect(elevationAt(waiting(), after)).toEqual({ raiseTo: 'provincial' });
  });

  it.each<[string, Partial<Waiting>]>([
    ['of another tier', { tier: 'provincial' }],
    ['that is done', { state: 'done' }],
    ['of a closed task', { taskState: 'closed' }],
    ['of a task that lies with the office', { taskState: 'under-review' }],
    ['without a due date', { dueOn: null }],
  ])('but leaves a part %s', (_, more) => {
    expect(elevationAt(waiting(more), after)).toBe('leave');
  });
});
