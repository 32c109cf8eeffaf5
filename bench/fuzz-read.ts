import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { NotAPlan, readPlan, type PlanReading } from '@lianban/plan-reader';

/**
 * `fuzz-read.ts [COUNT] [SEED]`: pieces of real documents cut, doubled, shuffled and sprinkled, and raw bytes, are
 * read. Every input must be read or refused within a second, and every span must lie in the text and say what it says.
 * The same seed makes the same inputs.
 */
const OK = join(__dirname, '../test/plans/ok');
const SPRINKLED = [
  '（',
  '）',
  '(',
  ')',
  '〔',
  '【',
  '】',
  '“',
  '”',
  '、',
  '，',
  '；',
  '。',
  '：',
  '\n',
  '\n\n',
  '\t',
  '|',
  ' ',
  '　',
  '?',
  '□',
  '\ufffd',
  '\u0000',
  '⼈⺠',
  '𬭁',
  '责任单位：',
  '牵头单位：',
  '牵头',
  '配合',
  '负责',
  '等',
  '和',
  '各',
  '一、',
  '（一）',
  '1.',
  '①',
  '第一章',
  '附件',
  '专栏1',
  '目录',
  '以下统称',
  '以下任务均需三省区落实，不再列出',
  '排名第一的为牵头单位，下同',
  '2023年底前',
  '序号\t任务\t责任单位',
  '| 序号 | 任务 | 责任单位 |',
  '<table><tr><td>',
  '</td></tr></table>',
  '(shè)',
  '??诘瘸鞘',
  '同上',
  'A'.repeat(500),
  '（'.repeat(60),
  '、'.repeat(60),
  '省'.repeat(80),
];
const EXTENSIONS = ['.txt', '.txt', '.txt', '.md', '.html', '.csv', '.tsv', '.docx', '.pdf', '.xlsx'];
const PIECE = 3_000;
const SLOWEST = 1_000;

async function main(): Promise<void> {
  const count = Number(process.argv[2] ?? 2_000);
  const random = randomFrom(Number(process.argv[3] ?? 1));
  const documents = readdirSync(OK)
    .filter((name) => /\.(?:txt|md|html)$/.test(name))
    .map((name) => readFileSync(join(OK, name), 'utf8'));
  const containers = readdirSync(OK)
    .filter((name) => /\.(?:xlsx|docx|pdf)$/.test(name))
    .map((name) => readFileSync(join(OK, name)));
  // Each reader once, so that loading it is not taken for reading.
  for (const name of readdirSync(OK).filter((file) => !file.endsWith('.labels.json')))
    await readPlan(readFileSync(join(OK, name)), name);
  const startedAt = performance.now();
  let refused = 0;
  let slowest = 0;
  for (let n = 0; n < count; n += 1) {
    const { bytes, name } = input(random, documents, containers);
    // Time on the processor, so that what else the machine does is not taken for slowness.
    const from = process.cpuUsage();
    try {
      check(await readPlan(bytes, name));
    } catch (error) {
      if (!(error instanceof NotAPlan)) fail(n, name, bytes, error);
      refused += 1;
    }
    const { user, system } = process.cpuUsage(from);
    const took = (user + system) / 1000;
    slowest = Math.max(slowest, took);
    if (took > SLOWEST) fail(n, name, bytes, new Error(`took ${took.toFixed(0)} ms`));
  }
  const seconds = (performance.now() - startedAt) / 1000;
  console.log(
    `${count} inputs in ${seconds.toFixed(0)} s, ${refused} refused, slowest ${slowest.toFixed(0)} ms, none thrown or out of range; Node ${process.version}`,
  );
}

function fail(n: number, name: string, bytes: Uint8Array, error: unknown): never {
  console.error(`input ${n} (${name}, base64): ${Buffer.from(bytes).toString('base64').slice(0, 6_000)}`);
  throw error;
}

function check({ text, tasks, findings, damage }: PlanReading): void {
  const within = ([from, to]: [number, number]) => {
    if (!(from >= 0 && from <= to && to <= text.length))
      throw new Error(`span ${from}–${to} is out of the text`);
  };
  for (const task of tasks) {
    for (const span of [
      task.span,
      task.headingSpan,
      task.clauseSpan,
      ...(task.bodySpan ? [task.bodySpan] : []),
    ])
      within(span);
    for (const unit of task.units) {
      within(unit.span);
      if (!unit.inherited && text.slice(...unit.span) !== unit.printed)
        throw new Error(`${unit.printed} is not at its span`);
    }
    if (task.deadline && text.slice(...task.deadline.span).trim() !== task.deadline.quote)
      throw new Error('deadline is not at its span');
    for (const target of task.targets)
      if (text.slice(...target.span) !== target.quote) throw new Error('target is not at its span');
  }
  for (const { span } of [...findings, ...damage]) within(span);
}

type Random = () => number;

function input(
  random: Random,
  documents: string[],
  containers: Buffer[],
): { bytes: Uint8Array; name: string } {
  const name = `fuzz${pick(random, EXTENSIONS)}`;
  const kind = random();
  if (kind < 0.06) return { bytes: rawBytes(random), name };
  if (kind < 0.065 && containers.length > 0)
    return { bytes: bruised(random, pick(random, containers)), name };
  let text = piece(random, pick(random, documents));
  for (let n = Math.floor(random() * 8); n >= 0; n -= 1) text = mutate(random, text, documents);
  const bytes = Buffer.from(text);
  return { bytes: kind < 0.2 ? bruised(random, bytes) : bytes, name };
}

function piece(random: Random, document: string): string {
  const from = Math.floor(random() * Math.max(1, document.length - 200));
  return document.slice(from, from + Math.floor(random() * PIECE) + 20);
}

function mutate(random: Random, text: string, documents: string[]): string {
  const at = Math.floor(random() * text.length);
  const to = Math.min(text.length, at + Math.floor(random() * 60));
  switch (Math.floor(random() * 6)) {
    case 0:
      return text.slice(0, at) + text.slice(to);
    case 1:
      return text.slice(0, to) + text.slice(at);
    case 2:
      return text.slice(0, at) + piece(random, pick(random, documents)).slice(0, 200) + text.slice(at);
    case 3:
      return text.slice(0, at) + text.slice(at).replaceAll('\n', '');
    case 4:
      return text.slice(0, at) + [...text.slice(at, to)].reverse().join('') + text.slice(to);
    default:
      return text.slice(0, at) + pick(random, SPRINKLED) + text.slice(at);
  }
}

function bruised(random: Random, bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (let n = Math.floor(random() * 12); n >= 0; n -= 1)
    copy[Math.floor(random() * copy.length)] = Math.floor(random() * 256);
  return random() < 0.3 ? copy.subarray(0, Math.floor(random() * copy.length)) : copy;
}

function rawBytes(random: Random): Uint8Array {
  return Uint8Array.from({ length: Math.floor(random() * 2_000) }, () => Math.floor(random() * 256));
}

function pick<T>(random: Random, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)] as T;
}

/** mulberry32. */
function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

void main();
