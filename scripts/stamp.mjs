import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './targets.mjs';

/** Specs are no part of what is built. */
const LEFT_OUT = /\.spec\.tsx?$/;

/**
 * One line that stands for the content of all sources. Content, not dates: a clone, a checkout and a copy all give
 * files new dates, and a branch taken back gives old ones.
 *
 * @param {string[]} sources files and folders, relative to the project
 */
export function digest(sources) {
  const hash = createHash('sha1');
  for (const file of sources.flatMap(filesIn).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(ROOT, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesIn(path) {
  const stat = statSync(join(ROOT, path), { throwIfNoEntry: false });
  if (!stat) return [];
  if (stat.isFile()) return LEFT_OUT.test(path) ? [] : [path];
  return readdirSync(join(ROOT, path)).flatMap((name) => filesIn(`${path}/${name}`));
}

const stampOf = (target) => join(ROOT, 'dist', `${target.name}.stamp`);

/** Whether what the target makes is there and was made from sources with this digest. */
export function isFresh(target, sourcesDigest) {
  const stamp = stampOf(target);
  return (
    existsSync(join(ROOT, target.made)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sourcesDigest
  );
}

/** Notes what the target was made from. Called after the build, with the digest taken before it. */
export function noteBuilt(target, sourcesDigest) {
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  writeFileSync(stampOf(target), sourcesDigest);
}
