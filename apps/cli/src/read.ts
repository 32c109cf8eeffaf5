import { readFile } from 'node:fs/promises';
import { NotAPlan, readPlan } from '@lianban/plan-reader';
import { readingTable } from './reading-table';

/** `read [--table] FILE`: the reading as JSON, or as a table for people. Exit 2 when nothing could be read. */
async function main(): Promise<void> {
  const given = process.argv.slice(2);
  const file = given.find((argument) => !argument.startsWith('--'));
  if (!file) return refuse('用法：npm run --silent read -- [--table] FILE');
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch {
    return refuse(`${file} 打不开：没有这个文件，或无权读取。 No such file, or not readable.`);
  }
  try {
    const reading = await readPlan(bytes, file);
    process.stdout.write(
      given.includes('--table') ? readingTable(reading) : `${JSON.stringify(reading, null, 2)}\n`,
    );
  } catch (error) {
    if (error instanceof NotAPlan) return refuse(error.message);
    throw error;
  }
}

function refuse(message: string): void {
  process.stderr.write(`${message.replace(/\s*\n\s*/g, ' ')}\n`);
  process.exitCode = 2;
}

void main();
