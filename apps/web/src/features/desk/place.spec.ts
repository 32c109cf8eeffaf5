import { placeOf } from './place';

describe('where an entry of the desk leads', () => {
  it.each([
    [{ kind: 'to-review-drafts', planId: 'p', taskId: null }, '/plans/p'],
    [{ kind: 'to-confirm', planId: 'p', taskId: 't' }, '/plans/p?task=t'],
    [{ kind: 'to-report', planId: 'p', taskId: 't' }, '/tasks/t'],
    [{ kind: 'raised', planId: 'p', taskId: 't' }, '/cases'],
  ] as const)('%j → %s', (entry, place) => expect(placeOf(entry)).toBe(place));
});
