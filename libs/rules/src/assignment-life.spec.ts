import {
  afterAccept,
  afterReport,
  movesOfAssignment,
  requireAssignmentMove,
  type PartStanding,
} from './assignment-life';
import { ASSIGNMENT_STATES } from './words';

const part = (more: Partial<PartStanding>): PartStanding => ({
  state: 'acknowledged',
  part: 'participant',
  taskState: 'in-progress',
  ...more,
});

describe('one unit’s part', () => {
  it.each([
    ['pending', ['acknowledge']],
    ['deemed', ['acknowledge', 'report']],
    ['acknowledged', ['report']],
    ['reported', ['report', 'accept', 'send-back']],
    ['accepted', ['report']],
    ['sent-back', ['report']],
    ['done', ['send-back']],
  ] as const)('that is %s is open to %j', (state, open) => {
    expect(movesOfAssignment(part({ state }))).toEqual(open);
  });

  it('is open to nothing before dispatch and after closing', () => {
    for (const state of ASSIGNMENT_STATES) {
      for (const taskState of ['registered', 'closed'] as const) {
        expect(movesOfAssignment(part({ state, taskState }))).toEqual([]);
      }
    }
  });

  it('does not change under the office’s eyes: while the task is under review only a receipt is taken', () => {
    for (const state of ASSIGNMENT_STATES) {
      const open = movesOfAssignment(part({ state, taskState: 'under-review' }));
      expect(open.filter((move) => move !== 'acknowledge')).toEqual([]);
    }
  });

  it('is refused with the open moves', () => {
    expect(() => requireAssignmentMove(part({ state: 'pending' }), 'report')).toThrow(
      'assignment-cannot-move',
    );
    expect(() => requireAssignmentMove(part({ state: 'pending' }), 'acknowledge')).not.toThrow();
  });

  it('waits for the lead after a report, but not the lead’s own', () => {
    expect([afterReport('lead'), afterReport('co-lead'), afterReport('participant')]).toEqual([
      'accepted',
      'reported',
      'reported',
    ]);
    expect([afterAccept(true), afterAccept(false)]).toEqual(['done', 'accepted']);
  });
});
