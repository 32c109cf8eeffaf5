import type { Language, PlanFinding } from '@lianban/contract';

/** Between the halves of what the reader says: the Chinese sentence ends, the English one begins. */
const SEAM = '。 ';

/** The reader says each finding twice, Chinese first; this is the half in the page's language. */
export function messageIn(language: Language, message: string): string {
  // The last one: words quoted from the document stand in the Chinese half and may end sentences of their own.
  const at = message.lastIndexOf(SEAM);
  if (at < 0) return message;
  return language === 'en' ? message.slice(at + SEAM.length) : message.slice(0, at + 1);
}

export const findingsIn = (language: Language, findings: readonly PlanFinding[]): PlanFinding[] =>
  findings.map((finding) => ({ ...finding, message: messageIn(language, finding.message) }));
