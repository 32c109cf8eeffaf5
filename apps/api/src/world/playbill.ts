import { say, type Language } from '@lianban/contract';
import type { Role } from '@lianban/rules';
import { DEMO_ADMIN, DEMO_PASSWORD } from './demonstration';
import { CAST, type Member } from './people/cast';
import { LIAISONS } from './people/liaisons';

const HEAD = ['账号 Account', '密码 Password', '姓名 Name', '单位 Unit', '岗位 Desk'];

const ADMIN: Member = { ...DEMO_ADMIN, posts: { 广西壮族自治区督查室: ['system-admin'] } };

const TRY_FIRST = `先试什么 What to try first

  1. wu（自治区督查室经办人）：打开“方案”，看 002 号文件的草案与原文对照；或再上传一次 examples/plans/003….txt。
     wu, an officer: open a plan and see its drafts beside the text, or upload examples/plans/003….txt once more.
  2. 一项任务四个人办完：“提高通关便利化水平”已交办，mo（商务厅）、zhou（南宁海关）签收并报送进展，
     mo 采纳并申请办结，wu 初审，zheng 复核销号。开四个窗口，可见彼此的操作实时出现。
     One task by four people: 提高通关便利化水平 is dispatched. mo and zhou acknowledge and report, mo accepts and
     submits, wu reviews first, zheng closes. Keep four windows open: each follows the others live.
  3. wu：“提级督办”中有逾期被提级的任务，一件已受理，其余等待受理。
     wu: the raised cases, overdue tasks of cities; one is accepted, the others wait.
  4. chen（广东省督查室）、luo（钦州市）：另一个省、一个市所看到的范围。
     chen of 广东, luo of the city of 钦州: what another province and a city see.`;

/** Who one can sign in as, and where to begin: for the console. */
export function playbill(): string {
  const rows = [ADMIN, ...CAST].map((member) => [
    member.login,
    DEMO_PASSWORD,
    member.name,
    Object.keys(member.posts).join('、'),
    desksOf(member),
  ]);
  const others =
    `另有 ${LIAISONS.length} 个单位的联络员账号，密码相同，见“人员”（admin）。` +
    ` Another ${LIAISONS.length} units have a liaison, with the same password: see the people page as admin.`;
  return `${table([HEAD, ...rows])}\n\n${others}\n\n${TRY_FIRST}\n`;
}

function desksOf({ posts }: Member): string {
  const roles = [...new Set(Object.values(posts).flat())];
  const inWords = (language: Language): string =>
    roles.map((role: Role) => say(language, `role.${role}`)).join(language === 'en' ? ', ' : '、');
  return `${inWords('zh-CN')} ${inWords('en')}`;
}

/** Columns that line up where a Chinese character takes the room of two letters, as in a terminal. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column]!))));
  return rows
    .map((row) => row.map((cell, at) => cell + ' '.repeat(widths[at]! - widthOf(cell) + 2)).join(''))
    .map((line) => `  ${line.trimEnd()}`)
    .join('\n');
}

const widthOf = (text: string): number =>
  [...text].reduce((width, character) => width + (character > '\u2e7f' ? 2 : 1), 0);
