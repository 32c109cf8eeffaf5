import { Injectable } from '@nestjs/common';
import { Refusal, type Actor, type Permission } from '@lianban/rules';
import type { EntityManager } from 'typeorm';
import type { AttachmentRow, OwnerKind } from './attachment.entity';

/** Returns if `actor` may do `permission` to the task, refuses otherwise. */
export type TaskCheck = (
  rows: EntityManager,
  actor: Actor,
  taskId: string,
  permission: Permission,
) => Promise<void>;

/** Returns if `actor` may read what a file was handed in with, refuses otherwise. */
export type OwnerCheck = (rows: EntityManager, actor: Actor, ownerId: string) => Promise<void>;

/** Who may bring files to a task and read them is said by the room of tasks; files know no room. */
@Injectable()
export class FileDoors {
  private check: TaskCheck | undefined;
  private readonly owners = new Map<OwnerKind, OwnerCheck>();

  register(check: TaskCheck): void {
    this.check = check;
  }

  /** For what is read by others than those who read the task. */
  registerOwner(kind: OwnerKind, check: OwnerCheck): void {
    this.owners.set(kind, check);
  }

  /** @throws Refusal not-found (a file that `actor` may not read) */
  async requireReadable(rows: EntityManager, actor: Actor, file: AttachmentRow): Promise<void> {
    // What was not handed in yet is its uploader's alone.
    if (!file.ownerId && file.uploadedBy !== actor.personId) throw new Refusal('not-found', { id: file.id });
    const own = file.ownerKind && this.owners.get(file.ownerKind);
    if (own && file.ownerId) await own(rows, actor, file.ownerId);
    else await this.requireMay(rows, actor, file.taskId, 'task.read');
  }

  async requireMay(rows: EntityManager, actor: Actor, taskId: string, permission: Permission): Promise<void> {
    if (!this.check) throw new Refusal('not-found', { id: taskId });
    await this.check(rows, actor, taskId, permission);
  }
}
