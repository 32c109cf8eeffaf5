import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { digest, isFresh, noteBuilt } from './stamp.mjs';
import { ROOT, TARGETS } from './targets.mjs';

const NEEDS = '联办需要 Node.js 20.19 以上。 Lianban needs Node.js 20.19 or newer.';
const INSTALL = '请先运行 npm ci。 Run npm ci first.';
const BUILDING = '正在构建，约需半分钟…… Building, about half a minute…';

/** A reason not to go on, in a sentence for the person at the keyboard. */
class Refusal extends Error {}

/**
 * Builds the server and the web page, or only what is named, where their sources have changed since they were built; otherwise takes
 * milliseconds. Of two that build at once the second waits, and then finds nothing to do.
 *
 * @throws Refusal with what the compiler said
 */
export async function buildWhenStale(names = TARGETS.map(({ name }) => name)) {
  if (!process.features.require_module) throw new Refusal(NEEDS);
  if (TARGETS.some(({ command }) => !existsSync(join(ROOT, command[0])))) throw new Refusal(INSTALL);
  if (stale(names).length === 0) return;
  const release = await takeTurn();
  try {
    const due = stale(names);
    if (due.length > 0) console.log(BUILDING);
    await Promise.all(due.map(([target, sources]) => build(target).then(() => noteBuilt(target, sources))));
  } finally {
    release();
  }
}

function stale(names) {
  return TARGETS.filter(({ name }) => names.includes(name))
    .map((target) => [target, digest(target.sources)])
    .filter(([target, sources]) => !isFresh(target, sources));
}

function build({ name, command }) {
  return new Promise((resolve, reject) => {
    const [script, ...given] = command;
    const child = spawn(process.execPath, [join(ROOT, script), ...given], { cwd: ROOT });
    let said = '';
    child.stdout.on('data', (chunk) => (said += chunk));
    child.stderr.on('data', (chunk) => (said += chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Refusal(`${said}\n构建失败（${name}）。 The build of the ${name} failed.`));
    });
  });
}

async function takeTurn() {
  const file = join(ROOT, 'dist', 'building');
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (!isAlive(holderOf(file))) rmSync(file, { force: true });
    await sleep(100);
  }
}

function holderOf(file) {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return process.pid; // given back meanwhile
  }
}

function isAlive(pid) {
  // Made, and its number not written yet.
  if (pid === 0) return true;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Runs `work`; a refusal is a sentence on the screen and an exit code, not a stack of our own lines. */
export async function orSayWhy(work) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await orSayWhy(buildWhenStale);
