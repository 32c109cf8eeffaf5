import { createHash } from 'node:crypto';
import type { FileAnswer } from '@lianban/contract';
import { Refusal } from '@lianban/rules';
import type { EntityManager } from 'typeorm';
import { instant } from '../store/together';
import { personRef } from '../units/refs';

export type FileRecord = Omit<FileAnswer, 'at'> & { at: Date | string; ownerId: string | null };

const SELECT = `
  select f.id, f.name, f.type, f.size, f.digest, f.uploaded_at as at, ${personRef('f.uploaded_by')} as by,
         f.owner_id as "ownerId"
    from attachment f`;

/** Of the task itself: what is written with a comment is no part of its file. */
const HANDED_IN = `owner_kind <> 'comment'`;

const answerOf = ({ ownerId: _, at, ...said }: FileRecord): FileAnswer => ({ ...said, at: instant(at) });

export async function fileAnswer(rows: EntityManager, id: string): Promise<FileAnswer> {
  const [record]: FileRecord[] = await rows.query(`${SELECT} where f.id = $1`, [id]);
  if (!record) throw new Refusal('not-found', { id });
  return answerOf(record);
}

/** The files that were handed in with the task $1. */
export const FILES_OF_TASK = `${SELECT} where f.task_id = $1 and ${HANDED_IN} order by f.uploaded_at, f.id`;

/** By what each was handed in with: a report or a completion report. */
export const byOwner =
  (records: readonly FileRecord[]) =>
  (ownerId: string): readonly FileAnswer[] =>
    records.filter((record) => record.ownerId === ownerId).map(answerOf);

export const filesOf = async (rows: EntityManager, taskId: string): Promise<ReturnType<typeof byOwner>> =>
  byOwner(await rows.query<FileRecord[]>(FILES_OF_TASK, [taskId]));

/** How many files were handed in with a task. */
export async function countFiles(rows: EntityManager, taskId: string): Promise<number> {
  const [found] = await rows.query<[{ count: number }]>(
    `select count(*)::int as count from attachment where task_id = $1 and ${HANDED_IN}`,
    [taskId],
  );
  return found.count;
}

/**
 * The digest of a task's file set (归档): SHA-256, hexadecimal, of one line a file, "<digest>  <name>\n" as sha256sum
 * writes it, sorted. Anyone who has the files can work it out again.
 */
export async function digestOfSet(
  rows: EntityManager,
  taskId: string,
): Promise<{ digest: string; files: number }> {
  const records: { digest: string; name: string }[] = await rows.query(
    `select digest, name from attachment where task_id = $1 and ${HANDED_IN}`,
    [taskId],
  );
  const lines = records.map(({ digest, name }) => `${digest}  ${name}\n`).sort();
  return { digest: createHash('sha256').update(lines.join('')).digest('hex'), files: lines.length };
}
