import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { dayOf } from '@lianban/calendar';
import type { Config } from '../config';
import { CONFIG } from '../config.module';
import { Rounds } from '../store/rounds';
import { Store } from '../store/store';
import { AuditQueries } from './audit.queries';

/**
 * Leaves the head of the audit chain in a file a day, written anew while the day lasts. Copied to where this server
 * cannot write, it tells the chain from one that somebody wrote anew from the beginning.
 */
@Injectable()
export class Anchors implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly rounds: Rounds;
  private left = 0;

  constructor(
    private readonly store: Store,
    private readonly queries: AuditQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.rounds = new Rounds(store, config.anchorSeconds, () => this.leave());
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  async leave(): Promise<void> {
    const { seq, hash } = await this.queries.chain();
    if (seq === this.left) return;
    const day = dayOf(this.store.now());
    const anchor = { day, seq, hash, at: this.store.now().toISOString() };
    await mkdir(this.config.anchorDir, { recursive: true });
    await writeFile(join(this.config.anchorDir, `${day}.json`), `${JSON.stringify(anchor)}\n`);
    this.left = seq;
  }
}
