/**
 * A task's text with its responsibility clause told apart, where the text holds it. Documents print the clause
 * inside the text as often as behind it; the last mention is the clause, an earlier one is prose.
 */
export function splitAtClause(
  body: string,
  clause: string,
): { readonly before: string; readonly clause: string; readonly after: string } {
  const at = clause ? body.lastIndexOf(clause) : -1;
  if (at < 0) return { before: body, clause: '', after: '' };
  return { before: body.slice(0, at), clause, after: body.slice(at + clause.length) };
}
