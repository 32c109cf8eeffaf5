import { Injectable } from '@nestjs/common';
import type { AmendBody } from '@lianban/contract';
import type { Actor } from '@lianban/rules';
import { Store } from '../store/store';
import { amendTask } from './amend';
import { requireTask } from './task.access';
import { tell } from './told';

/** 调整: the office amends a task on the ground of a document; each unit receives what changed for it (domain §3). */
@Injectable()
export class AmendActions {
  constructor(private readonly store: Store) {}

  amend(actor: Actor, taskId: string, version: number, body: AmendBody): Promise<void> {
    return this.store.write(actor, async (tx) => {
      const { task, parties } = await requireTask(tx, actor, taskId, 'task.amend', version);
      const changed = await amendTask(tx, actor, task, body);
      await tell(tx, { name: 'task.amended', task, parties, changed, note: body.basis.trim() });
    });
  }
}
