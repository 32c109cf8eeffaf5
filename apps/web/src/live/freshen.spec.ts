import { QueryClient } from '@tanstack/react-query';
import { freshener } from './freshen';

/** A client that has read `plan` once, and counts how often it is asked for again. */
function reading() {
  const client = new QueryClient();
  let asked = 0;
  const queryFn = (): Promise<number> => Promise.resolve(++asked);
  const observe = client.getQueryCache().build(client, { queryKey: ['plan', 'p'], queryFn });
  return { client, times: () => asked, first: () => observe.fetch() };
}

describe('a burst of events', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('makes a thing old once a gathering, however many events name it', async () => {
    const { client, first } = reading();
    await first();
    const invalidated = jest.spyOn(client, 'invalidateQueries');
    const fresh = freshener(client);
    for (let event = 0; event < 50; event++) fresh.add([['plan', 'p']]);
    jest.advanceTimersByTime(100);
    expect(invalidated).toHaveBeenCalledTimes(1);
    fresh.stop();
    client.clear();
  });

  it('follows a long burst less than a second behind, and not with every event', async () => {
    const { client, first } = reading();
    await first();
    const invalidated = jest.spyOn(client, 'invalidateQueries');
    const fresh = freshener(client);
    for (let ms = 0; ms < 6000; ms += 50) {
      fresh.add([['plan', 'p']]);
      jest.advanceTimersByTime(50);
    }
    expect(invalidated.mock.calls.length).toBeGreaterThanOrEqual(6);
    expect(invalidated.mock.calls.length).toBeLessThanOrEqual(11);
    fresh.stop();
    client.clear();
  });

  it('waits for a first reading that is under way, and reads again', async () => {
    const { client, times, first } = reading();
    const reads = first();
    const fresh = freshener(client);
    const invalidated = jest.spyOn(client, 'invalidateQueries');
    fresh.all();
    expect(invalidated).not.toHaveBeenCalled();
    await reads;
    await Promise.resolve();
    expect(times()).toBe(1);
    expect(invalidated).toHaveBeenCalledTimes(1);
    fresh.stop();
    client.clear();
  });
});
