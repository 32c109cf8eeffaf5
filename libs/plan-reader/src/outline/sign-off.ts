import { isIssuer } from '../front/words';
import type { Block } from '../layout/page';
import { isLeadRule } from '../rule/lead-rule';

const CLOSING_LINE =
  /^[（(]\s*此件.{0,16}[）)]$|^(?:抄\s*送|印\s*送|主题词)\s*[:：]|^本.{1,14}自.{2,30}(?:施行|执行|实施)/;
/** 县人民政府办公室 2022年8月10日印发, on one line. */
const ON_ONE_LINE = /^(.{3,60}?)20\d{2}年\d{1,2}月\d{1,2}日(?:印发)?$/;
const NOTE = /^[（(]?(?:注|备注|说明)\s*[:：]/;
const DAY =
  /^[\d二〇○零一三四五六七八九十]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/;
const ISSUER =
  /^[\u4e00-\u9fff×Ｘ（）()]{2,40}(?:政府|办公厅|办公室|委员会|管委会|领导小组|指挥部|厅|局|部|委|署|院|会|银行)$/;

/** Ministries that sign together are at most so many. */
const MOST_SIGNERS = 20;

/** What closes a document or a notice and is no task's text: （此件公开发布）, 抄送：…, the issuers above the date. */
export function isSignOff(blocks: readonly Block[], at: number): boolean {
  const line = lineOf(blocks[at]);
  if (NOTE.test(line) && isLeadRule(line)) return true;
  if (CLOSING_LINE.test(line) || DAY.test(line)) return true;
  if (isIssuer(ON_ONE_LINE.exec(line)?.[1] ?? '')) return true;
  let last = at;
  while (last < at + MOST_SIGNERS && ISSUER.test(lineOf(blocks[last]))) last += 1;
  return last > at && DAY.test(lineOf(blocks[last]));
}

function lineOf(block: Block | undefined): string {
  return block?.kind === 'paragraph' && block.text.length <= 400 ? block.text.replace(/\s/g, '') : '';
}
