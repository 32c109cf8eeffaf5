import { parentPort, workerData } from 'node:worker_threads';
import { NotAPlan, readPlan } from '@lianban/plan-reader';
import type { Task, Told } from './messages';

/** Reads the one document that it was started with, tells what it found, and ends. */
async function main(): Promise<void> {
  const { bytes, name } = workerData as Task;
  const tell = (told: Told): void => parentPort?.postMessage(told);
  try {
    tell({ reading: await readPlan(bytes, name) });
  } catch (fault) {
    if (!(fault instanceof NotAPlan)) throw fault;
    tell({ refused: fault.code });
  }
}

void main();
