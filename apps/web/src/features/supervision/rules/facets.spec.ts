import { say as sayIn } from '@lianban/contract';
import { DEFAULT_LADDER, type LadderRules } from '@lianban/rules';
import type { Say } from '../../../words/use-say';
import { changesBetween, facetsOf } from './facets';

const say: Say = (word, facts) => sayIn('zh-CN', word, facts);

const later: LadderRules = {
  ...DEFAULT_LADDER,
  signWithin: 3,
  rungs: DEFAULT_LADDER.rungs.map((rule) =>
    rule.rung === 'S3'
      ? { ...rule, triggers: [{ kind: 'overdue', days: 8 }], answerWithin: 7 }
      : rule.rung === 'S0'
        ? { ...rule, inUse: false }
        : rule,
  ),
};

it('finds nothing between a set of rules and itself', () => {
  expect(changesBetween(say, DEFAULT_LADDER, structuredClone(DEFAULT_LADDER))).toEqual([]);
});

it('says each change in the words of the page, both sides', () => {
  expect(changesBetween(say, DEFAULT_LADDER, later)).toEqual([
    { rung: 'S0', field: 'inUse', before: '是', after: '否' },
    {
      rung: 'S3',
      field: 'triggers',
      before: '逾期超过 5 个工作日；进度落后 31 个百分点及以上；累计 2 个报送期末为黄灯',
      after: '逾期超过 8 个工作日',
    },
    { rung: 'S3', field: 'answerWithin', before: '5 个工作日', after: '7 个工作日' },
    { rung: null, field: 'signWithin', before: '2', after: '3' },
  ]);
});

it('does not mind in which order the rungs are kept', () => {
  const turned = { ...DEFAULT_LADDER, rungs: [...DEFAULT_LADDER.rungs].reverse() };
  expect(facetsOf(say, turned)).toEqual(facetsOf(say, DEFAULT_LADDER));
});
