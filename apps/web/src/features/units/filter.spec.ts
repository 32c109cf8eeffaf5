import { addressOf, filterIn, isNarrowed } from './filter';

const read = (address: string): ReturnType<typeof filterIn> => filterIn(new URLSearchParams(address));

describe('the address of the register', () => {
  it('says what the page shows, and the page shows what it says', () => {
    const filter = read('q=交通&tier=municipal&kind=department&region=450500&ended=true');
    expect(filter).toEqual({
      q: '交通',
      tier: 'municipal',
      kind: 'department',
      region: '450500',
      ended: true,
    });
    expect(filterIn(new URLSearchParams(addressOf(filter)))).toEqual(filter);
  });

  it('narrows nothing by what it does not know', () => {
    expect(isNarrowed(read('tier=village&kind=club&region=45&ended=yes&view=tree'))).toBe(false);
    expect(isNarrowed(read('region=450000'))).toBe(true);
  });
});
