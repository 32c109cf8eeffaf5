/** The number of the comment that the address names behind `#comment-`; null where it names none. */
export function linkedComment(hash: string): number | null {
  const [, seq] = /^#comment-(\d{1,9})$/.exec(hash) ?? [];
  return seq ? Number(seq) : null;
}
