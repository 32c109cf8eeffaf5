/**
 * The embedded PostgreSQL cannot do what was asked, in a sentence for the person who started the program:
 * Chinese first, then English, then whatever the server itself had to say. Needs no stack trace to be understood.
 */
export class EmbeddedDatabaseError extends Error {
  override name = 'EmbeddedDatabaseError';

  constructor(chinese: string, english: string, detail = '') {
    super([`${chinese} ${english}`, detail.trim()].filter(Boolean).join('\n'));
  }
}
