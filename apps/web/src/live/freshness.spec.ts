import { touchedBy } from './freshness';

describe('what an event makes old', () => {
  it('freshens the task, its plan and every list when a part is reported', () => {
    const touched = touchedBy({
      name: 'assignment.reported',
      id: '7',
      facts: { planId: 'p', taskId: 't', assignmentId: 'a', reportId: 'r' },
    });
    expect(touched).toEqual([
      ['plan', 'p'],
      ['task', 't'],
      ['plans'],
      ['tasks'],
      ['box'],
      ['cases'],
      ['coordinations'],
      ['coordination'],
    ]);
  });

  it('asks for nothing but the thread and its task when somebody writes', () => {
    const touched = touchedBy({
      name: 'comment.added',
      id: '8',
      facts: {
        planId: 'p',
        taskId: 't',
        kind: 'task',
        subjectId: 't',
        seq: 3,
        rev: 3,
        personIds: [],
        unitIds: [],
      },
    });
    expect(touched).toEqual([
      ['comments', 't'],
      ['task', 't'],
    ]);
  });

  it('freshens the register and the pages of its units when a unit is added', () => {
    expect(touchedBy({ name: 'unit.added', id: '9', facts: { unitIds: ['u'] } })).toEqual([
      ['units'],
      ['unit'],
    ]);
  });

  it('freshens whatever names a unit when it is renamed', () => {
    const touched = touchedBy({ name: 'unit.renamed', id: '10', facts: { unitId: 'u' } });
    expect(touched).toEqual(expect.arrayContaining([['units'], ['unit'], ['tasks'], ['task'], ['box']]));
  });
});
