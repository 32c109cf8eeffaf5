import type { Lit } from './light';
import { rollUpTree, type TreeTask } from './tree';

const lit = (light: Lit['light']): Lit => ({ light, reason: 'on-course', count: 0 });
const task = (id: string, parentId: string | null, more: Partial<TreeTask> = {}): TreeTask => ({
  id,
  parentId,
  parentAssignmentId: parentId && `${parentId}:part`,
  state: 'in-progress',
  percentage: 0,
  weight: 1,
  lights: [lit('green')],
  ...more,
});

describe('what stands below', () => {
  const tree = [
    task('city', null),
    task('port', 'city', { percentage: 80, weight: 3 }),
    task('rail', 'city', { percentage: 0, lights: [lit('red')], state: 'closed' }),
    task('quay', 'port', { percentage: 10, lights: [lit('yellow'), lit('red')] }),
  ];

  it('is counted at every depth, far as the tasks directly below say, and one red shows', () => {
    expect(rollUpTree(tree).get('city')).toMatchObject({
      tasks: 3,
      ended: 1,
      percentage: 60,
      lit: { light: 'red' },
      red: 2,
      parts: 4,
    });
    expect(rollUpTree(tree).get('port')).toMatchObject({ tasks: 1, ended: 0, percentage: 10, red: 1 });
  });

  it('is told of the part that it was broken down from, and of nothing else', () => {
    const rolled = rollUpTree(tree);
    expect(rolled.get('city:part')).toEqual(rolled.get('city'));
    expect(rolled.has('quay')).toBe(false);
  });

  it('what was cancelled counts for nothing in how far it is', () => {
    const cancelled = tree.map((one) => (one.id === 'rail' ? { ...one, state: 'cancelled' as const } : one));
    expect(rollUpTree(cancelled).get('city')).toMatchObject({ percentage: 80, ended: 1 });
  });

  it('may be as deep as it likes', () => {
    const deep = Array.from({ length: 5000 }, (_, n) => task(`${n}`, n === 0 ? null : `${n - 1}`));
    expect(rollUpTree(deep).get('0')).toMatchObject({ tasks: 4999, parts: 4999 });
  });
});
