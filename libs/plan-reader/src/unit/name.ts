/** A name in a list, as printed and as the refiners fill it in. */
export interface Name {
  from: number;
  to: number;
  printed: string;
  name: string;
  /** The separator before it. */
  before: string;
  implied: boolean;
  /** A role set by the name itself: 省财政厅（牵头）. */
  lead: boolean;
}
