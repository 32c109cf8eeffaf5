import { findLabels } from '../clause/labels';
import { readNumbering } from '../outline/numbering';

/** Ends a sentence, with what may close after it. */
const TERMINAL = /[。！？!?；;：:…][”’"'）)》】〕\]]*$/;
const CLOSED = /[）)】〕\]]$/;
const HALF_STOP = /[\u4e00-\u9fff][.]$/;
/** A line that ends so goes on in the next, whatever the next looks like. */
const CONNECTING = /[、，,（(《“‘〔【[—和与及的第至或]$/;

const STARTS_BLOCK =
  /^(?:——|--|[-●•◆■★▲*·]\s|附件|附表|附录|专栏|专[ 　]栏|目\s*录$|[图表]\s*\d{1,3}|[（(]?\s*(?:注|备注)\s*[:：]|抄送|主送|[（(【〔[]?\s*(?:牵头|责任|配合|参加|参与|协办|主办|负责|落实|实施|完成|主责|承办|协同|指导)(?:单位|部门|主体|时限|时间|责任单位|市直单位|机构)?\s*[:：])/;
/** 桂政发〔2018〕2号, alone on its line. */
const DOCUMENT_NUMBER = /^[\u4e00-\u9fff]{2,14}[〔［[（(]\s*(?:19|20)\d{2}\s*[〕］\]）)]\s*第?\d{1,5}\s*号$/;
const OPENING = '（(〔【《“‘[［｛{';
const CLOSING = '）)〕】》”’]］｝}';

export function endsSentence(line: string): boolean {
  return TERMINAL.test(line) || CLOSED.test(line) || HALF_STOP.test(line);
}

export function goesOn(line: string): boolean {
  return CONNECTING.test(line);
}

export function startsBlock(line: string): boolean {
  return (
    STARTS_BLOCK.test(line) ||
    DOCUMENT_NUMBER.test(line) ||
    readNumbering(line) !== null ||
    startsWithLabel(line)
  );
}

/** 时限要求：…, 责任领导：…, 【配合单位】…. */
function startsWithLabel(line: string): boolean {
  const head = line.slice(0, 24);
  const [label] = findLabels(head, 0, head.length);
  return label !== undefined && label.span[0] === 0 && /[：:】\]］]/.test(head[label.span[1] - 1] ?? '');
}

/** Brackets and quotes opened in the line's last sentence and not closed. */
export function leavesOpen(line: string): boolean {
  let depth = 0;
  for (const character of line.slice(-400)) {
    if (OPENING.includes(character)) depth += 1;
    else if (CLOSING.includes(character)) depth = Math.max(0, depth - 1);
  }
  return depth > 0;
}

/** Columns that a line takes: two for a character of full width. */
export function columns(line: string): number {
  let width = 0;
  for (const character of line) width += character.charCodeAt(0) > 0x2e7f ? 2 : 1;
  return width;
}
