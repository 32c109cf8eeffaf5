import { Refusal } from '@lianban/rules';
import { sentenceOf } from './sentence';

describe('the sentence of a refusal', () => {
  it('names a field once, however many of its rules were broken', () => {
    const fields = ['isString', 'isNotEmpty', 'maxLength'].map((rule) => ({ field: 'login', rule }));
    const refusal = new Refusal('body-malformed', {
      fields: [...fields, { field: 'password', rule: 'isString' }],
    });
    expect(sentenceOf(refusal, 'zh-CN')).toBe('提交的内容有误：login, password');
  });
});
