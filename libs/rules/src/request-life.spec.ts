import { afterRequestMove, asksLead, decideWithin, movesOfRequest, requireRequestMove } from './request-life';
import { REQUEST_KINDS } from './words';

const request = (more: Partial<Parameters<typeof movesOfRequest>[0]> = {}) => ({
  kind: 'extension' as const,
  state: 'asked' as const,
  needsConsent: false,
  askedBy: 'chen',
  ...more,
});

describe('what is asked and decided', () => {
  it('waits for the lead first where its consent is asked for, and for the office then', () => {
    expect(movesOfRequest(request({ needsConsent: true }))).toEqual(['consent', 'decline', 'withdraw']);
    expect(movesOfRequest(request({ needsConsent: true, state: 'consented' }))).toEqual([
      'grant',
      'refuse',
      'withdraw',
    ]);
    expect(movesOfRequest(request())).toEqual(['grant', 'refuse', 'withdraw']);
  });

  it.each(['granted', 'refused', 'withdrawn'] as const)('is %s once', (state) => {
    expect(movesOfRequest(request({ state }))).toEqual([]);
    expect(() => requireRequestMove(request({ state }), 'grant')).toThrow('request-cannot-move');
  });

  it('ends where the lead does not consent', () => {
    expect(afterRequestMove('decline')).toBe('refused');
    expect(afterRequestMove('consent')).toBe('consented');
  });

  it('asks the lead about extensions alone, and sets days for what a unit waits for', () => {
    expect(REQUEST_KINDS.filter(asksLead)).toEqual(['extension']);
    expect(Object.fromEntries(REQUEST_KINDS.map((kind) => [kind, decideWithin(kind)]))).toEqual({
      objection: 2,
      extension: 2,
      suspension: 2,
      cancellation: null,
      reopening: null,
    });
  });
});
