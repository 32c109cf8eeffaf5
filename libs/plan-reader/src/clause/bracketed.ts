import { shapeOf } from '../unit/shape';
import { census } from './census';
import { afterStop, STOP } from './edges';
import type { FoundClause } from './find-clauses';
import { findLabels } from './labels';
import type { ClauseReading } from './grammar';

/** A name or gloss before the bracket is at most so long. */
const LONGEST_NAME = 30;
/** A department that says its level: no gloss on the word before its brackets. */
const LEVELLED =
  /^(?:各|自治区|省|市|县|区|州|国家|中央)[^，。；、：]{2,20}(?:局|厅|委|办|部|政府|法院|检察院|单位|部门|街道|乡镇|[镇市县区])$/;
/** From so many units on, a list in brackets needs no label. */
const LONG_LIST = 4;

/** A bracket is a clause when a label or verb says so and units are in it, or when it closes a sentence and holds only units. */
export function isBracketedClause(text: string, outer: [number, number], reading: ClauseReading): boolean {
  const { total, units, known } = census(text, reading);
  const labelled = reading.labels.some((label) => label.role !== 'deadline' && label.role !== 'ignore');
  if (labelled) return total > 0;
  if (total === 0) return false;
  if (reading.marked && standsInLabelled(text, outer[0])) return false;
  if (reading.marked) return known * 2 >= total && known > 0 && (units > 0 || closes(text, outer));
  if (!closes(text, outer)) return false;
  // Of a long list that closes its sentence a name or two may be new to us.
  if (known < total) return units >= LONG_LIST && units * 4 >= total * 3 && afterStop(text, outer[0]);
  // A single name in brackets is a gloss (副中心) unless it stands after the sentence.
  if (afterStop(text, outer[0]) || (units > 1 && units === total)) return true;
  return (
    LEVELLED.test(text.slice(outer[0] + 1, outer[1] - 1)) &&
    !/[^\s。；;]/.test(text.slice(outer[1])) &&
    shapeOf(nameBefore(text, outer[0])) === 'none'
  );
}

/** 牵头单位：新区管委会（市海洋局具体负责）: a note on a unit of a clause without brackets. */
function standsInLabelled(text: string, at: number): boolean {
  const sentence = Math.max(text.lastIndexOf('。', at - 1), text.lastIndexOf('\n', at - 1)) + 1;
  const labels = findLabels(text, sentence, at).filter(
    ({ role }) => role !== 'ignore' && role !== 'deadline',
  );
  return labels.length > 0 && shapeOf(nameBefore(text, at)) !== 'none';
}

/** 区政府办公室（区政务服务办）: what stands right before the bracket, back to a separator. */
function nameBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - LONGEST_NAME), at);
  return before.slice(before.search(/[^，、；：。,;:\s]*$/));
}

/** （责任单位：…）（2022年12月底前完成）: a time in brackets right after a clause is the clause's. */
export function isTimeBeside(
  text: string,
  outer: [number, number],
  reading: ClauseReading,
  found: FoundClause[],
): boolean {
  const last = found.at(-1);
  return (
    last !== undefined &&
    reading.segments.length === 0 &&
    reading.deadlines.length > 0 &&
    !/\S/.test(text.slice(last.outer[1], outer[0]))
  );
}

/** The bracket ends its sentence or paragraph. */
function closes(text: string, outer: [number, number]): boolean {
  const after = text.slice(outer[1]).trimStart();
  return after === '' || STOP.test(after[0] ?? '') || afterStop(text, outer[0]);
}
