import fc from 'fast-check';
import { neutral, restored } from './cell';

describe('a cell of a spreadsheet', () => {
  it.each(['=1+1', '+86', '-5', '@SUM(A1)', '\t=1', `'=1`])('%j is no formula on its way out', (text) => {
    expect(neutral(text)).toBe(`'${text}`);
  });

  it('is left as it is where nothing would be run', () => {
    expect(neutral('自治区发展改革委')).toBe('自治区发展改革委');
    expect(restored(`'90s`)).toBe(`'90s`);
  });

  it('comes back as it was, whatever it is', () => {
    const text = fc.stringMatching(/^['=+\-@\t\ra-c]{0,6}$/);
    fc.assert(fc.property(text, (any) => expect(restored(neutral(any))).toBe(any)));
  });
});
