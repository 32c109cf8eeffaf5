import { labelRole, type LabelRole } from '../clause/label-role';
import type { Cell } from '../layout/page';

/** What the columns of a task table hold. Numbers are the columns', from 0. */
export interface Columns {
  order: number | null;
  /** Task columns, left to right; the last is the most particular. */
  tasks: number[];
  units: { at: number; role: LabelRole; label: string }[];
  deadline: number | null;
  /** Rows that are the head. */
  rows: number;
}

const ORDER = /^(?:序号|编号|序|项次|任务序号|任务编号)$/;
const TASK =
  /任务|措施|举措|内容|事项|项目|工作|要点|问题|目标|行动|领域|类别|分类|方面|环节|要求|指标|模块|板块|名称|清单/;
/** Columns that tell about a task and are not it. */
const ABOUT =
  /^(?:备注|说明|依据|进展|完成情况|工作进展|联系人|电话|投资|总投资|年度投资|资金|成果|预期|预期成效|工作目标|目标值|考核|量化指标|地点)/;
/** Rows at the top that may be a caption before the head. */
const CAPTIONS = 4;

/** The head of a task table: a column of units and a column of tasks; null for any other table. */
export function readColumns(rows: Cell[][]): Columns | null {
  for (let at = 0; at < Math.min(CAPTIONS, rows.length); at += 1) {
    const upper = (rows[at] ?? []).map(labelOf);
    const lower = (rows[at + 1] ?? []).map(labelOf);
    // 责任单位 over 牵头 and 配合: the lower row names the columns.
    const two = lower.some(
      (label, x) => unitRole(label) !== null && unitRole(upper[x] ?? '') !== null && label !== upper[x],
    );
    const labels = two
      ? upper.map((label, x) => (unitRole(lower[x] ?? '') ? (lower[x] ?? '') : label))
      : upper;
    const columns = columnsOf(labels, at + (two ? 2 : 1));
    if (columns) return columns;
  }
  return null;
}

function columnsOf(labels: string[], rows: number): Columns | null {
  const columns: Columns = { order: null, tasks: [], units: [], deadline: null, rows };
  labels.forEach((label, at) => {
    if (at > 0 && label === labels[at - 1] && label.length > 0 && !TASK.test(label)) return;
    const role = labelRole(label);
    if (ORDER.test(label)) columns.order ??= at;
    else if (role === 'deadline') columns.deadline ??= at;
    else if (unitRole(label) !== null)
      columns.units.push({ at, role: unitRole(label) ?? 'responsible', label });
    else if (role !== 'ignore' && !ABOUT.test(label) && TASK.test(label) && label.length <= 16)
      columns.tasks.push(at);
    else if (/目标任务|工作目标/.test(label) && columns.tasks.length === 0) columns.tasks.push(at);
  });
  return columns.units.length > 0 && columns.tasks.length > 0 ? columns : null;
}

/** A label's role where it names units. */
function unitRole(label: string): Exclude<LabelRole, 'deadline' | 'ignore'> | null {
  const role = labelRole(label);
  return role === 'lead' || role === 'participant' || role === 'responsible' ? role : null;
}

function labelOf(cell: Cell): string {
  return cell.text.replace(/[\s：:]/g, '').replace(/[（(](?:排名第一|排名|列).*[）)]$/, '');
}
