import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { readPlan } from '@lianban/plan-reader';

/**
 * Reading speed in processor time: each long document, and a 5 MB concatenation of the long ones, once whole and once halved, so that
 * growth shows. The baseline is what it takes merely to decode the same bytes and look at each character once, which
 * makes figures of two machines comparable. Takes under two minutes.
 */
const OK = join(__dirname, '../test/plans/ok');
const LONG = [
  'beibu-gulf-city-group-national.txt',
  'beibu-gulf-city-group-guangxi.txt',
  'beibu-gulf-city-group-traditional-damaged.txt',
  'beibu-gulf-gateway-port.txt',
  'zhanjiang-maoming-metropolitan-area.txt',
];
const LARGE = 5 * 1024 * 1024;
const RUNS = 7;

async function main(): Promise<void> {
  console.log(
    `${cpus()[0]?.model ?? 'unknown processor'} × ${cpus().length}, Node ${process.version}, ${process.platform} ${process.arch}`,
  );
  const documents = LONG.map((name) => ({ name, bytes: readFileSync(join(OK, name)) }));
  const startedAt = performance.now();
  await readPlan(documents[0]!.bytes, 'first.txt');
  console.log(`first reading, tables built: ${(performance.now() - startedAt).toFixed(0)} ms`);
  for (const { name, bytes } of documents) await report(name, bytes, RUNS);
  // The damaged document is left out: in one text its damage would be judged by all the others' words.
  const sound = documents.filter(({ name }) => !name.includes('damaged')).map(({ bytes }) => bytes);
  const whole = concatenation(sound, LARGE);
  const half = await report('2.5 MB of them in one', concatenation(sound, LARGE / 2), 3);
  const full = await report('5 MB of them in one', whole, 3);
  console.log(`twice the size takes ${(full / half).toFixed(2)} times as long`);
  console.log(
    `peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB; ${readdirSync(OK).length} files in ${OK}`,
  );
}

/** Processor time since `from`, in ms: what else the machine does is not taken for slowness. */
function spent(from: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

/** Median processor time of `runs` readings, in ms. */
async function report(name: string, bytes: Uint8Array, runs: number): Promise<number> {
  const times: number[] = [];
  let tasks = 0;
  for (let run = 0; run < runs; run += 1) {
    const from = process.cpuUsage();
    tasks = (await readPlan(bytes, 'bench.txt')).tasks.length;
    times.push(spent(from));
  }
  const time = median(times);
  const base = baseline(bytes);
  const speed = bytes.length / 1048576 / (time / 1000);
  console.log(
    `${name.padEnd(52)} ${time.toFixed(1).padStart(8)} ms ${speed.toFixed(1).padStart(6)} MB/s ${(time / base).toFixed(0).padStart(5)} × baseline ${tasks} tasks`,
  );
  return time;
}

function baseline(bytes: Uint8Array): number {
  const times = Array.from({ length: 5 }, () => {
    const from = process.cpuUsage();
    let seen = 0;
    for (const character of new TextDecoder().decode(bytes)) seen += character.charCodeAt(0) & 1;
    return spent(from) + (seen < 0 ? 1 : 0);
  });
  return Math.max(0.01, median(times));
}

function concatenation(documents: Uint8Array[], size: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let n = 0; length < size; n += 1) {
    const next = documents[n % documents.length]!;
    parts.push(next, Buffer.from('\n\n'));
    length += next.length + 2;
  }
  return Buffer.concat(parts);
}

function median(times: number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

void main();
