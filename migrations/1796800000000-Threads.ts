import { MigrationInterface, QueryRunner } from 'typeorm';

/** Threads of more than tasks: each has an id and a subject; comments can be changed, kept for one unit and found. */
export class Threads1796800000000 implements MigrationInterface {
  name = 'Threads1796800000000';

  public async up(queryRunner: QueryRunner): Promise<void> {
    const run = (sql: string): Promise<unknown> => queryRunner.query(sql);
    await run(`ALTER TABLE "comment" DROP CONSTRAINT "comment_task"`);
    await run(`ALTER TABLE "comment" DROP CONSTRAINT "comment_once"`);
    await run(`ALTER TABLE "comment" DROP CONSTRAINT "PK_6edc07bc5b156c5a11958f4e5c5"`);
    await run(`ALTER TABLE "thread" DROP CONSTRAINT "thread_task"`);
    await run(`ALTER TABLE "thread" DROP CONSTRAINT "PK_dad054a973b1fce59efe2456579"`);

    await run(`ALTER TABLE "thread" ADD "id" uuid NOT NULL DEFAULT gen_random_uuid()`);
    await run(`ALTER TABLE "thread" ADD CONSTRAINT "thread_pk" PRIMARY KEY ("id")`);
    await run(`ALTER TABLE "thread" RENAME COLUMN "task_id" TO "subject_id"`);
    await run(`ALTER TABLE "thread" ADD "kind" text NOT NULL DEFAULT 'task'`);
    await run(`ALTER TABLE "thread" ALTER COLUMN "kind" DROP DEFAULT`);
    await run(`ALTER TABLE "thread" ADD CONSTRAINT "thread_subject" UNIQUE ("kind", "subject_id")`);
    await run(`ALTER TABLE "thread" ADD "last_rev" integer NOT NULL DEFAULT '0'`);
    await run(`UPDATE "thread" SET "last_rev" = "last_seq"`);

    await run(`ALTER TABLE "comment" ADD "thread_id" uuid`);
    await run(
      `UPDATE "comment" c SET "thread_id" = h."id" FROM "thread" h WHERE h."subject_id" = c."task_id"`,
    );
    await run(`ALTER TABLE "comment" ALTER COLUMN "thread_id" SET NOT NULL`);
    await run(`ALTER TABLE "comment" DROP COLUMN "task_id"`);
    await run(`ALTER TABLE "comment" ADD CONSTRAINT "comment_pk" PRIMARY KEY ("thread_id", "seq")`);
    await run(`ALTER TABLE "comment" ADD CONSTRAINT "comment_once" UNIQUE ("thread_id", "author_id", "key")`);
    await run(`ALTER TABLE "comment" ADD "id" uuid NOT NULL DEFAULT gen_random_uuid()`);
    await run(`ALTER TABLE "comment" ADD "rev" integer`);
    await run(`UPDATE "comment" SET "rev" = "seq"`);
    await run(`ALTER TABLE "comment" ALTER COLUMN "rev" SET NOT NULL`);
    await run(`ALTER TABLE "comment" ADD "unit_id" uuid`);
    await run(`ALTER TABLE "comment" ADD "reply_to" integer`);
    await run(`ALTER TABLE "comment" ADD "edited_at" TIMESTAMP WITH TIME ZONE`);
    await run(`ALTER TABLE "comment" ADD "deleted_at" TIMESTAMP WITH TIME ZONE`);
    await run(`CREATE UNIQUE INDEX "comment_id" ON "comment" ("id")`);
    await run(`CREATE INDEX "comment_rev" ON "comment" ("thread_id", "rev")`);
    await run(
      `ALTER TABLE "comment" ADD CONSTRAINT "comment_thread" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await run(
      `ALTER TABLE "comment" ADD CONSTRAINT "comment_unit" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );

    await run(
      `CREATE TABLE "comment_past" ("thread_id" uuid NOT NULL, "seq" integer NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "text" text NOT NULL, CONSTRAINT "comment_past_pk" PRIMARY KEY ("thread_id", "seq", "at"))`,
    );
    await run(
      `CREATE TABLE "thread_reading" ("thread_id" uuid NOT NULL, "person_id" uuid NOT NULL, "seq" integer NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "thread_reading_pk" PRIMARY KEY ("thread_id", "person_id"))`,
    );
    await run(
      `ALTER TABLE "thread_reading" ADD CONSTRAINT "thread_reading_thread" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await run(
      `ALTER TABLE "thread_reading" ADD CONSTRAINT "thread_reading_person" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );

    await run(
      `CREATE TABLE "comment_pair" ("pair" text NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "thread_id" uuid NOT NULL, "seq" integer NOT NULL, CONSTRAINT "comment_pair_pk" PRIMARY KEY ("pair", "at", "thread_id", "seq"))`,
    );
    // What was written before is found as well.
    await run(
      `INSERT INTO "comment_pair" ("pair", "at", "thread_id", "seq")
       SELECT DISTINCT substr(c.said, n, 2), c."at", c."thread_id", c."seq"
         FROM (SELECT *, lower(regexp_replace("text", '\\s+', ' ', 'g')) AS said FROM "comment") c,
              generate_series(1, length(c.said) - 1) n`,
    );
    await run(`CREATE INDEX "comment_pair_of" ON "comment_pair" ("thread_id", "seq")`);
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    const run = (sql: string): Promise<unknown> => queryRunner.query(sql);
    await run(`DROP TABLE "comment_pair"`);
    await run(`DROP TABLE "thread_reading"`);
    await run(`DROP TABLE "comment_past"`);
    // What an earlier version would show to everybody, or has no place for, goes.
    await run(
      `DELETE FROM "comment" WHERE "unit_id" IS NOT NULL OR "thread_id" IN (SELECT "id" FROM "thread" WHERE "kind" <> 'task')`,
    );
    await run(`DELETE FROM "thread" WHERE "kind" <> 'task'`);
    await run(`ALTER TABLE "comment" ADD "task_id" uuid`);
    await run(
      `UPDATE "comment" c SET "task_id" = h."subject_id" FROM "thread" h WHERE h."id" = c."thread_id"`,
    );
    await run(`ALTER TABLE "comment" ALTER COLUMN "task_id" SET NOT NULL`);
    await run(`ALTER TABLE "comment" DROP CONSTRAINT "comment_thread"`);
    await run(`ALTER TABLE "comment" DROP CONSTRAINT "comment_unit"`);
    await run(`ALTER TABLE "comment" DROP CONSTRAINT "comment_once"`);
    await run(`ALTER TABLE "comment" DROP CONSTRAINT "comment_pk"`);
    await run(`DROP INDEX "comment_rev"`);
    await run(`DROP INDEX "comment_id"`);
    for (const column of ['thread_id', 'id', 'rev', 'unit_id', 'reply_to', 'edited_at', 'deleted_at']) {
      await run(`ALTER TABLE "comment" DROP COLUMN "${column}"`);
    }
    await run(
      `ALTER TABLE "comment" ADD CONSTRAINT "PK_6edc07bc5b156c5a11958f4e5c5" PRIMARY KEY ("task_id", "seq")`,
    );
    await run(`ALTER TABLE "comment" ADD CONSTRAINT "comment_once" UNIQUE ("task_id", "author_id", "key")`);
    await run(`ALTER TABLE "thread" DROP CONSTRAINT "thread_subject"`);
    await run(`ALTER TABLE "thread" DROP CONSTRAINT "thread_pk"`);
    await run(`ALTER TABLE "thread" DROP COLUMN "id"`);
    await run(`ALTER TABLE "thread" DROP COLUMN "kind"`);
    await run(`ALTER TABLE "thread" DROP COLUMN "last_rev"`);
    await run(`ALTER TABLE "thread" RENAME COLUMN "subject_id" TO "task_id"`);
    await run(`ALTER TABLE "thread" ADD CONSTRAINT "PK_dad054a973b1fce59efe2456579" PRIMARY KEY ("task_id")`);
    await run(
      `ALTER TABLE "thread" ADD CONSTRAINT "thread_task" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await run(
      `ALTER TABLE "comment" ADD CONSTRAINT "comment_task" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }
}
