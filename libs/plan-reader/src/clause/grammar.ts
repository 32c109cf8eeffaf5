import { findTime, startsWithTime } from '../detail/time';
import type { ReadRole, Span } from '../reading';
import { alsoHere, findInheritedRule, isInheritedRule } from '../rule/inherited';
import { isLeadRule } from '../rule/lead-rule';
import { hasOpenSuffix } from '../unit/open-suffix';
import { closesInDepartments } from '../unit/sector';
import { shapeOf } from '../unit/shape';
import { brackets } from './brackets';
import { findLabels, type Label } from './labels';
import { isGeneric, openEnd, openEndWithin } from './open-end';
import { type Token, tokens } from './tokens';
import { trailingVerb } from './verbs';
import { LEAD_IN } from './words';

/** A run of unit names with one part in the task. */
export interface Segment {
  role: ReadRole;
  /** The verb or label that gave the role, where one did. */
  verb: string | null;
  names: Token[];
  /** The names are fields of work that 等部门 closes. */
  sectors: boolean;
}

export interface ClauseReading {
  segments: Segment[];
  labels: Label[];
  /** A label or verb made units of it, beyond their mere names. */
  marked: boolean;
  openEnded: boolean;
  deadlines: Span[];
  /** A rule for later tasks that stands in the clause: whom it names are its units, not the clause's. */
  rule: Span | null;
}

/** No phrase of a clause is so long; a longer one is prose, and is left whole. */
const LONGEST_PHRASE = 160;

/** Reads a clause's inner text: labels, lists and verbs; times and rules are set aside. */
export function readClause(text: string, from: number, to: number): ClauseReading {
  const labels = findLabels(text, from, to);
  const rule = /不再|均/.test(text.slice(from, to)) ? findInheritedRule(text, from, to) : null;
  const reading: ClauseReading = {
    segments: [],
    labels,
    marked: labels.length > 0,
    openEnded: false,
    deadlines: [],
    rule: rule ? [rule.from, rule.from + rule.quote.length] : null,
  };
  let start = from;
  let label: Label | null = null;
  for (const next of [...labels, null]) {
    readStretch(text, start, next ? next.span[0] : to, label, reading);
    if (!next) break;
    label = next;
    start = next.span[1];
  }
  return reading;
}

function readStretch(
  text: string,
  from: number,
  to: number,
  label: Label | null,
  reading: ClauseReading,
): void {
  if (label?.role === 'ignore' || label?.role === 'deadline') {
    const units = unitsAfterNote(text, from, to);
    const [a, b] = trimmed(text, label.span[0], units);
    if (label.role === 'deadline') reading.deadlines.push([a, b]);
    if (units < to) readStretch(text, units, to, null, reading);
    return;
  }
  const fallback: ReadRole = label?.role ?? 'responsible';
  let pending: Token[] = [];
  let sectors = false;
  const flush = (role: ReadRole, verb: string | null) => {
    if (pending.length > 0) reading.segments.push({ role, verb, names: pending, sectors });
    pending = [];
    sectors = false;
  };
  const found = tokens(text, from, to).map((token) => withoutRule(text, token));
  for (const token of found.flatMap((whole) => splitOpenEnd(text, whole, reading))) {
    if (token.to - token.from > LONGEST_PHRASE) {
      pending.push(token);
      continue;
    }
    const phrase = text.slice(token.from, token.to);
    const ruled = reading.rule !== null && token.from >= reading.rule[0] && token.to <= reading.rule[1];
    if (ruled || isLeadRule(phrase) || isInheritedRule(phrase) || /^(?:以)?下同$/.test(phrase)) {
      const here = alsoHere(phrase);
      if (here) pending.push({ from: token.from + here.from, to: token.from + here.to, before: '，' });
      continue;
    }
    if (findTime(phrase)?.whole || (startsWithTime(phrase) && shapeOf(phrase) === 'none')) {
      addTime(text, reading, token);
      continue;
    }
    const verb = trailingVerb(phrase);
    let end = token.to - (verb?.taken ?? 0);
    const name = text.slice(token.from, end);
    const open = openEnd(name);
    if (open.open || hasOpenSuffix(name)) reading.openEnded = true;
    const [head] = pending;
    sectors ||= closesInDepartments(name, head ? text.slice(head.from, head.to) : '');
    end = token.from + open.keep;
    const start = token.from + (LEAD_IN.exec(phrase)?.[0].length ?? 0);
    for (const part of splitCompany(text, start, end)) {
      if (token.before === '、' && isGeneric(text.slice(...part))) continue;
      pending.push({ from: part[0], to: part[1], before: part[0] === start ? token.before : '、' });
    }
    if (verb) {
      reading.marked = true;
      flush(
        label && label.role !== 'responsible' && verb.role === 'responsible' ? label.role : verb.role,
        verb.word,
      );
    }
  }
  flush(fallback, null);
}

/** 各市人民政府（第一个单位为牵头单位，下同）: a rule in brackets at a name's end is no part of it. */
function withoutRule(text: string, token: Token): Token {
  const all = token.to - token.from <= LONGEST_PHRASE ? brackets(text.slice(0, token.to), token.from) : [];
  const last = all.at(-1);
  if (!last || last.outer[1] !== token.to || last.outer[0] === token.from) return token;
  const inner = text.slice(...last.inner).replace(/^(?:注|备注|说明)\s*[:：]/, '');
  const rule =
    isInheritedRule(inner) || inner.split(/[，,；;。]/).some((phrase) => isLeadRule(phrase.trim()));
  return rule || /^(?:下同|以下同)$/.test(inner) ? { ...token, to: last.outer[0] } : token;
}

/** 2022年6月底前完成一轮检查，12月底前完成整改: times that follow one another are one. */
function addTime(text: string, reading: ClauseReading, { from, to }: Token): void {
  const last = reading.deadlines.at(-1);
  if (last && /^[\s，,、；;]*$/.test(text.slice(last[1], from))) last[1] = to;
  else reading.deadlines.push([from, to]);
}

/** 财政部等和各省级人民政府: the list is open, and another name follows. */
function splitOpenEnd(text: string, token: Token, reading: ClauseReading): Token[] {
  if (token.to - token.from > LONGEST_PHRASE) return [token];
  const open = openEndWithin(text.slice(token.from, token.to));
  if (!open) return [token];
  reading.openEnded = true;
  return [
    { ...token, to: token.from + open.keep },
    { from: token.from + open.next, to: token.to, before: '和' },
  ];
}

/** X会同Y: two lists in one. */
function splitCompany(text: string, from: number, to: number): [number, number][] {
  const at = text.slice(from, to).search(/会同|会商|(?<=[厅局委办部院府])联合(?=[省市县区各])/);
  if (at <= 0) return to > from ? [[from, to]] : [];
  return [[from, from + at], ...(to > from + at + 2 ? [[from + at + 2, to] as [number, number]] : [])];
}

/** 分管领导：张伟；市教育局牵头: where units with a verb of their own follow a person or a time; else the end. */
function unitsAfterNote(text: string, from: number, to: number): number {
  const all = tokens(text, from, to);
  for (const [at, token] of all.entries()) {
    if (at === 0 || !/[；;，,。]/.test(token.before)) continue;
    let last = token;
    for (let n = at + 1; all[n]?.before === '、'; n += 1) last = all[n] ?? last;
    if (Math.max(token.to - token.from, last.to - last.from) > LONGEST_PHRASE) continue;
    const verb = trailingVerb(text.slice(last.from, last.to));
    const name = text.slice(token.from, token.to - (token === last ? (verb?.taken ?? 0) : 0));
    const shape = shapeOf(name.slice(0, openEnd(name).keep));
    if (verb && (shape === 'unit' || shape === 'collective')) return token.from;
  }
  return to;
}

function trimmed(text: string, from: number, to: number): [number, number] {
  while (to > from && /[\s，。；、;,.]/.test(text[to - 1] ?? '')) to -= 1;
  return [from, to];
}
