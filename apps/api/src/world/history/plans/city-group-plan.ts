import { GUANGXI_OFFICE } from '../../register';
import * as words from '../texts/city-group';
import type { PlanSetting } from './setting';

/**
 * 桂政发〔2018〕2号, 北部湾城市群发展规划广西实施方案: an old plan with departments under the names that they had
 * before the reform of 2018; the register knows them by those, too.
 */
export const CITY_GROUP_PLAN: PlanSetting = {
  file: '001_80ea5c0fcdab43de.txt',
  office: GUANGXI_OFFICE,
  importedOn: 0,
  dispatchedFrom: 1,
  reportingPeriod: 'quarterly',
  leadFirstListed: true,
  tasks: {
    打造南宁核心城市: { course: 'working', due: { quarter: 3 }, words: words.nanning },
    加快建设重点新区: { course: 'late', due: { pastDay: 24 }, words: words.lateZone },
    建设国际旅游休闲目的地: { course: 'working', due: { quarter: 4 }, words: words.tourism },
    航空方面: { course: 'working', due: { quarter: 4 }, words: words.cityTransit },
    提升防灾减灾能力: { course: 'working', due: { quarter: 2 }, words: words.flood },
    加强重要生态功能区建设: { course: 'working', due: { quarter: 3 }, words: words.reefs },
    实施海洋污染防治工程: { course: 'closed', due: { month: 0 }, words: words.sea },
    实施石漠化治理工程: { course: 'submitted', due: { month: 1 } },
    健全广西北部湾城市群协作机制: { course: 'closed', due: { month: 0 } },
    推进广西北部湾经济区同城化纵深发展: { course: 'working', due: { quarter: 2 }, words: words.oneCity },
    加快发展陆路边境口岸城镇: { course: 'returned', due: { month: 1 } },
    优化能源建设: { course: 'reviewed', due: { month: 1 } },
  },
  others: [
    { course: 'started', due: { quarter: 5 } },
    { course: 'dispatched', due: { quarter: 6 } },
    { course: 'started', due: { quarter: 4 } },
    { course: 'registered', due: { quarter: 6 } },
    { course: 'started', due: { quarter: 6 } },
  ],
};
