import fc from 'fast-check';
import { splitAtClause } from './clause';

describe('the clause in the text of a task', () => {
  it('is told apart where the text holds it, at its last mention', () => {
    expect(splitAtClause('建设码头。牵头单位：交通厅。（牵头单位：交通厅）', '牵头单位：交通厅')).toEqual({
      before: '建设码头。牵头单位：交通厅。（',
      clause: '牵头单位：交通厅',
      after: '）',
    });
  });

  it('is left to stand behind the text where the text ends before it', () => {
    expect(splitAtClause('建设码头。', '交通厅牵头')).toEqual({
      before: '建设码头。',
      clause: '',
      after: '',
    });
    expect(splitAtClause('建设码头。', '')).toEqual({ before: '建设码头。', clause: '', after: '' });
  });

  it('never loses a character of the document', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ maxLength: 3 }), (body, clause) => {
        const split = splitAtClause(body, clause);
        expect(split.before + split.clause + split.after).toBe(body);
      }),
    );
  });
});
