import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';

/** `unreaped`: it has ended, but its parent has not asked how, so its number still looks taken. */
export type ProcessState = 'alive' | 'unreaped' | 'gone';

/** What has become of the process numbered `pid`. */
export function processState(pid: number): ProcessState {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it is there, and somebody else's.
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return 'gone';
  }
  const letter = stateLetter(pid);
  if (letter === undefined) return 'gone';
  return letter === 'Z' || letter === 'X' ? 'unreaped' : 'alive';
}

/** The folder a process works in; undefined where the system does not tell (not Linux, or somebody else's process). */
export function workingFolder(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

function stateLetter(pid: number): string | undefined {
  try {
    if (process.platform !== 'linux') {
      return execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).trim()[0];
    }
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the command's name in brackets, and may itself hold spaces and brackets.
    return stat.slice(stat.lastIndexOf(')') + 2)[0];
  } catch {
    return undefined;
  }
}
