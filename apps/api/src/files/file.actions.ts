import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FileAnswer } from '@lianban/contract';
import { LIMITS } from '@lianban/contract';
import { Refusal, type Actor } from '@lianban/rules';
import { IsNull } from 'typeorm';
import { TextDoor } from '../http/text-door';
import type { Upload } from '../http/upload';
import { Store, type Tx } from '../store/store';
import { AttachmentRow, FileContentRow, type OwnerKind } from './attachment.entity';
import { cleanName, kindOf } from './file-kind';
import { textOf } from './file-text';
import { FileDoors } from './file.doors';
import { fileAnswer } from './file.queries';

@Injectable()
export class FileActions {
  constructor(
    private readonly store: Store,
    private readonly doors: FileDoors,
    private readonly texts: TextDoor,
  ) {}

  /** Takes a file for a task. It is handed in with a report or a completion report; until then it is only there. */
  async add(actor: Actor, taskId: string, { name: given, bytes }: Upload): Promise<FileAnswer> {
    if (bytes.length > LIMITS.fileBytes) throw new Refusal('file-too-large');
    const name = cleanName(given);
    const type = await kindOf(name, bytes);
    await this.doors.requireMay(this.store.rows, actor, taskId, 'file.add');
    await this.texts.require(actor, `file of task ${taskId}`, [
      { field: 'name', text: name },
      { field: 'file', text: textOf(type, bytes) ?? '' },
    ]);
    const digest = createHash('sha256').update(bytes).digest('hex');
    return this.store.write(actor, async (tx) => {
      await this.doors.requireMay(tx.rows, actor, taskId, 'file.add');
      await tx.rows
        .createQueryBuilder()
        .insert()
        .into(FileContentRow)
        .values({ digest, size: bytes.length, bytes: Buffer.from(bytes) })
        .orIgnore()
        .execute();
      const { id } = await tx.rows.save(AttachmentRow, {
        taskId,
        digest,
        name,
        type,
        size: bytes.length,
        uploadedAt: tx.now,
        uploadedBy: actor.personId,
      });
      await tx.announce('file.added', [`person:${actor.personId}`], { fileId: id });
      return fileAnswer(tx.rows, id);
    });
  }

  /** Takes back a file that was not handed in yet; the bytes go with the last of its names. */
  remove(actor: Actor, fileId: string): Promise<void> {
    return this.store.write(actor, async (tx) => {
      const file = await tx.rows.findOneBy(AttachmentRow, {
        id: fileId,
        uploadedBy: actor.personId,
        ownerId: IsNull(),
      });
      if (!file) throw new Refusal('not-found', { id: fileId });
      await tx.rows.delete(AttachmentRow, { id: fileId });
      await dropUnnamed(tx, [file.digest]);
      await tx.announce('file.removed', [`person:${actor.personId}`], { fileId });
    });
  }
}

/**
 * Hands files in with a report or a completion report.
 *
 * @param owner whose the files are from now on, the task, and who uploaded them
 * @throws Refusal files-not-yours (not there, another's, another task's, or handed in before)
 */
export async function handIn(
  tx: Tx,
  ids: readonly string[],
  owner: {
    readonly kind: OwnerKind;
    readonly id: string;
    readonly taskId: string;
    readonly personId: string;
  },
): Promise<void> {
  if (ids.length === 0) return;
  const [, count]: [unknown, number] = await tx.rows.query(
    `update attachment set owner_kind = $1, owner_id = $2
      where id = any($3::uuid[]) and task_id = $4 and uploaded_by = $5 and owner_id is null`,
    [owner.kind, owner.id, [...ids], owner.taskId, owner.personId],
  );
  if (count !== new Set(ids).size) throw new Refusal('files-not-yours', { count: new Set(ids).size - count });
}

/** Drops what was handed in with something whose words are taken back. */
export async function dropFilesOf(tx: Tx, kind: OwnerKind, ownerId: string): Promise<void> {
  const [dropped]: [{ digest: string }[], number] = await tx.rows.query(
    'delete from attachment where owner_kind = $1 and owner_id = $2 returning digest',
    [kind, ownerId],
  );
  await dropUnnamed(
    tx,
    dropped.map(({ digest }) => digest),
  );
}

/** How long what was uploaded and never handed in is kept. */
const KEPT_HOURS = 24;

/** Drops what was uploaded and never handed in. */
export function sweepFiles(store: Store): Promise<number> {
  return store.write(null, async (tx) => {
    const before = new Date(tx.now.getTime() - KEPT_HOURS * 3_600_000);
    const [dropped]: [{ digest: string }[], number] = await tx.rows.query(
      `delete from attachment where id in (
         select id from attachment where owner_id is null and uploaded_at < $1 limit 500 for update skip locked)
       returning digest`,
      [before],
    );
    await dropUnnamed(
      tx,
      dropped.map(({ digest }) => digest),
    );
    return dropped.length;
  });
}

async function dropUnnamed(tx: Tx, digests: readonly string[]): Promise<void> {
  await tx.rows.query(
    `delete from file_content c where c.digest = any($1)
        and not exists (select 1 from attachment a where a.digest = c.digest)`,
    [digests],
  );
}
