import type { CoordinationMove, Role } from '@lianban/rules';

/** What one person did about a request for coordination, on one of the past working days. */
export interface HelpStep {
  readonly day: number;
  /** From four in the afternoon. */
  readonly minute: number;
  readonly does: 'ask' | CoordinationMove;
  /** Short name of the unit, or the office of the task. */
  readonly unit: string;
  readonly as: Role;
  readonly text?: string;
  readonly agrees?: boolean;
  readonly duty?: string;
}

export interface Help {
  readonly heading: string;
  /** Short name of the unit that asks. */
  readonly unit: string;
  readonly blocking: string;
  readonly proposal: string;
  /** Short names of units of the task whose help it needs. */
  readonly needs: readonly string[];
  readonly steps: readonly HelpStep[];
}

/** One that is being consulted on, one that waits for the office, one that it decided. */
export const HELP: readonly Help[] = [
  {
    heading: '大力发展海铁联运班列',
    unit: '自治区发展改革委',
    blocking: '海铁联运班列补贴资金的年度安排未明确，沿线货源组织协议无法续签。',
    proposal: '由牵头单位会同财政部门明确年度补贴标准，一季度内下达。',
    needs: ['北部湾港集团'],
    steps: [
      { day: 26, minute: 5, does: 'ask', unit: '自治区发展改革委', as: 'head' },
      { day: 27, minute: 10, does: 'consult', unit: '北部湾港集团', as: 'head' },
      {
        day: 28,
        minute: 15,
        does: 'answer',
        unit: '自治区北部湾办',
        as: 'head',
        agrees: true,
        text: '同意。建议补贴标准与箱量挂钩，按季度清算。',
      },
    ],
  },
  {
    heading: '加快内陆无水港建设',
    unit: '北部湾港集团',
    blocking: '柳州、贵阳无水港的铁路专用线接轨方案未获同意，场站建设无法开工。',
    proposal: '请自治区发展改革委牵头协调铁路部门，两周内明确接轨方案和建设时序。',
    needs: ['自治区发展改革委'],
    steps: [
      { day: 16, minute: 0, does: 'ask', unit: '北部湾港集团', as: 'head' },
      {
        day: 18,
        minute: 20,
        does: 'answer',
        unit: '自治区发展改革委',
        as: 'head',
        agrees: false,
        text: '接轨方案属铁路部门审批事项，我委无法单独协调。',
      },
      {
        day: 19,
        minute: 25,
        does: 'answer',
        unit: '自治区交通运输厅',
        as: 'head',
        agrees: true,
        text: '同意，可以先行启动场站土建。',
      },
      {
        day: 19,
        minute: 40,
        does: 'answer',
        unit: '自治区北部湾办',
        as: 'head',
        agrees: true,
        text: '同意。',
      },
      {
        day: 25,
        minute: 10,
        does: 'disagree',
        unit: '北部湾港集团',
        as: 'head',
        text: '铁路接轨方案由谁协调未达成一致。',
      },
      {
        day: 29,
        minute: 30,
        does: 'refer',
        unit: '北部湾港集团',
        as: 'head',
        text: '请统筹办明确牵头协调铁路部门的单位。',
      },
    ],
  },
  {
    heading: '培育“千亿级”园区',
    unit: '自治区北部湾办',
    blocking: '三市园区产值统计口径不一，“千亿级”园区的认定标准没有单位负责。',
    proposal: '由自治区北部湾办会同自治区工业和信息化厅制定统一口径，各市按季度报送。',
    needs: ['自治区工业和信息化厅'],
    steps: [
      { day: 12, minute: 0, does: 'ask', unit: '自治区北部湾办', as: 'head' },
      {
        day: 14,
        minute: 10,
        does: 'answer',
        unit: '北海市',
        as: 'head',
        agrees: true,
        text: '同意统一口径。',
      },
      {
        day: 14,
        minute: 30,
        does: 'answer',
        unit: '钦州市',
        as: 'head',
        agrees: false,
        text: '建议保留现有口径，过渡期一年。',
      },
      {
        day: 21,
        minute: 10,
        does: 'disagree',
        unit: '自治区北部湾办',
        as: 'head',
        text: '口径过渡期未达成一致。',
      },
      {
        day: 22,
        minute: 10,
        does: 'refer',
        unit: '自治区北部湾办',
        as: 'head',
        text: '请统筹办明确统计口径的责任单位。',
      },
      { day: 23, minute: 10, does: 'accept', unit: 'office', as: 'officer' },
      {
        day: 29,
        minute: 10,
        does: 'decide',
        unit: 'office',
        as: 'reviewer',
        text: '统一口径由自治区北部湾办会同工业和信息化厅制定，不设过渡期。',
        duty: '会同自治区工业和信息化厅，本季度内印发统一统计口径。',
      },
    ],
  },
];
