import { GUANGXI_OFFICE } from '../../register';
import * as words from '../texts/port';
import type { PlanSetting, TaskSetting } from './setting';

const cities = (...names: string[]): TaskSetting['standsFor'] => ({ 相关市人民政府: names });

/** 桂政办发〔2021〕112号, 广西北部湾国际门户港建设三年行动计划: the busiest plan of the office. */
export const PORT_PLAN: PlanSetting = {
  file: '003_ef85c966a23a5bfc.txt',
  office: GUANGXI_OFFICE,
  importedOn: 3,
  dispatchedFrom: 4,
  reportingPeriod: 'monthly',
  tasks: {
    优化港区资源与功能布局: { course: 'closed', due: { month: 0 }, words: words.harbourLayout },
    加快航道锚地防波堤建设: { course: 'working', due: { quarter: 2 }, words: words.channels },
    新建一批大型化专业化码头: { course: 'working', due: { quarter: 3 }, words: words.berths },
    推进现有码头升级改造: { course: 'submitted', due: { month: 1 }, words: words.berthUpgrade },
    建设大能力铁路通道: {
      course: 'started',
      due: { quarter: 4 },
      standsFor: cities('南宁市', '崇左市', '防城港市', '百色市', '桂林市'),
    },
    建设疏港铁路: { course: 'working', due: { quarter: 4 } },
    建设疏港公路: { course: 'late', due: { pastDay: 16 }, words: words.harbourRoads },
    加快自动化码头建设: { course: 'closed', due: { month: 1 }, words: words.automation },
    加强智慧信息平台建设与数据共享: { course: 'working', due: { quarter: 2 }, words: words.platform },
    建设绿色港口: { course: 'reviewed', due: { month: 1 }, words: words.greenPort },
    提升安全应急保障能力: { course: 'returned', due: { month: 0 }, words: words.rescue },
    织密海运网络: { course: 'working', due: { quarter: 1 }, words: words.seaRoutes },
    大力发展海铁联运班列: { course: 'working', due: { quarter: 1 }, words: words.trains },
    加强空港建设: {
      course: 'working',
      due: { quarter: 4 },
      standsFor: cities('南宁市', '防城港市', '北海市', '百色市', '贺州市', '贵港市'),
    },
    加强海陆联动: {
      course: 'started',
      due: { quarter: 3 },
      standsFor: cities('南宁市', '柳州市', '玉林市', '钦州市', '百色市', '桂林市'),
    },
    '推动构建中国—东盟多式联运联盟': {
      course: 'started',
      due: { quarter: 3 },
      standsFor: cities('南宁市', '钦州市'),
    },
    发展邮轮经济: { course: 'late', due: { pastDay: 15 }, words: words.cruises },
    拓展大宗商品交易服务功能: { course: 'late', due: { pastDay: 17 }, words: words.commodities },
    // The wording names no city and the document gives no rule: the officer has asked, and it waits.
    '打造“千亿级”产业集群': { course: 'draft' },
    统筹谋划综合保税区发展: {
      course: 'started',
      due: { quarter: 2 },
      standsFor: {
        相关市人民政府: ['南宁市', '北海市', '钦州市', '崇左市', '梧州市'],
        综合保税区管委会: ['南宁综合保税区管委会', '北海综合保税区管委会', '凭祥综合保税区管委会'],
      },
    },
    南宁综合保税区: { course: 'working', due: { quarter: 1 }, words: words.nanningZone },
    梧州综合保税区: { course: 'late', due: { pastDay: 16 }, words: words.wuzhouZone },
    建设高等级内河网络: {
      course: 'registered',
      due: { quarter: 5 },
      standsFor: cities('南宁市', '贵港市', '梧州市', '柳州市', '百色市', '桂林市'),
    },
    '拓展“江铁海”联运物流线路': {
      course: 'dispatched',
      due: { quarter: 2 },
      standsFor: cities('南宁市', '贵港市', '玉林市'),
    },
    '建设西部陆海新通道（平陆）运河': { course: 'working', due: { quarter: 2 }, words: words.canal },
    '推动珠江—西江经济带沿线临港产业转型升级': {
      course: 'confirmed',
      due: { quarter: 5 },
      standsFor: cities('南宁市', '柳州市', '桂林市', '贵港市', '玉林市', '梧州市', '贺州市'),
    },
    深入开展港口降费行动: { course: 'working', due: { month: 1 }, words: words.portFees },
    争取获批启运港退税政策: { course: 'started', due: { quarter: 2 }, words: words.taxRefund },
    联动沿边口岸扩大开放: {
      course: 'started',
      due: { quarter: 3 },
      standsFor: cities('崇左市', '防城港市', '百色市'),
    },
    // Two units of the cast: the first task that the playbill asks to be carried to its close.
    提高通关便利化水平: { course: 'dispatched', due: { quarter: 1 }, words: words.clearance },
    优化航运组织: { course: 'closed', due: { month: 1 } },
    '深化中国—东盟港口城市合作': { course: 'submitted', due: { month: 1 }, words: words.portCities },
    深化省际合作: { course: 'draft', standsFor: cities('百色市', '河池市', '贺州市', '玉林市', '来宾市') },
  },
  others: [
    { course: 'working', due: { quarter: 2 } },
    { course: 'started', due: { quarter: 3 } },
    { course: 'working', due: { quarter: 1 } },
    { course: 'dispatched', due: { quarter: 3 } },
    { course: 'working', due: { quarter: 4 } },
    { course: 'registered', due: { quarter: 5 } },
    { course: 'working', due: { month: 1 } },
    { course: 'confirmed', due: { quarter: 4 } },
  ],
};
