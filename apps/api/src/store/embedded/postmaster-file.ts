import { readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { processState, workingFolder } from './process-state';

/** What `postmaster.pid` says of the server that wrote it. */
export interface PostmasterFile {
  pid: number;
  folder: string;
  port: number;
  /** the server takes connections */
  ready: boolean;
}

/** The file that a running server keeps in its cluster, and that a killed one leaves behind. */
export async function readPostmasterFile(cluster: string): Promise<PostmasterFile | undefined> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  // Lines: process, folder, start time, port, socket folder, address, shared memory, status.
  const [pid, folder = '', , port, , , , status = ''] = text.split('\n');
  if (!Number(pid)) return undefined;
  return { pid: Number(pid), folder, port: Number(port), ready: status.startsWith('ready') };
}

/**
 * Whether the process named in the file is a server working in this very cluster.
 *
 * After a kill or a power cut the file stays, and its number may since belong to any process: one that ended and
 * was not reaped, another program, or the server of the folder that this one was copied from.
 */
export async function isServing(cluster: string, file: PostmasterFile): Promise<boolean> {
  if (processState(file.pid) !== 'alive') return false;
  const here = await realpath(cluster);
  // A server works in its folder and stays there when the folder is moved, so this is surer than what was written.
  return (workingFolder(file.pid) ?? file.folder) === here;
}
