import { chineseDate } from '../detail/calendar-day';
import type { Page } from '../layout/page';
import { isMetaLine, readMeta } from './meta';
import { findNotice } from './notice';
import { signature } from './signed';
import { planTitle } from './title';
import { ISSUER_END, isIssuer } from './words';

/** What the head of a document says about its issue. */
export interface Front {
  title: string | null;
  documentNumber: string | null;
  issuer: string | null;
  issuedOn: string | null;
}

const NUMBER =
  /[\u4e00-\u9fff×ＸX]{1,14}\s{0,2}[〔［[（(]\s*(?:19|20)\d{2}\s*[〕］\]）)]\s*第?\s*\d{1,5}\s*号/;
/** The head ends where the plan's own text begins. */
const HEAD_LINES = 60;
const RED_HEAD_LINES = 20;

/** Title, number, issuer and date: from a page's particulars, the notice, the red head, the signature (GUIDE: the head). */
export function readFront(page: Page): Front {
  const all = page.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  const lines = all.slice(0, HEAD_LINES);
  const firstItem = lines.findIndex((line) => /^(?:第[一1]章|一[、.．]|（一）|\(一\)|1[.．、])/.test(line));
  const head = firstItem < 0 ? lines : lines.slice(0, Math.max(1, firstItem));
  const meta = readMeta(head);
  const own = head.filter((line) => !isMetaLine(line));
  const notice = findNotice(own);
  const title = planTitle(own, notice, meta.title ?? null);
  const signedHead = signature(own, true);
  const signedBelow = signature(all, false);
  const signer = signedHead?.issuer ?? signedBelow?.issuer ?? null;
  const named = notice?.issuer ?? meta.issuer ?? redHead(own) ?? signedHead?.issuer ?? issuerOf(title);
  return {
    title,
    documentNumber: tidyNumber(meta.documentNumber) ?? findNumber(head),
    issuer: fuller(fuller(named, meta.issuer ?? null), signer),
    issuedOn: dayOf(meta.issuedOn) ?? signedHead?.day ?? signedBelow?.day ?? dayOf(meta.sentOn),
  };
}

/** 区人民政府办公室 in the notice, 江汉区人民政府办公室 under it: the one that says whose it is. */
function fuller(named: string | null, other: string | null): string | null {
  if (!named) return other && isIssuer(other) ? other : null;
  return other && other.length > named.length && other.endsWith(named) && isIssuer(other) ? other : named;
}

function dayOf(text: string | undefined): string | null {
  return text ? chineseDate(text) : null;
}

function findNumber(head: string[]): string | null {
  for (const line of head) {
    const match = NUMBER.exec(line);
    if (!match) continue;
    const alone = line.replace(/\s/g, '').length <= match[0].replace(/\s/g, '').length + 12;
    const inTitle = /的(?:通知|意见|决定|函|批复)/.test(line) && /[（(]\s*$/.test(line.slice(0, match.index));
    // 鄂政办发〔2022〕16号《……的通知》: the number before the title.
    const first = match.index === 0 && /^\s*(?:《|.{0,40}关于)/.test(line.slice(match[0].length));
    const closing =
      /[（(]\s*$/.test(line.slice(0, match.index)) &&
      /^[）)]\s*$/.test(line.slice(match.index + match[0].length));
    if (alone || inTitle || first || closing) return tidyNumber(match[0]);
  }
  return null;
}

function tidyNumber(number: string | undefined): string | null {
  const match = number ? NUMBER.exec(number) : null;
  return match
    ? match[0]
        .replace(/\s/g, '')
        .replace(/[［[（(]/, '〔')
        .replace(/[］\]）)]/, '〕')
    : null;
}

/** The red head: 某某人民政府文件. */
function redHead(head: string[]): string | null {
  for (const line of head.slice(0, RED_HEAD_LINES)) {
    const match = /^(.{4,30}?)文件$/.exec(line.replace(/\s/g, ''));
    if (match?.[1] && ISSUER_END.test(match[1])) return match[1];
  }
  return null;
}

/** 国务院办公厅关于……的意见: the issuer stands before 关于. */
function issuerOf(title: string | null): string | null {
  const before = /^(.{3,60}?)关于/.exec(title ?? '')?.[1];
  return before && ISSUER_END.test(before) ? before : null;
}
