import { above } from './signed';
import { ISSUER_END } from './words';

/** 某某人民政府关于印发某某方案的通知: who issues, and what. */
export interface Notice {
  issuer: string | null;
  about: string;
}

const ABOUT = '(印发|转发|批转|下发|发布|公布)';
const KIND = '(?:通知|函|公告|决定)';
const NOTICE_WITHOUT_ABOUT = new RegExp(
  `^(.{3,60}?)(?<!关于)(印发|转发|批转)(《.{2,120}?》|关于.{2,120}?)的通知`,
);
/** 某省委办公厅 某省人民政府办公厅印发《……》: as a newspaper has it. */
const NEWS = /^(.{3,60}?(?:办公厅|办公室|委员会|政府|厅|局|部|委))(印发|发布)(《.{2,120}》)$/;
const NOTICE = new RegExp(`^(.{2,80}?)关于${ABOUT}(.{2,120}?)的${KIND}`);
/** 关于印发……的通知, without who issues it. */
const NOTICE_ALONE = new RegExp(`^()关于${ABOUT}(.{2,120}?)的${KIND}`);
const LATEST = 30;
const LONGEST = 160;

export function findNotice(head: string[]): Notice | null {
  return noticeLike(head, [NOTICE, NOTICE_WITHOUT_ABOUT, NEWS]) ?? noticeLike(head, [NOTICE_ALONE]);
}

function noticeLike(head: string[], patterns: RegExp[]): Notice | null {
  // A title may be broken over lines: one is tried before two, two before three.
  for (const lines of [1, 2, 3]) {
    for (let at = 0; at < Math.min(head.length, LATEST); at += 1) {
      const line = head.slice(at, at + lines).join('');
      if (line.length > LONGEST) continue;
      const plain = line.replace(/\s/g, '');
      const match = patterns.map((pattern) => pattern.exec(plain)).find((found) => found !== null);
      if (!match?.[3]) continue;
      const first = (match[1] ?? '')
        .replace(/^.*(?:标题|名称)[:：]/, '')
        .replace(/^.*(?:文件|号)(?=.{4})/, '')
        .replace(/^[《“"]+/, '');
      const named = ISSUER_END.test(first) || first.length > 3 ? first : null;
      // Bodies that issue together stand above one another: a district's committee, then its government.
      const issuer = named ? [...above(head, at), named].join(' ') : null;
      return { issuer, about: match[3] };
    }
  }
  return null;
}
