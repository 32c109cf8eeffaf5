/** A table of words, written with spaces between them. */
export function words(table: string): string[] {
  return table.trim().split(/\s+/);
}
