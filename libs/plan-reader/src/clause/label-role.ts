import { LABEL_KIND, LABEL_LEVEL, type LabelRole, STEM_ROLES, WHOLE_LABELS } from './words';

export type { LabelRole } from './words';

/** What a label's word says: 市级牵头单位 leads, 完成时限 is a time; null for any other word. */
export function labelRole(word: string): LabelRole | null {
  const plain = word.replace(/\s/g, '');
  const whole = WHOLE_LABELS.get(plain);
  if (whole) return whole;
  const kind = LABEL_KIND.exec(plain);
  if (!kind || kind.index === 0) return null;
  const stem = plain.slice(0, kind.index);
  return STEM_ROLES.get(stem) ?? STEM_ROLES.get(stem.replace(LABEL_LEVEL, '')) ?? null;
}
