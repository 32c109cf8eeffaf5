/** The columns of the register as a table (.xlsx, .csv), in order. */
export const REGISTER_COLUMNS = [
  'name',
  'short-name',
  'aliases',
  'former-names',
  'tier',
  'kind',
  'region',
  'superior',
  'line',
  'office',
] as const;
export type RegisterColumn = (typeof REGISTER_COLUMNS)[number];

/** What may be wrong with a cell. */
export const REGISTER_FAULTS = [
  'missing',
  'not-a-name',
  'twice',
  'is-former-name',
  'no-such-tier',
  'no-such-kind',
  'no-such-region',
  'no-such-unit',
  'is-itself',
  'circle',
  'line-not-above',
  'not-yes-or-no',
  'not-a-day',
  'second-office',
  'office-has-posts',
] as const;
export type RegisterFaultCode = (typeof REGISTER_FAULTS)[number];

export interface RegisterFault {
  /** As the spreadsheet numbers it: 1 is the row of the headers. */
  readonly row: number;
  readonly column: RegisterColumn;
  readonly code: RegisterFaultCode;
  /** What stands in the cell, or the names that are in each other's way. */
  readonly value: string;
}

/** What one row does. `changes` are as the table would write them; a new unit has none. */
export interface RegisterRow {
  readonly row: number;
  readonly name: string;
  readonly what: 'added' | 'changed' | 'left';
  readonly changes: readonly {
    readonly column: RegisterColumn;
    readonly before: string;
    readonly after: string;
  }[];
}

/** POST /api/units/import. With faults nothing was imported, however many rows are right. */
export interface RegisterImport {
  readonly dryRun: boolean;
  readonly rows: readonly RegisterRow[];
  readonly faults: readonly RegisterFault[];
}
