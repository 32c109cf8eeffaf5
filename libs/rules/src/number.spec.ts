import { distinct, taskNumber } from './number';

describe('a task’s number', () => {
  it.each([
    [['二、打造国际枢纽海港', '（一）优化港区资源与功能布局'], '二（一）'],
    [['二、重点任务', '(一)构建', '1. 打造南宁核心城市'], '二（一）1'],
    [['第三章 共建设施', '第一节 构建交通', '1、推进'], '第三章第一节1'],
    [['三、夯实基础', '（十二）加强保障', '①建立机制'], '三（十二）①'],
    [['附件 重点任务分工', '12'], '12'],
    [['加强组织领导'], ''],
  ])('of %j is the printed path', (path, printed) => {
    expect(taskNumber('桂政发〔2018〕2号', path)).toBe(`桂政发〔2018〕2号${printed ? ` ${printed}` : ''}`);
  });

  it('stays for life: a second task under the same number gets a serial', () => {
    expect(distinct('甲 一', new Set())).toBe('甲 一');
    expect(distinct('甲 一', new Set(['甲 一']))).toBe('甲 一-2');
    expect(distinct('甲 一', new Set(['甲 一', '甲 一-2']))).toBe('甲 一-3');
  });
});
