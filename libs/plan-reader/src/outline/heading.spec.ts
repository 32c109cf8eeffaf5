import { splitHeading } from './heading';

const split = (text: string, clauseAt?: number) => {
  const { heading, rest, single } = splitHeading(text, 0, clauseAt ?? text.length);
  return [text.slice(...heading), rest === null ? null : text.slice(rest), single];
};

describe('a heading and its text', () => {
  it('are parted by the first stop', () =>
    expect(split('优化布局。编制规划。严格审批。')).toEqual(['优化布局', '编制规划。严格审批。', false]));
  it('are parted by a wide space', () =>
    expect(split('加强组织领导　各地要高度重视，抓好落实。')).toEqual([
      '加强组织领导',
      '各地要高度重视，抓好落实。',
      false,
    ]));
  it('are one where there is one sentence', () =>
    expect(split('健全职业标准。')).toEqual(['健全职业标准', null, true]));
  it('end where a clause begins', () =>
    expect(split('优化组织（市交通局负责）', 4)).toEqual(['优化组织', '（市交通局负责）', true]));
  it('leave a stop in quotes or brackets alone', () =>
    expect(split('落实“一企一策。一事一议。”制度。按月调度。')).toEqual([
      '落实“一企一策。一事一议。”制度',
      '按月调度。',
      false,
    ]));
  it('leave a space beside a figure alone', () =>
    expect(split('新建 30 所学校。完善配套。')).toEqual(['新建 30 所学校', '完善配套。', false]));
});
