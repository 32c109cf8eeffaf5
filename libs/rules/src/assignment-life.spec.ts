import {
  afterAccept,
  afterDraft,
  afterReport,
  movesOfAssignment,
  requireAssignmentMove,
  type PartStanding,
} from './assignment-life';
import { isEnded } from './task-life';
import { ASSIGNMENT_STATES, TASK_STATES } from './words';

const part = (more: Partial<PartStanding> = {}): PartStanding => ({
  state: 'acknowledged',
  part: 'participant',
  taskState: 'in-progress',
  taskKind: 'plan',
  needsConsent: false,
  owesReceipt: false,
  report: null,
  asked: [],
  ruledFinally: false,
  received: false,
  dissented: false,
  ...more,
});

const AT_IT = ['break-down', 'receive', 'extend', 'dissent'];

describe('one unit’s part', () => {
  it.each<[string, Partial<PartStanding>, string[]]>([
    ['pending', { state: 'pending' }, ['acknowledge', 'object']],
    ['deemed', { state: 'deemed' }, ['acknowledge', 'object', 'report', ...AT_IT]],
    ['acknowledged', {}, ['object', 'report', ...AT_IT]],
    ['with its checker', { state: 'working', report: 'drafted' }, ['check', ...AT_IT]],
    ['given back by its checker', { state: 'working', report: 'returned-by-checker' }, ['report', ...AT_IT]],
    ['reported', { state: 'reported', report: 'waiting' }, ['report', 'accept', 'send-back', ...AT_IT]],
    ['accepted', { state: 'accepted', report: 'accepted' }, ['report', ...AT_IT]],
    ['sent back', { state: 'sent-back', report: 'sent-back' }, ['report', ...AT_IT]],
    ['done', { state: 'done', report: 'accepted' }, ['send-back']],
    ['objecting', { state: 'objecting', asked: ['objection'] }, []],
    ['reassigned', { state: 'reassigned' }, []],
    ['the lead’s', { part: 'lead' }, ['object', 'report', 'break-down', 'receive', 'extend']],
    ['received by a city', { received: true }, ['object', 'report', 'extend', 'dissent']],
    ['dissented from', { dissented: true }, ['object', 'report', 'break-down', 'receive', 'extend']],
    [
      'asking for an extension',
      { asked: ['extension'] },
      ['object', 'report', 'break-down', 'receive', 'dissent'],
    ],
    ['ruled on finally', { ruledFinally: true }, ['report', ...AT_IT]],
    [
      'a subtask on a unit that takes part',
      { state: 'pending', taskKind: 'subtask', needsConsent: true },
      ['acknowledge', 'decline'],
    ],
    [
      'owing the receipt of an amendment',
      { owesReceipt: true, state: 'done', report: 'accepted' },
      ['acknowledge', 'send-back'],
    ],
  ])('that is %s is open to %j', (_, more, open) => {
    expect(movesOfAssignment(part(more))).toEqual(open);
  });

  it('is open to nothing before dispatch and after the end', () => {
    for (const state of ASSIGNMENT_STATES) {
      for (const taskState of TASK_STATES.filter((one) => one === 'registered' || isEnded(one))) {
        expect(movesOfAssignment(part({ state, taskState }))).toEqual([]);
      }
    }
  });

  it('does not change under the office’s eyes, nor while the task is suspended: only a receipt is taken', () => {
    for (const state of ASSIGNMENT_STATES) {
      for (const taskState of ['under-review', 'public-notice', 'suspended'] as const) {
        const open = movesOfAssignment(part({ state, taskState }));
        expect(open.filter((move) => move !== 'acknowledge')).toEqual([]);
      }
    }
  });

  it('is refused with the open moves', () => {
    expect(() => requireAssignmentMove(part({ state: 'pending' }), 'report')).toThrow(
      'assignment-cannot-move',
    );
    expect(() => requireAssignmentMove(part({ state: 'pending' }), 'acknowledge')).not.toThrow();
  });

  it('waits for the lead after a report, but not the lead’s own; a subtask waits for who placed it', () => {
    const after = (of: 'lead' | 'co-lead' | 'participant', taskKind: 'plan' | 'subtask' = 'plan') =>
      afterReport({ part: of, taskKind });
    expect([after('lead'), after('co-lead'), after('participant')]).toEqual([
      'accepted',
      'reported',
      'reported',
    ]);
    expect(after('lead', 'subtask')).toBe('reported');
    expect([afterAccept(true), afterAccept(false)]).toEqual(['done', 'accepted']);
    expect([afterDraft('deemed'), afterDraft('sent-back')]).toEqual(['working', 'sent-back']);
  });
});
