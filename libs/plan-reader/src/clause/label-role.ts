import { LABEL_KIND, LABEL_LEVEL, type LabelRole, PERSON, STEM_ROLES, WHOLE_LABELS } from './words';

export type { LabelRole } from './words';

const STRUNG =
  /^(?:牵头|主办|主责|首要|第一|主要|共同|具体|直接|负责|责任|落实|组织|实施|推进|完成|承办|执行|监管|监督|指导|督导|督办|配合|协同|协办|协助|参与|参加|支持|和|与|及|（|）|\(|\))+$/;

/** What a label's word says: 市级牵头单位 leads, 完成时限 is a time; null for any other word. */
export function labelRole(word: string): LabelRole | null {
  const plain = word.replace(/\s/g, '');
  const whole = WHOLE_LABELS.get(plain);
  if (whole) return whole;
  if (PERSON.test(plain)) return 'ignore';
  const kind = LABEL_KIND.exec(plain);
  if (!kind || kind.index === 0) return null;
  const stem = plain.slice(0, kind.index);
  const bare = stem.replace(LABEL_LEVEL, '');
  return STEM_ROLES.get(stem) ?? STEM_ROLES.get(bare) ?? strungRole(bare);
}

/** 牵头组织实施, 责任配合: stems strung together; the one that leads or joins in decides. */
function strungRole(stem: string): LabelRole | null {
  if (!STRUNG.test(stem)) return null;
  if (/牵头|主办|主责|首要|第一/.test(stem)) return 'lead';
  return /配合|协同|协办|协助|参与|参加/.test(stem) ? 'participant' : 'responsible';
}
