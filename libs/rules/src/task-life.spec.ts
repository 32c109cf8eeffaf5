import fc from 'fast-check';
import { Refusal } from './refusal';
import { movesOfTask, moveTask, taskMoves, type TaskStanding } from './task-life';
import { TASK_STATES, type TaskState } from './words';

const at = (state: TaskState, more: Partial<TaskStanding> = {}): TaskStanding => ({
  state,
  confirmed: true,
  reviewed: false,
  ...more,
});

describe('the life of a task', () => {
  it.each([
    ['registered', { confirmed: false }, ['confirm', 'dispatch']],
    ['registered', { confirmed: true }, ['dispatch']],
    ['dispatched', {}, []],
    ['in-progress', {}, ['submit']],
    ['returned', {}, ['submit']],
    ['under-review', { reviewed: false }, ['review', 'return', 'close']],
    ['under-review', { reviewed: true }, ['return', 'close']],
    ['closed', {}, []],
  ] as const)('opens to a %s task %j: %j', (state, more, open) => {
    expect(movesOfTask(at(state, more))).toEqual(open);
  });

  it('refuses a move that is not open, with those that are', () => {
    const refused = (): unknown => moveTask(at('dispatched'), 'close');
    expect(refused).toThrow(Refusal);
    try {
      refused();
    } catch (fault) {
      expect((fault as Refusal).facts).toEqual({ state: 'dispatched', move: 'close', open: [] });
    }
  });

  it('never leaves closed, and leads to no state that it does not know', () => {
    const states = fc.constantFrom(...TASK_STATES);
    fc.assert(
      fc.property(
        states,
        fc.constantFrom(...taskMoves),
        fc.boolean(),
        fc.boolean(),
        (state, move, confirmed, reviewed) => {
          const task = { state, confirmed, reviewed };
          if (!movesOfTask(task).includes(move)) return;
          expect(state).not.toBe('closed');
          expect(TASK_STATES).toContain(moveTask(task, move));
        },
      ),
    );
  });

  it('reaches every state: by the office’s and the lead’s moves, and in-progress by the lead’s receipt', () => {
    const reached = new Set<TaskState>(['registered', 'in-progress']);
    for (let before = 0; before < reached.size;) {
      before = reached.size;
      for (const state of [...reached]) {
        for (const move of movesOfTask(at(state))) reached.add(moveTask(at(state), move));
      }
    }
    expect([...reached].sort()).toEqual([...TASK_STATES].sort());
  });
});
