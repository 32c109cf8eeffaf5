import { messageIn } from './finding-message';

const GAP = '编号从3跳到5。 Numbering jumps from 3 to 5.';

describe('what the reader noticed', () => {
  it('is said in the language of the page alone', () => {
    expect(messageIn('zh-CN', GAP)).toBe('编号从3跳到5。');
    expect(messageIn('en', GAP)).toBe('Numbering jumps from 3 to 5.');
  });

  it('keeps a quotation that ends sentences of its own in the Chinese half', () => {
    const message = '“省财政厅。 省交通厅”里没有读出单位。 No unit could be read from the clause.';
    expect(messageIn('en', message)).toBe('No unit could be read from the clause.');
    expect(messageIn('zh-CN', message)).toBe('“省财政厅。 省交通厅”里没有读出单位。');
  });

  it('is said as it is where it was said once', () => {
    expect(messageIn('en', '文字损坏')).toBe('文字损坏');
  });
});
