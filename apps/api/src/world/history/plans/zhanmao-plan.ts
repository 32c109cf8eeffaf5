import { GUANGDONG_OFFICE } from '../../register';
import type { PlanSetting } from './setting';

/**
 * 湛茂都市圈发展规划 of 广东. Its annex gives the departments their tasks one by one, and the two cities all of them
 * (湛江、茂名市政府按职责分工负责): the office put both to every task.
 */
export const ZHANMAO_PLAN: PlanSetting = {
  file: '004_240daae8c4bbf10a.txt',
  office: GUANGDONG_OFFICE,
  importedOn: 8,
  dispatchedFrom: 10,
  reportingPeriod: 'quarterly',
  addedToAll: ['湛江市', '茂名市'],
  tasks: {
    打造地方特色文旅品牌: {
      course: 'late',
      due: { pastDay: 26 },
      words: {
        reports: {
          湛江市: [
            '已策划“红树林之城”“菠萝的海”两条精品线路，徐闻大汉三墩景区提升工程进场施工。',
            '两条线路已上线运营，鹤地银湖景区创建工作通过初评。',
            '我市承担的品牌线路、标识系统和宣传推广任务已完成，景区评定文件一并报送。',
          ],
          茂名市: [
            '制定荔枝文化旅游季方案，冼夫人故里、中国第一滩改造项目已完成规划。',
            '荔枝文化旅游季接待游客超过预期，滨海公路沿线驿站建成六处。',
            '我市任务已完成，文旅品牌名录和验收材料已报省文化和旅游厅。',
          ],
        },
        behind:
          '湛茂联合旅游推广平台因数据接口标准不一致，上线时间推迟；两市景区年卡互认方案已达成一致，待平台上线后同步发行，预计还需一个月。',
      },
    },
    加快完善现代服务业: { course: 'closed' },
    增强科技创新能力: { course: 'submitted' },
    推进教育医疗设施共建共享: { course: 'returned' },
  },
  others: [
    { course: 'working', due: { quarter: 3 } },
    { course: 'started', due: { quarter: 4 } },
    { course: 'working', due: { quarter: 1 } },
    { course: 'dispatched', due: { quarter: 4 } },
    { course: 'working', due: { quarter: 4 } },
    { course: 'registered', due: { quarter: 5 } },
  ],
};
