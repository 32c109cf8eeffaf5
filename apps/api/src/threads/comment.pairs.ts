import type { Tx } from '../store/store';
import type { CommentRow } from './thread.entity';

/**
 * Neighbouring characters of a text, each pair once, in lower case. Chinese words are mostly of two characters, too
 * short for trigrams; a row for each pair finds them by an ordinary index.
 */
export function pairsOf(text: string): string[] {
  const characters = [...text.toLowerCase().replace(/\s+/g, ' ').trim()];
  return [...new Set(characters.slice(1).map((second, at) => characters[at]! + second))];
}

/** The pair by which words are looked up; a single character is looked up as itself and found in nothing. */
export const pairOf = (q: string): string => pairsOf(q)[0] ?? q;

/** Makes a comment found by what it says now. */
export async function keepPairs(
  tx: Tx,
  { threadId, seq, text, at }: Pick<CommentRow, 'threadId' | 'seq' | 'text' | 'at'>,
): Promise<void> {
  await tx.rows.query('delete from comment_pair where thread_id = $1 and seq = $2', [threadId, seq]);
  await tx.rows.query(
    'insert into comment_pair (pair, at, thread_id, seq) select pair, $2, $3, $4 from unnest($1::text[]) as pair',
    [pairsOf(text), at, threadId, seq],
  );
}
