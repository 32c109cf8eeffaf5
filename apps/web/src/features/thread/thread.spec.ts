import type { CommentAnswer, CommentsAnswer } from '@lianban/contract';
import fc from 'fast-check';
import { begin, goBack, goOn, takeIn, type Held } from './held';
import { newKey } from '../../api/key';
import { toStored, toWritten } from './mention-text';
import { recall, stillUnsent, type Unsent } from './outbox';

const comment = (seq: number, more: Partial<CommentAnswer> = {}): CommentAnswer => ({
  seq,
  rev: seq,
  text: `第${seq}条`,
  at: '2026-03-02T01:00:00Z',
  by: { id: 'other', name: '黄海', unitName: '防城港市人民政府' },
  unit: null,
  replyTo: null,
  editedAt: null,
  deletedAt: null,
  files: [],
  key: null,
  ...more,
});
const unsent = (key: string, state: Unsent['state'] = 'sending'): Unsent => ({
  key,
  text: '收到',
  attached: [],
  state,
  reason: '',
});

/** A server's thread: the changes in order, some of them hidden from the reader. */
interface Change {
  readonly seq: number;
  readonly hidden: boolean;
}
const threads = fc
  .array(fc.record({ edit: fc.nat(9), hidden: fc.boolean() }), { maxLength: 40 })
  .map((steps) => {
    const changes: Change[] = [];
    const added: Change[] = [];
    for (const { edit, hidden } of steps) {
      const old = edit < added.length && edit % 3 === 0 ? added[edit] : undefined;
      const change = old ?? { seq: added.length + 1, hidden };
      if (!old) added.push(change);
      changes.push(change);
    }
    return changes;
  });

/** The thread after its first `last` changes, as the reader may see it. */
function stateAt(changes: readonly Change[], last: number): CommentAnswer[] {
  const now = new Map<number, CommentAnswer>();
  changes.slice(0, last).forEach(({ seq, hidden }, at) => {
    if (!hidden) now.set(seq, comment(seq, { rev: at + 1 }));
  });
  return [...now.values()].sort((a, b) => a.seq - b.seq);
}
const frame = (items: readonly CommentAnswer[], upTo: number, last: number): CommentsAnswer => ({
  items,
  upTo,
  last,
  earlier: false,
  view: 'v',
  reload: false,
});
const behind = (changes: readonly Change[], after: number, last: number): CommentsAnswer =>
  frame(
    stateAt(changes, last)
      .filter(({ rev }) => rev > after)
      .sort((a, b) => a.rev - b.rev),
    last,
    last,
  );

describe('a thread that is read bit by bit', () => {
  it('has exactly what the server shows, in order, whatever answers arrive in whatever order', () => {
    fc.assert(
      fc.property(threads, fc.array(fc.tuple(fc.nat(40), fc.nat(40))), (changes, asked) => {
        const end = changes.length;
        let held: Held = begin(frame([], 0, end));
        for (const [from, to] of asked) {
          const last = Math.min(to, end);
          held = goOn(held, Math.min(from, last), behind(changes, Math.min(from, last), last));
          expect(held.comments.map(({ seq }) => seq)).toEqual(
            stateAt(changes, held.upTo).map(({ seq }) => seq),
          );
        }
        held = goOn(held, held.upTo, behind(changes, held.upTo, end));
        expect(held.comments).toEqual(stateAt(changes, end));
      }),
    );
  });

  it('takes its own comment in at once, unless something before it was not read', () => {
    const held = begin(frame([comment(1), comment(2)], 2, 2));
    expect(takeIn(held, comment(3))?.comments).toHaveLength(3);
    expect(takeIn(held, comment(4))).toBeNull();
    expect(takeIn(held, comment(2))).toBe(held);
  });

  it('puts the past before what it has, and passes over a change to what it has not read', () => {
    const page = { ...frame([comment(3), comment(4)], 4, 4), earlier: true };
    const edited = goOn(begin(page), 4, frame([comment(1, { rev: 5 })], 5, 5));
    expect(edited).toMatchObject({ upTo: 5, earlier: true });
    expect(edited.comments).toHaveLength(2);
    const whole = goBack(edited, frame([comment(1, { rev: 5 }), comment(2)], 5, 5));
    expect(whole.comments.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    expect(whole.earlier).toBe(false);
  });
});

describe('a mention', () => {
  const id = '3f2b8c1e-0000-4000-8000-000000000001';

  it('is written as a name and stored with what it stands for, and back', () => {
    const chosen = { 北海市: `unit:${id}`, 北海市人民政府: `unit:${id}` };
    const stored = toStored('请@北海市人民政府 和@北海市 核对', chosen);
    expect(stored).toBe(`请@[北海市人民政府](unit:${id}) 和@[北海市](unit:${id}) 核对`);
    expect(toWritten(stored)).toEqual({ text: '请@北海市人民政府 和@北海市 核对', chosen });
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
    expect(stillUnsent([unsent('a'), unsent('b')], [comment(4, { key: 'a' })])).toEqual([unsent('b')]);
  });

  it('is in doubt after the window was reloaded, and a failed one stays failed', () => {
    const kept = JSON.stringify([unsent('a'), unsent('b', 'failed')]);
    expect(recall(kept).map(({ state }) => state)).toEqual(['unsure', 'failed']);
  });

  it.each([null, '', 'not json', '{}', '[1,null,{"key":1}]'])('is forgotten where %j was kept', (kept) =>
    expect(recall(kept)).toEqual([]),
  );
});
