import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import type { PlanReading } from '@lianban/plan-reader';
import { Refusal } from '@lianban/rules';
import type { Task, Told } from './messages';
import { Turns } from './turns';

export interface Allowance {
  readonly seconds: number;
  /** Of the thread's heap. */
  readonly megabytes: number;
}

const ALLOWANCE: Allowance = { seconds: 30, megabytes: 512 };
/** How many documents are read at once; more would only take each other's processor. */
const AT_ONCE = 2;

/**
 * Reads documents in threads of their own, one a document: a large or a hostile file holds up nobody else, and ends
 * with its thread when its time or memory is used up.
 */
@Injectable()
export class DocumentReader {
  private readonly turns = new Turns(AT_ONCE);

  /**
   * @param signal ends the reading, or the waiting for it
   * @throws Refusal where it is no plan, is too complex, or was ended
   */
  async read(
    file: { readonly name: string; readonly bytes: Uint8Array },
    signal?: AbortSignal,
    allowance = ALLOWANCE,
  ): Promise<PlanReading> {
    try {
      // A copy that the thread gets whole: an uploaded file may be a part of a larger buffer.
      const task: Task = { name: file.name, bytes: Uint8Array.from(file.bytes) };
      const told = await this.turns.take(signal, () => readApart(task, signal, allowance));
      if ('refused' in told) throw new Refusal(told.refused);
      return told.reading;
    } catch (fault) {
      throw signal?.aborted ? new Refusal('upload-cancelled') : fault;
    }
  }
}

function readApart(
  task: Task,
  signal: AbortSignal | undefined,
  { seconds, megabytes }: Allowance,
): Promise<Told> {
  const { file, options } = entry();
  const worker = new Worker(file, {
    ...options,
    workerData: task,
    transferList: [task.bytes.buffer as ArrayBuffer],
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  const told = new Promise<Told>((resolve, reject) => {
    const late = setTimeout(() => reject(new Refusal('file-too-complex')), seconds * 1000);
    const leave = (): void => reject(signal?.reason as Error);
    signal?.addEventListener('abort', leave, { once: true });
    worker.once('message', resolve);
    worker.once('error', (fault: NodeJS.ErrnoException) =>
      reject(fault.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Refusal('file-too-complex') : fault),
    );
    worker.once('exit', (code) => {
      clearTimeout(late);
      signal?.removeEventListener('abort', leave);
      reject(new Error(`The reader ended with ${code} and said nothing.`));
    });
  });
  // Whatever came of it, the thread is over before the next one begins.
  return told.finally(() => worker.terminate());
}

/** As built there is a compiled file beside this one; run from the sources, the thread compiles what it loads. */
function entry(): { readonly file: string; readonly options: WorkerOptions } {
  const compiled = join(__dirname, 'reader.worker.js');
  if (existsSync(compiled)) return { file: compiled, options: {} };
  const needed = [require.resolve('tsx/cjs'), join(__dirname, 'reader.worker.ts')];
  const tsconfig = join(__dirname, '../../../../../tsconfig.json');
  return {
    // A thread's own file is loaded before what would compile it; what that file requires is not.
    file: needed.map((path) => `require(${JSON.stringify(path)});`).join(''),
    options: { eval: true, env: { ...process.env, TSX_TSCONFIG_PATH: tsconfig } },
  };
}
