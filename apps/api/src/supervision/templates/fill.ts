import { unzipSync } from 'fflate';
import {
  MissingCloseDelimiterError,
  MissingStartDelimiterError,
  TagDisposition,
  TemplateHandler,
  TemplateSyntaxError,
  UnclosedTagError,
  UnopenedTagError,
  type Tag,
  type TemplateData,
} from 'easy-template-x';
import { LIMITS, type TemplateFault } from '@lianban/contract';
import { Refusal, type LetterInstrument } from '@lianban/rules';
import { isField, LISTS, requiredOf, type LetterFields } from './placeholders';

/** Unpacked, a template holds no more than this: an archive can say little and unpack to much. */
const MOST_UNPACKED = 40 * 1024 * 1024;

const handler = new TemplateHandler();

/** The letter as a .docx: every placeholder of the template filled. */
export const fill = (template: Buffer, fields: LetterFields): Promise<Buffer> =>
  handler.process(template, clean(fields) as unknown as TemplateData);

/** XML 1.0 has no place for control characters, wherever they were pasted from. */
function clean<T>(value: T): T {
  if (typeof value === 'string') return value.replace(/[^\P{Cc}\t\n]/gu, '') as T;
  if (Array.isArray(value)) return value.map(clean) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, clean(one)])) as T;
}

/**
 * Returns if `bytes` can be the template of this kind of letter: a Word document whose placeholders are known, closed,
 * and all there that a letter cannot do without.
 *
 * @throws Refusal template-faulty, with why in a sentence
 */
export async function requireTemplate(
  instrument: LetterInstrument,
  bytes: Buffer,
  sample: LetterFields,
): Promise<void> {
  if (bytes.length > LIMITS.templateBytes) {
    refuse('large', { megabytes: LIMITS.templateBytes / 1024 / 1024 });
  }
  requireWord(bytes);
  const tags = await handler.parseTags(bytes).catch(refuseReading);
  requireKnown(tags);
  const missing = requiredOf(instrument).filter((name) => !tags.some((tag) => tag.name === name));
  if (missing.length > 0) refuse('missing', { names: missing.map(written).join('、') });
  await fill(bytes, sample).catch(refuseReading);
}

/** A list's own placeholders stand between its two ends, and nothing else does but single ones. */
function requireKnown(tags: readonly Tag[]): void {
  const within: string[] = [];
  const unknown: string[] = [];
  for (const { name, disposition, rawText } of tags) {
    if (disposition === TagDisposition.Open) within.push(name);
    const known =
      disposition === TagDisposition.SelfClosed
        ? (isField(name) && !(name in LISTS)) ||
          within.some((list) => LISTS[list as keyof LetterFields]?.includes(name))
        : name in LISTS;
    if (!known) unknown.push(rawText);
    if (disposition === TagDisposition.Close && within.pop() !== name) {
      refuse('unclosed', { name: rawText });
    }
  }
  if (unknown.length > 0) {
    refuse('unknown', { names: [...new Set(unknown)].slice(0, 10).join('、') });
  }
  if (within.length > 0) refuse('unclosed', { name: `{#${within[0]}}` });
}

const written = (name: string): string => (name in LISTS ? `{#${name}}…{/${name}}` : `{${name}}`);

/** A Word document without macros, that does not unpack to something immense. */
function requireWord(bytes: Buffer): void {
  let unpacked = 0;
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        unpacked += originalSize;
        return false;
      },
    });
  } catch {
    refuse('not-word');
  }
  if (!names.includes('word/document.xml')) refuse('not-word');
  if (unpacked > MOST_UNPACKED) refuse('immense');
  if (names.some((name) => /vbaProject|\/activeX\/|\/embeddings\//i.test(name))) refuse('macros');
}

function refuseReading(fault: unknown): never {
  if (fault instanceof MissingCloseDelimiterError || fault instanceof MissingStartDelimiterError) {
    refuse('brace', {
      text: 'openDelimiterText' in fault ? fault.openDelimiterText : fault.closeDelimiterText,
    });
  }
  if (fault instanceof UnclosedTagError || fault instanceof UnopenedTagError) {
    refuse('unclosed', { name: fault.tagName });
  }
  if (fault instanceof TemplateSyntaxError) refuse('brace', { text: fault.message });
  refuse('not-word');
}

/** @param fault of `template-fault` in the glossary, by which the sentence is said in the caller's language */
function refuse(fault: TemplateFault, facts: Readonly<Record<string, string | number>> = {}): never {
  throw new Refusal('template-faulty', { fault, ...facts });
}
