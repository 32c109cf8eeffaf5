import { brackets } from './brackets';
import { isBracketedClause, isTimeBeside } from './bracketed';
import { pastStop, trim } from './edges';
import { type ClauseReading, readClause } from './grammar';
import { labelRole } from './label-role';
import { labelledOutside, lastSentence } from './unbracketed';

/** A responsibility clause in a paragraph: offsets into the paragraph's text. */
export interface FoundClause {
  /** With brackets and the stop after it. */
  outer: [from: number, to: number];
  inner: [from: number, to: number];
  reading: ClauseReading;
}

/** All clauses of a paragraph, in order. */
export function findClauses(text: string, from: number): FoundClause[] {
  const found: FoundClause[] = [];
  for (const bracket of brackets(text, from)) {
    const inner = trim(text, bracket.inner);
    // 【责任单位】 alone is a label of what follows it.
    if (labelRole(text.slice(...inner))) continue;
    const reading = readClause(text, inner[0], inner[1]);
    if (
      !isBracketedClause(text, bracket.outer, reading) &&
      !isTimeBeside(text, bracket.outer, reading, found)
    )
      continue;
    found.push({ outer: [bracket.outer[0], pastStop(text, bracket.outer[1])], inner, reading });
  }
  const labelled = labelledOutside(text, from, found);
  const last = labelled.length > 0 ? null : lastSentence(text, from, found);
  return [...found, ...labelled, ...(last ? [last] : [])].sort((a, b) => a.outer[0] - b.outer[0]);
}
