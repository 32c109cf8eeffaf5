import { TASK_STATES } from '@lianban/rules';
import fc from 'fast-check';
import { EVERYTHING, narrows, readFilter, writeFilter, type LedgerFilter } from './filter';

const read = (address: string): LedgerFilter => readFilter(new URLSearchParams(address));

describe('a view of the ledger in the address', () => {
  it('asks for everything where the address says nothing', () => {
    expect(read('')).toEqual(EVERYTHING);
    expect(narrows(read(''))).toBe(false);
  });

  it('narrows to the overdue tasks of one plan', () => {
    expect(read('plan=p1&overdue=true')).toEqual({ ...EVERYTHING, planId: 'p1', overdue: true });
  });

  it('leaves out a state that there is not, instead of showing an empty ledger', () => {
    expect(read('state=finished')).toEqual(EVERYTHING);
    expect(read('state=')).toEqual(EVERYTHING);
  });

  it('comes back as it was written, whatever was asked', () => {
    const filter = fc.record({
      planId: fc.option(fc.uuid(), { nil: null }),
      state: fc.option(fc.constantFrom(...TASK_STATES), { nil: null }),
      mine: fc.boolean(),
      overdue: fc.boolean(),
      q: fc.string({ unit: 'grapheme' }).map((text) => text.trim()),
    });
    fc.assert(
      fc.property(filter, (asked) => {
        const address = new URLSearchParams(writeFilter(asked)).toString();
        expect(readFilter(new URLSearchParams(address))).toEqual(asked);
      }),
    );
  });
});
