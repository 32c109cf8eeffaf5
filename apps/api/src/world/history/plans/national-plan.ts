import { GUANGXI_OFFICE } from '../../register';
import type { PlanSetting, TaskSetting } from './setting';

const draft: TaskSetting = { course: 'draft' };
const registered: TaskSetting = { course: 'registered' };

/**
 * 北部湾城市群建设“十四五”实施方案, as the province imports a plan of the centre: what 广西 leads is registered,
 * the ministries' tasks stay drafts, for a province dispatches to no ministry.
 */
export const NATIONAL_PLAN: PlanSetting = {
  file: '000_0cb72bf748861465.txt',
  office: GUANGXI_OFFICE,
  importedOn: 20,
  dispatchedFrom: 22,
  reportingPeriod: 'quarterly',
  leadFirstListed: true,
  tasks: {
    强化空间分区管控: registered,
    '保护“一湾”': registered,
    '打造“两轴”': registered,
    '做强“一核一圈”': registered,
    '提升“两极”和节点城市': registered,
  },
  others: [draft],
};

/** The same plan from another page, its characters damaged: nobody has settled anything, so that the review shows it all. */
export const DAMAGED_TWIN: PlanSetting = {
  file: '002_c95e09e230617325.txt',
  office: GUANGXI_OFFICE,
  importedOn: 27,
  dispatchedFrom: 29,
  reportingPeriod: 'quarterly',
  tasks: {},
  others: [draft],
};
