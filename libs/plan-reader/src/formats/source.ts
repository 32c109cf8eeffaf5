/** What every format gives: lines in reading order, and tables with merged cells repeated. */
export type SourceBlock = { kind: 'line'; text: string } | { kind: 'table'; rows: string[][] };

export interface Source {
  blocks: SourceBlock[];
  /** True where lines may be broken at a page's width (plain text, PDF), so that they must be joined again. */
  mayBeWrapped: boolean;
}
