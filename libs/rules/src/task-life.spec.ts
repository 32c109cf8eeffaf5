import fc from 'fast-check';
import { Refusal } from './refusal';
import {
  followTask,
  isEnded,
  movesOfTask,
  moveTask,
  taskMoves,
  type TaskConsequence,
  type TaskStanding,
} from './task-life';
import { REQUEST_KINDS, TASK_KINDS, TASK_STATES, type TaskState } from './words';

const at = (state: TaskState, more: Partial<TaskStanding> = {}): TaskStanding => ({
  state,
  kind: 'plan',
  confirmed: true,
  reviewed: false,
  called: false,
  asked: [],
  ...more,
});

const CONSEQUENCES: readonly TaskConsequence[] = [
  'lead-received',
  'lead-reassigned',
  'suspended',
  'review-date',
  'part-finished',
  'put-down',
  'cancelled',
  'reopened',
];

describe('the life of a task', () => {
  it.each<[TaskState, Partial<TaskStanding>, string[]]>([
    ['registered', { confirmed: false }, ['confirm', 'dispatch', 'cancel']],
    ['registered', {}, ['dispatch', 'cancel']],
    ['dispatched', {}, ['amend', 'cancel']],
    ['in-progress', {}, ['consolidate', 'call', 'submit', 'suspend', 'amend', 'cancel']],
    ['in-progress', { called: true, asked: ['suspension'] }, ['consolidate', 'submit', 'amend', 'cancel']],
    ['suspended', {}, ['resume', 'amend', 'cancel']],
    ['returned', {}, ['consolidate', 'call', 'submit', 'amend', 'cancel']],
    ['under-review', {}, ['review', 'publish', 'return', 'close', 'cancel']],
    ['under-review', { reviewed: true }, ['publish', 'return', 'close', 'cancel']],
    ['public-notice', { reviewed: true }, ['return', 'close', 'cancel']],
    ['public-notice', { reviewed: true, asked: ['cancellation'] }, ['return', 'close']],
    ['closed', {}, ['archive']],
    ['archived', {}, ['reopen']],
    ['archived', { asked: ['reopening'] }, []],
    ['cancelled', {}, []],
    // What a unit broke down is no matter of the office.
    ['dispatched', { kind: 'subtask' }, ['withdraw']],
    ['in-progress', { kind: 'subtask' }, ['withdraw']],
    ['closed', { kind: 'subtask' }, []],
  ])('opens to a %s task %j: %j', (state, more, open) => {
    expect(movesOfTask(at(state, more))).toEqual(open);
  });

  it('refuses a move that is not open, with those that are', () => {
    const refused = (): unknown => moveTask(at('closed'), 'close');
    expect(refused).toThrow(Refusal);
    try {
      refused();
    } catch (fault) {
      expect((fault as Refusal).facts).toEqual({ state: 'closed', move: 'close', open: ['archive'] });
    }
  });

  it('goes back to registered when its lead is reassigned, before and after the receipt', () => {
    expect(followTask(at('dispatched'), 'lead-reassigned')).toBe('registered');
    expect(followTask(at('in-progress'), 'lead-reassigned')).toBe('registered');
    expect(followTask(at('returned'), 'lead-reassigned')).toBeNull();
  });

  it('ends for good: only an archived task is ever worked on again', () => {
    for (const kind of TASK_KINDS) {
      for (const state of TASK_STATES.filter(isEnded)) {
        const next = [
          ...movesOfTask(at(state, { kind })).map((move) => moveTask(at(state, { kind }), move)),
          ...CONSEQUENCES.flatMap((what) => followTask(at(state, { kind }), what) ?? []),
        ];
        if (next.some((to) => !isEnded(to))) expect([kind, state]).toEqual([expect.anything(), 'archived']);
      }
    }
  });

  it('reaches every state, and leads to none that it does not know', () => {
    const reached = new Set<TaskState>(['registered']);
    for (let before = 0; before < reached.size;) {
      before = reached.size;
      for (const state of [...reached]) {
        for (const move of movesOfTask(at(state))) reached.add(moveTask(at(state), move));
        for (const what of CONSEQUENCES) reached.add(followTask(at(state), what) ?? state);
      }
    }
    expect([...reached].sort()).toEqual([...TASK_STATES].sort());
  });

  it('opens no step twice in a round, whatever else is so', () => {
    const standing = fc.record({
      state: fc.constantFrom(...TASK_STATES),
      kind: fc.constantFrom(...TASK_KINDS),
      confirmed: fc.boolean(),
      reviewed: fc.boolean(),
      called: fc.boolean(),
      asked: fc.subarray([...REQUEST_KINDS]),
    });
    fc.assert(
      fc.property(standing, fc.constantFrom(...taskMoves), (task, move) => {
        if (!movesOfTask(task).includes(move)) return;
        expect(TASK_STATES).toContain(moveTask(task, move));
        if (move === 'confirm') expect(task.confirmed).toBe(false);
        if (move === 'review') expect(task.reviewed).toBe(false);
        if (move === 'call') expect(task.called).toBe(false);
      }),
    );
  });
});
