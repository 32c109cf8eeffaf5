import type { ReadRole } from '../reading';
import { words } from '../words';

/** What a label makes of what follows it. `ignore`: people, places and notes, which are no units. */
export type LabelRole = ReadRole | 'deadline' | 'ignore';

/** Stems of labels: 牵头 of 牵头单位. */
const STEMS: Record<ReadRole, string[]> = {
  lead: words(
    '牵头 主办 主责 主牵头 总牵头 牵头责任 责任牵头 牵头负责 主要责任 主要负责 第一责任 首要责任 牵头（责任） 牵头承办 主要牵头',
  ),
  participant: words(`
    配合 参加 参与 协办 协同 协作 协助 支持 会办 合作 共同责任 责任配合 配合责任 其他责任 配合（责任） 主要配合 参与配合
    协同配合 协同责任 参与责任 成员 协办责任 配合参与
  `),
  responsible: words(`
    责任 负责 落实 实施 承办 完成 指导 监管 执行 组织实施 组织 主管 业务指导 督导 督办 具体责任 属地 承担 责任落实
    具体负责 责任主体 落实责任 实施责任 监督 监督指导 行业指导 推进
  `),
};

/** Levels and the like before a stem: 市级牵头单位, 具体责任单位. */
export const LABEL_LEVEL =
  /^(?:市级|省级|县级|区级|州级|自治区级?|市|省|县|区|州|有关|相关|共同|各|本级|国家|中央)/;
/** What labels end in. */
export const LABEL_KIND =
  /(?:(?:市直|省直|区直|县直|州直|市级|省级|县级|区级)?(?:单位|部门|机构|主体|处室|科室)|单位[（(]部门[）)]|部门[（(]单位[）)]|单位(?:及|和|、|\/)部门|部门(?:及|和|、|\/)单位|单位及责任人|单位和责任人)$/;

/** 牵头负责领导, 市级分管领导, 第一责任人: whom it names is a person. */
export const PERSON =
  /^(?:[省市县区州盟旗]级?)?(?:牵头|分管|分线|领办|责任|统筹|协调|帮扶|督战|挂点|挂钩|联系|包联|包保|包抓|主管|负责|主要|第一|直接|具体|督办|推进|总|政府|党委|配合)+(?:[省市县区州盟旗]级?)?(?:领导|领导同志|负责人|负责同志|责任人|联系人|人员|同志|人)$/;

export const STEM_ROLES = new Map<string, ReadRole>(
  (Object.keys(STEMS) as ReadRole[]).flatMap((role) =>
    STEMS[role].map((stem): [string, ReadRole] => [stem, role]),
  ),
);

/** Labels that are whole words. */
export const WHOLE_LABELS = new Map<string, LabelRole>([
  ...words('牵头 主办 主责 牵头责任 牵头负责 责任牵头 总牵头').map((word): [string, LabelRole] => [
    word,
    'lead',
  ]),
  ...words('配合 参与 参加 协办 协助 协同 协同责任 配合责任 会办').map((word): [string, LabelRole] => [
    word,
    'participant',
  ]),
  ...words('责任分工 职责分工 任务分工 责任 负责 分工 责任清单').map((word): [string, LabelRole] => [
    word,
    'responsible',
  ]),
  ...words(`
    完成时限 时限 完成时间 时间节点 时间安排 完成期限 期限 时限要求 时间进度 工作时限 时间要求 进度安排 进度要求 起止时间
    实施时间 办结时限 落实时限 整改时限 推进时间 完成日期 时间 工作进度 完成时限要求 计划完成时间 完成节点 工作节点 进度
    完成年限 完成时间节点 推进时限 年限 实施期限
  `).map((word): [string, LabelRole] => [word, 'deadline']),
  ...words(`
    责任人 责任领导 牵头领导 市级领导 分管领导 挂点领导 联系领导 包联领导 责任县领导 责任市领导 县级领导 省级领导 牵头市领导
    牵头县领导 牵头区领导 牵头负责人 联系人 联络员 责任科长 联系电话 牵头人 负责人 具体负责人 主要负责人 市领导 县领导 区领导
    包保领导 包抓领导 责任区领导 牵头处室 适用范围 实施范围 试点范围 试点地区 备注 资金来源 工作目标 预期成效 预期目标
    成果形式 工作要求 目标任务 考核指标 项目地点 建设地点 地点 联系方式 总投资 目标 说明 依据 政策依据 组长 副组长 成员
  `).map((word): [string, LabelRole] => [word, 'ignore']),
]);

/** Verbs after units. An adverbial before them (按职责分工) is read apart. */
const VERB_WORDS: Record<ReadRole, string[]> = {
  lead: words(`
    牵头 牵头负责 负责牵头 总牵头 共同牵头 联合牵头 分别牵头 牵头组织 牵头落实 牵头组织实施 牵头实施 牵头推进 牵头抓总 牵头统筹
    牵头办理 为牵头单位 为牵头部门 主办 主责 负总责 牵头并负责 牵头完成 牵头开展 牵头制定 牵头协调 牵头总抓 牵头主抓 作为牵头单位
    牵头指导 牵头建设 牵头推动 牵头抓好落实
  `),
  participant: words(`
    配合 参与 参加 协助 协同 协办 支持 积极配合 共同参与 为配合单位 为参与单位 为协办单位 密切配合 参与配合 协同配合 配合落实
    分工配合 配合实施 配合推进 协同推进 协同落实 协助配合 会办 参与落实 配合做好 共同配合 协助落实 给予支持 配合完成
  `),
  responsible: words(`
    负责 分别负责 共同负责 具体负责 落实 负责落实 负责实施 组织实施 负责组织实施 实施 推进 统筹 指导 负责指导 承办 统筹推进
    分头负责 具体落实 具体实施 为责任单位 为责任主体 各负其责 依法负责 各自负责 组织落实 负责推进 抓好落实 负责组织 负责督导
    督促指导 督导落实 监督指导 负责统筹 完成 负责完成 执行 主管 分工负责 分工落实 推进落实 共同推进 共同落实 分别落实 督导
    负责具体实施 具体组织实施 负责监督 承担 做好落实 负责抓好落实 抓落实 负责具体落实 分级负责 负责建设 组织推进 监管
  `),
};

export const VERBS = new Map<string, ReadRole>(
  (Object.keys(VERB_WORDS) as ReadRole[]).flatMap((role) =>
    VERB_WORDS[role].map((verb): [string, ReadRole] => [verb, role]),
  ),
);

/** 按职责分工, 按照各自职责, 依职责: how the work is divided, said between the units and the verb. */
export const ADVERBIAL =
  /(?:分别|共同)?(?:按照?|依照?|依据|根据|依)(?:各自|本部门|部门|法定|有关|相关)?(?:的)?(?:职责|职能|分工|任务|权限|行业|属地)(?:任务|职责|职能|权限|范围|管理)?(?:原则|要求)?(?:分工)?(?:抓好|做好|分别|各自|具体|共同|分头|协同)?$|(?:分级|分别|分工|分头)$/;

/** What stands before the units and is none of them. */
export const LEAD_IN =
  /^(?:由|并由|且由|具体由|主要由|其中|均由|原则上由|按照分工由|省级由|市级由|地方由|分别由|请|并请|会同|会商|和|与|及|以及|同时由)(?=[\u4e00-\u9fff])/;
