import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../apps/api/src/data-source';
import { Clock } from '../../apps/api/src/store/clock';
import { Store } from '../../apps/api/src/store/store';
import { World } from '../../test/support/world';

/** The cast and its verbs over HTTP, in front of a server that runs as a process of its own. */
export async function stage(url: string, databaseUrl: string): Promise<{ world: World; source: DataSource }> {
  const source = await new DataSource(dataSourceOptions(databaseUrl)).initialize();
  const clock = new Clock();
  const store = new Store(source, clock);
  const world = await World.on({
    app: { get: () => store } as unknown as NestFastifyApplication,
    url,
    databaseUrl,
    now: () => clock.now(),
    clockTo: () => undefined,
    stop: () => source.destroy(),
  });
  return { world, source };
}

/** socket.io alone, in a process of its own. */
export async function startBare(): Promise<{ url: string; child: ChildProcess }> {
  const child = spawn(process.execPath, [join(__dirname, 'bare.mjs')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface(child.stdout)) return { url: line, child };
  throw new Error('socket.io alone did not start.');
}

/** What a process holds of the machine's memory, in KiB. */
export const residentKiB = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);

/** The value below which this share of them lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
