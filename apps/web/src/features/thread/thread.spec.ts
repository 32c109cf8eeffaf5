import type { CommentAnswer } from '@lianban/contract';
import fc from 'fast-check';
import { goOn, lastOf } from './comments';
import { newKey } from './key';
import { recall, stillUnsent, stored, type Unsent } from './outbox';

const comment = (seq: number, text = `第${seq}条`, personId = 'other'): CommentAnswer => ({
  seq,
  text,
  at: '2026-03-02T01:00:00Z',
  by: { id: personId, name: '黄海', unitName: '防城港市人民政府' },
});
const upTo = (last: number): CommentAnswer[] => Array.from({ length: last }, (_, at) => comment(at + 1));
const unsent = (text: string, after: number, state: Unsent['state'] = 'sending'): Unsent => ({
  key: `${text} ${after}`,
  text,
  after,
  state,
  reason: '',
});

describe('a thread that is read bit by bit', () => {
  it('does not double what the socket and the answer both bring', () => {
    expect(goOn(upTo(3), [comment(3), comment(4)]).map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  });

  it('lets a comment that runs ahead wait for what lies between', () => {
    expect(lastOf(goOn(upTo(3), [comment(5)]))).toBe(3);
    expect(lastOf(goOn(goOn(upTo(3), [comment(5)]), [comment(4), comment(5)]))).toBe(5);
  });

  it('has exactly what the server has, in order, whatever answers arrive in whatever order', () => {
    const whole = upTo(30);
    const cut = fc.tuple(fc.nat(30), fc.nat(30)).map(([from, to]) => whole.slice(from, to));
    fc.assert(
      fc.property(fc.array(cut), (answers) => {
        const read = answers.reduce<readonly CommentAnswer[]>(goOn, []);
        expect(read).toEqual(whole.slice(0, read.length));
        expect(goOn(read, whole.slice(lastOf(read)))).toEqual(whole);
      }),
    );
  });
});

describe('a comment on its way', () => {
  it('goes under a key of its own, in the form that the server takes', () => {
    const keys = Array.from({ length: 200 }, newKey);
    expect(new Set(keys).size).toBe(200);
    for (const key of keys)
      expect(key).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });

  it('is shown once when it is heard of before its sending was answered', () => {
    expect(stillUnsent([unsent('收到', 3)], [...upTo(3), comment(4, '收到', 'me')], 'me')).toEqual([]);
  });

  it('is not taken for the same words of somebody else, nor for those that one wrote before', () => {
    const before = [comment(1, '收到', 'me'), comment(2, '收到', 'other')];
    expect(stillUnsent([unsent('收到', 1)], before, 'me')).toHaveLength(1);
  });

  it('stays when the same word was sent twice and one of the two has arrived', () => {
    const outbox = [unsent('收到', 3), { ...unsent('收到', 3), key: 'second' }];
    expect(stillUnsent(outbox, [...upTo(3), comment(4, '收到', 'me')], 'me').map(({ key }) => key)).toEqual([
      'second',
    ]);
  });

  it('is not taken for its twin that was stored before it', () => {
    const second = { ...unsent('收到', 3), key: 'second' };
    const answer = comment(4, '收到', 'me');
    const left = stored([unsent('收到', 3), second], '收到 3', answer);
    expect(stillUnsent(left, [...upTo(3), answer], 'me').map(({ key }) => key)).toEqual(['second']);
  });

  it('is in doubt after the window was reloaded, and a failed one stays failed', () => {
    const kept = JSON.stringify([unsent('一', 1), unsent('二', 1, 'failed')]);
    expect(recall(kept).map(({ state }) => state)).toEqual(['unsure', 'failed']);
  });

  it.each([null, '', 'not json', '{}', '[1,null,{"key":1}]'])('is forgotten where %j was kept', (kept) =>
    expect(recall(kept)).toEqual([]),
  );
});
