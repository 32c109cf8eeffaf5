import { Injectable } from '@nestjs/common';
import { Refusal, type Actor, type Permission } from '@lianban/rules';
import type { EntityManager } from 'typeorm';

/** Returns if `actor` may do `permission` to the task, refuses otherwise. */
export type TaskCheck = (
  rows: EntityManager,
  actor: Actor,
  taskId: string,
  permission: Permission,
) => Promise<void>;

/** Who may bring files to a task and read them is said by the room of tasks; files know no room. */
@Injectable()
export class FileDoors {
  private check: TaskCheck | undefined;

  register(check: TaskCheck): void {
    this.check = check;
  }

  async requireMay(rows: EntityManager, actor: Actor, taskId: string, permission: Permission): Promise<void> {
    if (!this.check) throw new Refusal('not-found', { id: taskId });
    await this.check(rows, actor, taskId, permission);
  }
}
