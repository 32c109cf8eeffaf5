import fc from 'fast-check';
import { ChainReader, type Broken, type Found } from './chain-reader';
import { linkOf, ROOT, type EventRecord } from './link';

const record = (id: string, name: string): EventRecord => ({
  id,
  name,
  at: '2026-03-02T01:30:00.000000Z',
  actorId: null,
  taskId: null,
  audience: [],
  facts: {},
  detail: null,
  origin: null,
});

/** A chain as the sealer makes it, of events whose numbers have gaps. */
const chains: fc.Arbitrary<Found[]> = fc
  .array(fc.record({ step: fc.integer({ min: 1, max: 3 }), name: fc.string({ maxLength: 8 }) }), {
    minLength: 3,
    maxLength: 20,
  })
  .map((events) => {
    let [hash, id] = [ROOT, 0];
    return events.map(({ step, name }, at) => {
      id += step;
      const event = record(String(id), name);
      hash = linkOf(hash, String(at + 1), event);
      return { seq: at + 1, hash, eventId: event.id, event };
    });
  });

function read(chain: readonly Found[]): Broken | null {
  const reader = new ChainReader();
  for (const link of chain) {
    const broken = reader.take(link);
    if (broken) return broken;
  }
  return null;
}

/** What somebody with the database's password might do at one link: it must show at that link. */
const TAMPERINGS: Readonly<Record<string, (chain: Found[], at: number) => void>> = {
  'changes an event': (chain, at) => {
    const { event } = chain[at]!;
    chain[at] = { ...chain[at]!, event: { ...event!, name: `${event!.name}!` } };
  },
  'changes a seal': (chain, at) => {
    chain[at] = { ...chain[at]!, hash: linkOf(ROOT, '1', record('1', 'another')) };
  },
  'removes an event': (chain, at) => {
    chain[at] = { ...chain[at]!, event: null };
  },
  'removes a link': (chain, at) => {
    chain.splice(at, 1);
  },
  'removes a link and numbers the rest anew': (chain, at) => {
    chain.splice(at, 1);
    for (let next = at; next < chain.length; next += 1) chain[next] = { ...chain[next]!, seq: next + 1 };
  },
  'puts an event in': (chain, at) => {
    chain.splice(at, 0, { seq: at + 1, eventId: '999', event: record('999', 'new'), hash: ROOT });
  },
  'swaps two events': (chain, at) => {
    const [one, two] = [chain[at]!, chain[at + 1]!];
    chain[at] = { ...two, seq: one.seq };
    chain[at + 1] = { ...one, seq: two.seq };
  },
};

describe('the audit chain', () => {
  it('holds as it was sealed', () => {
    fc.assert(fc.property(chains, (chain) => read(chain) === null));
  });

  it('names the first link of each of a thousand tamperings', () => {
    fc.assert(
      fc.property(chains, fc.nat(), fc.constantFrom(...Object.keys(TAMPERINGS)), (chain, seed, what) => {
        // Behind the last link nothing would show its removal: that is what anchors are for.
        const at = seed % (chain.length - 1);
        TAMPERINGS[what]!(chain, at);
        expect(read(chain)?.seq).toBe(at + 1);
      }),
      { numRuns: 1_000 },
    );
  });
});
