import {
  ASSIGNMENT_STATES,
  assignmentMoves,
  CASE_OUTCOMES,
  COORDINATION_EFFECTS,
  COORDINATION_MOVES,
  COORDINATION_OUTCOMES,
  COORDINATION_RUNGS,
  COORDINATION_STEPS,
  LIGHTS,
  PARTS,
  REPORT_STATES,
  REPORTING_PERIODS,
  REQUEST_KINDS,
  REQUEST_MOVES,
  REQUEST_STATES,
  RESULTS,
  RETURN_REASONS,
  ROLES,
  SUSPENSION_REASONS,
  TASK_KINDS,
  TASK_STATES,
  taskMoves,
  TIERS,
  UNIT_KINDS,
} from '@lianban/rules';
import { glossary, isWord, languageOf, say, type Word } from '.';

const words = Object.entries(glossary) as [Word, readonly [string, string]][];

/** What a message takes: `{count, plural, …}` and `{name}` alike. */
const slots = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)\s*[,}]/g)].map((match) => match[1]!))].sort();

describe('the glossary', () => {
  it.each([
    ['part', PARTS],
    ['tier', TIERS],
    ['kind', UNIT_KINDS],
    ['role', ROLES],
    ['state', TASK_STATES],
    ['assignment-state', ASSIGNMENT_STATES],
    ['move', [...taskMoves, ...assignmentMoves]],
    ['period', REPORTING_PERIODS],
    ['task-kind', TASK_KINDS],
    ['report-state', REPORT_STATES],
    ['request', REQUEST_KINDS],
    ['request-state', REQUEST_STATES],
    ['request-move', REQUEST_MOVES],
    ['suspension-reason', SUSPENSION_REASONS],
    ['result', RESULTS],
    ['return-reason', RETURN_REASONS],
    ['outcome', CASE_OUTCOMES],
    ['light', LIGHTS],
    ['coordination-rung', COORDINATION_RUNGS],
    ['coordination-step', COORDINATION_STEPS],
    ['coordination-move', COORDINATION_MOVES],
    ['coordination-outcome', COORDINATION_OUTCOMES],
    ['coordination-effect', COORDINATION_EFFECTS],
  ])('has a word for every %s', (prefix, names) => {
    expect(names.filter((name) => !isWord(`${prefix}.${name}`))).toEqual([]);
  });

  it('says everything in both languages, filled from the same facts', () => {
    for (const [key, [zh, en]] of words) {
      expect([key, zh.trim() !== '', en.trim() !== '']).toEqual([key, true, true]);
      // Chinese needs no plural, so that English may take a number which Chinese leaves out, but nothing else.
      expect([key, slots(zh)]).toEqual([key, slots(en)]);
    }
  });

  it('has Chinese in its Chinese and none in its English', () => {
    // The other language’s own name, and an example of what is typed in Chinese.
    const han = /\p{Script=Han}/u;
    const allowed = new Set<Word>(['frame.language', 'frame.language-switch', 'setup.office-name-example']);
    const english = words
      .filter(([key, [, en]]) => han.test(en) && !allowed.has(key))
      .map(([key, [, en]]) => `${key}: ${en}`);
    expect(english).toEqual([]);
  });

  it('can say each of its sentences', () => {
    for (const [key, [zh]] of words) {
      const facts = Object.fromEntries(slots(zh).map((slot) => [slot, 2]));
      for (const language of ['zh-CN', 'en'] as const) expect(say(language, key, facts)).not.toContain('{');
    }
  });

  it('counts as English does', () => {
    expect(say('en', 'lit.overdue', { count: 1 })).toBe('Overdue by 1 working day');
    expect(say('en', 'lit.overdue', { count: 3 })).toBe('Overdue by 3 working days');
    expect(say('zh-CN', 'lit.overdue', { count: 3 })).toBe('已逾期 3 个工作日');
  });
});

it.each([
  [undefined, 'zh-CN'],
  ['', 'zh-CN'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
  ['en-GB,en;q=0.9', 'en'],
  ['fr', 'zh-CN'],
])('a caller who asks for %j is answered in %s', (header, language) => {
  expect(languageOf(header)).toBe(language);
});
