import { layOut } from '../layout/page';
import { readFront } from './issue';

const front = (...lines: string[]) =>
  readFront(layOut({ blocks: lines.map((text) => ({ kind: 'line' as const, text })), mayBeWrapped: false }));

describe('the head of a document', () => {
  it('is its notice: who issues, what, when', () =>
    expect(
      front(
        '山东省人民政府办公厅',
        '关于印发某某行动计划的通知',
        '鲁政办字〔2022〕5号',
        '山东省人民政府办公厅',
        '2022年1月26日',
        '一、目标',
      ),
    ).toEqual({
      title: '某某行动计划',
      documentNumber: '鲁政办字〔2022〕5号',
      issuer: '山东省人民政府办公厅',
      issuedOn: '2022-01-26',
    }));

  it('names bodies that issue together', () =>
    expect(
      front('中共某某区委员会', '某某区人民政府', '关于印发《某某实施方案》的通知', '一、目标').issuer,
    ).toBe('中共某某区委员会 某某区人民政府'));

  it('stands in a page’s particulars, and the signature says whose office it is', () =>
    expect(
      front(
        '文 号 | 江政办〔2022〕1号 | 发文日期 | 2022-01-30 16:20 |',
        '发布机构 | 江汉区人民政府办公室 | 有 效 性 | 有效 |',
        '区人民政府办公室关于印发2022年任务责任分解方案的通知',
        '江汉区人民政府办公室',
        '2022年1月29日',
        '一、目标',
      ),
    ).toEqual({
      title: '2022年任务责任分解方案',
      documentNumber: '江政办〔2022〕1号',
      issuer: '江汉区人民政府办公室',
      issuedOn: '2022-01-29',
    }));

  it('passes over where the page is and what surrounds it', () =>
    expect(
      front(
        '当前位置:首页 >> 专题 >> 2023市政府重点工作',
        '市政府工作报告重点工作责任分解(2023年)',
        '时间:2023-07-11 浏览次数: 3',
        '一、目标',
      ).title,
    ).toBe('市政府工作报告重点工作责任分解(2023年)'));

  it.each([
    ['某市关于印发《〈关于加强监管的意见〉任务分工方案》的通知', '〈关于加强监管的意见〉任务分工方案'],
    ['某某厅关于印发《某规划》重点任务分工方案的通知', '《某规划》重点任务分工方案'],
    ['某某厅关于印发《甲实施方案》和《乙实施方案》的通知', '甲实施方案'],
  ])('%s', (line, title) => expect(front(line, '一、目标').title).toBe(title));

  it('takes a day in brackets for a date, not for a part of the title', () =>
    expect(front('关于做好重点工作的实施意见', '（2024年3月20日）', '一、目标')).toMatchObject({
      title: '关于做好重点工作的实施意见',
      issuedOn: '2024-03-20',
    }));

  it('has the date of those who signed together, and none where nobody signed', () => {
    expect(front('关于降成本的通知', '一、目标', '财政部', '人民银行', '2023年5月31日')).toMatchObject({
      issuer: '财政部 人民银行',
      issuedOn: '2023-05-31',
    });
    expect(front('某某方案', '发布时间:2022-04-07', '一、目标')).toMatchObject({
      issuer: null,
      issuedOn: null,
    });
  });
});
