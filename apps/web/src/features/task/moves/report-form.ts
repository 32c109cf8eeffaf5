import type { AssignmentAnswer, FileAnswer, ReportBody } from '@lianban/contract';

export interface TypedReport {
  readonly text: string;
  readonly percentage: number;
  readonly partDone: boolean;
  readonly fellBecause?: string;
  readonly files?: readonly FileAnswer[];
}

/** A report goes on from the one before, whatever became of that one. */
export const startOf = ({ reports }: Pick<AssignmentAnswer, 'reports'>): TypedReport => ({
  text: '',
  percentage: reports.at(-1)?.percentage ?? 0,
  partDone: false,
});

/** Below what was accepted last: the report has to say why. */
export const falls = (percentage: number | null | undefined, accepted: number): boolean =>
  typeof percentage === 'number' && percentage < accepted;

/** A part that is done is wholly done. */
export function reportBody(
  { text, percentage, partDone, fellBecause, files = [] }: TypedReport,
  accepted: number,
): ReportBody {
  const whole = partDone ? 100 : percentage;
  return {
    text: text.trim(),
    percentage: whole,
    partDone,
    ...(falls(whole, accepted) && fellBecause ? { fellBecause: fellBecause.trim() } : {}),
    ...(files.length > 0 ? { files: files.map(({ id }) => id) } : {}),
  };
}
