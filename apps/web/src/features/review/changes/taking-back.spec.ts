import type { DraftChange, DraftChangeKind, PersonRef } from '@lianban/contract';
import { lastOf, toRedo, toUndo } from './taking-back';

const wu: PersonRef = { id: 'wu', name: '吴晓岚', unitName: '督查室' };
const qin: PersonRef = { id: 'qin', name: '覃勇', unitName: '督查室' };

/** The history as the server keeps it: what was taken back says by whom, and only what stands can be. */
class History {
  private readonly rows: DraftChange[] = [];

  change(id: string, draft: string, by = wu, kind: DraftChangeKind = 'settled'): this {
    const drafts = [{ id: draft, heading: draft }];
    this.rows.unshift({ id, at: '', by, kind, drafts, undoable: true, undoneBy: null });
    return this.standing(draft);
  }

  undo(id: string, as: string, by = wu): this {
    const at = this.rows.findIndex((row) => row.id === id);
    const row = this.rows[at]!;
    this.rows[at] = { ...row, undoable: false, undoneBy: by };
    const [{ id: draft } = { id: '' }] = row.drafts;
    this.change(as, draft, by, 'undone');
    return this.standing(draft);
  }

  /** As the server finds it by content: the latest of a draft's changes, and what lies bare under undoings. */
  private standing(draft: string): this {
    let depth = 0;
    this.rows.forEach((row, at) => {
      if (row.drafts[0]?.id !== draft) return;
      const undoable = row.undoneBy === null && (depth === 0 || row.kind !== 'undone');
      this.rows[at] = { ...row, undoable };
      depth += 1;
    });
    return this;
  }

  get changes(): readonly DraftChange[] {
    return this.rows;
  }
}

describe('undo', () => {
  it('takes back what the person did last, not what another did since', () => {
    const { changes } = new History().change('1', 'a').change('2', 'b').change('3', 'c', qin);
    expect(toUndo(changes, 'wu')?.id).toBe('2');
    expect(toUndo(changes, 'qin')?.id).toBe('3');
  });

  it('goes further back each time, and forward again by redo', () => {
    const history = new History().change('1', 'a').change('2', 'b');
    history.undo('2', '3');
    expect(toUndo(history.changes, 'wu')?.id).toBe('1');
    history.undo('1', '4');
    expect(toUndo(history.changes, 'wu')).toBeNull();
    expect(toRedo(history.changes, 'wu')?.id).toBe('4');
    history.undo('4', '5');
    expect(toRedo(history.changes, 'wu')?.id).toBe('3');
    expect(toUndo(history.changes, 'wu')?.id).toBe('5');
  });

  it('redoes nothing once something else was changed', () => {
    const history = new History().change('1', 'a').undo('1', '2').change('3', 'b');
    expect(toRedo(history.changes, 'wu')).toBeNull();
    expect(toUndo(history.changes, 'wu')?.id).toBe('3');
  });

  it('leaves alone what has been changed since', () => {
    const [later, earlier] = new History().change('1', 'a').change('2', 'a', qin).changes;
    expect(toUndo([later!, { ...earlier!, undoable: false }], 'wu')).toBeNull();
  });

  it('finds the save that was just made of a draft', () => {
    const { changes } = new History().change('1', 'a').change('2', 'b');
    expect(lastOf(changes, 'a', 'wu')?.id).toBe('1');
    expect(lastOf(changes, 'c', 'wu')).toBeNull();
  });
});
