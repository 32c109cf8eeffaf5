import { MigrationInterface, QueryRunner } from 'typeorm';

export class LifeOfATask1795529840166 implements MigrationInterface {
  name = 'LifeOfATask1795529840166';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "public"."assignment_pending"`);
    await queryRunner.query(`ALTER TABLE "assignment" DROP CONSTRAINT "assignment_once"`);
    await queryRunner.query(
      `CREATE TABLE "amendment" ("task_id" uuid NOT NULL, "edition" integer NOT NULL, "basis" text NOT NULL, "changes" jsonb NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "by_id" uuid NOT NULL, CONSTRAINT "PK_79750f5829db6b5c37ff2b575bc" PRIMARY KEY ("task_id", "edition"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "archive" ("task_id" uuid NOT NULL, "cycle" integer NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "by_id" uuid NOT NULL, "digest" text NOT NULL, "files" integer NOT NULL, CONSTRAINT "PK_f42f6097a1473b07f288a9cba29" PRIMARY KEY ("task_id", "cycle"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "missed_period" ("assignment_id" uuid NOT NULL, "period" text NOT NULL, "ended_on" date NOT NULL, "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_c8e17d5e9b2b9844d44cbe700ae" PRIMARY KEY ("assignment_id", "period"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "consolidation" ("task_id" uuid NOT NULL, "period" text NOT NULL, "text" text NOT NULL, "percentage" integer NOT NULL, "reports" uuid array NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "by_id" uuid NOT NULL, CONSTRAINT "PK_7e31574706b3288eb16f94bec04" PRIMARY KEY ("task_id", "period"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "request" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "task_id" uuid NOT NULL, "assignment_id" uuid, "kind" text NOT NULL, "seq" integer NOT NULL, "state" text NOT NULL, "ground" text NOT NULL, "facts" jsonb NOT NULL, "asked_at" TIMESTAMP WITH TIME ZONE NOT NULL, "asked_by" uuid NOT NULL, "needs_consent" boolean NOT NULL, "consented_at" TIMESTAMP WITH TIME ZONE, "consented_by" uuid, "decide_by" date, "decided_at" TIMESTAMP WITH TIME ZONE, "decided_by" uuid, "note" text, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "request_two_people" CHECK (decided_by <> asked_by or state = 'withdrawn'), CONSTRAINT "PK_167d324701e6867f189aed52e18" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "request_task" ON "request"  ("task_id", "asked_at") `);
    await queryRunner.query(
      `CREATE UNIQUE INDEX "request_open" ON "request"  ("task_id", "assignment_id", "kind") WHERE state in ('asked', 'consented')`,
    );
    await queryRunner.query(`ALTER TABLE "task" ADD "kind" text NOT NULL DEFAULT 'plan'`);
    await queryRunner.query(`ALTER TABLE "task" ADD "parent_id" uuid`);
    await queryRunner.query(`ALTER TABLE "task" ADD "parent_assignment_id" uuid`);
    await queryRunner.query(`ALTER TABLE "task" ADD "root_id" uuid`);
    await queryRunner.query(`ALTER TABLE "task" ADD "placer_id" uuid`);
    await queryRunner.query(`ALTER TABLE "task" ADD "original_due_on" date`);
    await queryRunner.query(`ALTER TABLE "task" ADD "edition" integer NOT NULL DEFAULT '1'`);
    await queryRunner.query(`ALTER TABLE "task" ADD "cycle" integer NOT NULL DEFAULT '1'`);
    await queryRunner.query(`ALTER TABLE "task" ADD "called_at" TIMESTAMP WITH TIME ZONE`);
    await queryRunner.query(`ALTER TABLE "task" ADD "review_on" date`);
    await queryRunner.query(`ALTER TABLE "task_unit" ADD "weight" integer NOT NULL DEFAULT '1'`);
    await queryRunner.query(`ALTER TABLE "assignment" ADD "weight" integer NOT NULL DEFAULT '1'`);
    await queryRunner.query(
      `ALTER TABLE "assignment" ADD "ledger" jsonb NOT NULL DEFAULT '{"suspensions":[],"extensions":[],"limits":[]}'`,
    );
    await queryRunner.query(`ALTER TABLE "assignment" ADD "stopped_at" TIMESTAMP WITH TIME ZONE`);
    await queryRunner.query(`ALTER TABLE "assignment" ADD "known_edition" integer NOT NULL DEFAULT '0'`);
    await queryRunner.query(`ALTER TABLE "assignment" ADD "owed_edition" integer NOT NULL DEFAULT '1'`);
    await queryRunner.query(`ALTER TABLE "assignment" ADD "needs_consent" boolean NOT NULL DEFAULT false`);
    await queryRunner.query(`ALTER TABLE "assignment" ADD "dissent" text`);
    await queryRunner.query(`ALTER TABLE "assignment" ADD "dissented_at" TIMESTAMP WITH TIME ZONE`);
    await queryRunner.query(`ALTER TABLE "assignment" ADD "dissented_by" uuid`);
    await queryRunner.query(`ALTER TABLE "assignment" ADD "silent_at" TIMESTAMP WITH TIME ZONE`);
    await queryRunner.query(`ALTER TABLE "assignment" ADD "reassigned_at" TIMESTAMP WITH TIME ZONE`);
    await queryRunner.query(`ALTER TABLE "report" ADD "period" text`);
    await queryRunner.query(`ALTER TABLE "report" ADD "sent_at" TIMESTAMP WITH TIME ZONE`);
    await queryRunner.query(`ALTER TABLE "report" ADD "checked_at" TIMESTAMP WITH TIME ZONE`);
    await queryRunner.query(`ALTER TABLE "report" ADD "checked_by" uuid`);
    await queryRunner.query(`ALTER TABLE "report" ADD "check_note" text`);
    await queryRunner.query(`ALTER TABLE "submission" ADD "notice_until" date`);
    await queryRunner.query(`ALTER TABLE "submission" ADD "published_at" TIMESTAMP WITH TIME ZONE`);
    await queryRunner.query(`ALTER TABLE "submission" ADD "published_by" uuid`);
    await queryRunner.query(`ALTER TABLE "submission" ADD "notice_note" text`);
    await queryRunner.query(`ALTER TABLE "assignment" ALTER COLUMN "acknowledge_by" DROP NOT NULL`);
    await tellWhatWas(queryRunner);
    await queryRunner.query(`ALTER TABLE "task" ALTER COLUMN "root_id" SET NOT NULL`);
    // TypeORM does not see that an index has another condition: these are changed by hand.
    await queryRunner.query(`DROP INDEX "public"."task_number"`);
    await queryRunner.query(
      `CREATE UNIQUE INDEX "task_number" ON "task" ("office_id", "number") WHERE kind <> 'received'`,
    );
    await queryRunner.query(`DROP INDEX "public"."assignment_one_lead"`);
    await queryRunner.query(
      `CREATE UNIQUE INDEX "assignment_one_lead" ON "assignment" ("task_id") WHERE part = 'lead' and state <> 'reassigned'`,
    );
    await queryRunner.query(`DROP INDEX "public"."assignment_due"`);
    await queryRunner.query(
      `CREATE INDEX "assignment_due" ON "assignment" ("due_on") WHERE state not in ('done', 'reassigned')`,
    );
    await queryRunner.query(
      `CREATE INDEX "task_suspended" ON "task"  ("review_on") WHERE state = 'suspended'`,
    );
    await queryRunner.query(
      `CREATE INDEX "task_called" ON "task"  ("called_at") WHERE called_at is not null`,
    );
    await queryRunner.query(`CREATE INDEX "task_parent" ON "task"  ("parent_assignment_id") `);
    await queryRunner.query(`CREATE INDEX "task_root" ON "task"  ("root_id") `);
    await queryRunner.query(
      `CREATE UNIQUE INDEX "task_received_once" ON "task"  ("parent_assignment_id") WHERE kind = 'received'`,
    );
    await queryRunner.query(
      `CREATE INDEX "assignment_receipt" ON "assignment"  ("acknowledge_by") WHERE acknowledge_by is not null`,
    );
    await queryRunner.query(`CREATE INDEX "assignment_of_task" ON "assignment"  ("task_id", "position") `);
    await queryRunner.query(
      `CREATE UNIQUE INDEX "assignment_once" ON "assignment"  ("task_id", "unit_id") WHERE state <> 'reassigned'`,
    );
    await queryRunner.query(
      `ALTER TABLE "task" ADD CONSTRAINT "task_below" CHECK ((kind = 'plan') = (parent_id is null))`,
    );
    await queryRunner.query(
      `ALTER TABLE "task" ADD CONSTRAINT "task_subtask_placed" CHECK ((kind = 'subtask') = (placer_id is not null))`,
    );
    await queryRunner.query(
      `ALTER TABLE "report" ADD CONSTRAINT "report_two_people" CHECK (checked_by <> reported_by)`,
    );
    await queryRunner.query(
      `ALTER TABLE "task" ADD CONSTRAINT "task_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "task"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "amendment" ADD CONSTRAINT "amendment_task" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "amendment" ADD CONSTRAINT "amendment_by" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "archive" ADD CONSTRAINT "archive_task" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "archive" ADD CONSTRAINT "archive_by" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "missed_period" ADD CONSTRAINT "missed_period_assignment" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "consolidation" ADD CONSTRAINT "consolidation_task" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "consolidation" ADD CONSTRAINT "consolidation_by" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "request" ADD CONSTRAINT "request_task_fk" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "request" ADD CONSTRAINT "request_assignment" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "request" ADD CONSTRAINT "request_asked_by" FOREIGN KEY ("asked_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "public"."assignment_due"`);
    await queryRunner.query(`CREATE INDEX "assignment_due" ON "assignment" ("due_on") WHERE state <> 'done'`);
    await queryRunner.query(`DROP INDEX "public"."assignment_one_lead"`);
    await queryRunner.query(
      `CREATE UNIQUE INDEX "assignment_one_lead" ON "assignment" ("task_id") WHERE part = 'lead'`,
    );
    await queryRunner.query(`DROP INDEX "public"."task_number"`);
    await queryRunner.query(`CREATE UNIQUE INDEX "task_number" ON "task" ("office_id", "number")`);
    await queryRunner.query(
      `UPDATE "assignment" SET acknowledge_by = (dispatched_at at time zone 'Asia/Shanghai')::date WHERE acknowledge_by is null`,
    );
    await queryRunner.query(`ALTER TABLE "request" DROP CONSTRAINT "request_asked_by"`);
    await queryRunner.query(`ALTER TABLE "request" DROP CONSTRAINT "request_assignment"`);
    await queryRunner.query(`ALTER TABLE "request" DROP CONSTRAINT "request_task_fk"`);
    await queryRunner.query(`ALTER TABLE "consolidation" DROP CONSTRAINT "consolidation_by"`);
    await queryRunner.query(`ALTER TABLE "consolidation" DROP CONSTRAINT "consolidation_task"`);
    await queryRunner.query(`ALTER TABLE "missed_period" DROP CONSTRAINT "missed_period_assignment"`);
    await queryRunner.query(`ALTER TABLE "archive" DROP CONSTRAINT "archive_by"`);
    await queryRunner.query(`ALTER TABLE "archive" DROP CONSTRAINT "archive_task"`);
    await queryRunner.query(`ALTER TABLE "amendment" DROP CONSTRAINT "amendment_by"`);
    await queryRunner.query(`ALTER TABLE "amendment" DROP CONSTRAINT "amendment_task"`);
    await queryRunner.query(`ALTER TABLE "task" DROP CONSTRAINT "task_parent_fk"`);
    await queryRunner.query(`ALTER TABLE "report" DROP CONSTRAINT "report_two_people"`);
    await queryRunner.query(`ALTER TABLE "task" DROP CONSTRAINT "task_subtask_placed"`);
    await queryRunner.query(`ALTER TABLE "task" DROP CONSTRAINT "task_below"`);
    await queryRunner.query(`DROP INDEX "public"."assignment_once"`);
    await queryRunner.query(`DROP INDEX "public"."assignment_of_task"`);
    await queryRunner.query(`DROP INDEX "public"."assignment_receipt"`);
    await queryRunner.query(`DROP INDEX "public"."task_received_once"`);
    await queryRunner.query(`DROP INDEX "public"."task_root"`);
    await queryRunner.query(`DROP INDEX "public"."task_parent"`);
    await queryRunner.query(`DROP INDEX "public"."task_called"`);
    await queryRunner.query(`DROP INDEX "public"."task_suspended"`);
    await queryRunner.query(`ALTER TABLE "assignment" ALTER COLUMN "acknowledge_by" SET NOT NULL`);
    await queryRunner.query(`ALTER TABLE "submission" DROP COLUMN "notice_note"`);
    await queryRunner.query(`ALTER TABLE "submission" DROP COLUMN "published_by"`);
    await queryRunner.query(`ALTER TABLE "submission" DROP COLUMN "published_at"`);
    await queryRunner.query(`ALTER TABLE "submission" DROP COLUMN "notice_until"`);
    await queryRunner.query(`ALTER TABLE "report" DROP COLUMN "check_note"`);
    await queryRunner.query(`ALTER TABLE "report" DROP COLUMN "checked_by"`);
    await queryRunner.query(`ALTER TABLE "report" DROP COLUMN "checked_at"`);
    await queryRunner.query(`ALTER TABLE "report" DROP COLUMN "sent_at"`);
    await queryRunner.query(`ALTER TABLE "report" DROP COLUMN "period"`);
    await queryRunner.query(`ALTER TABLE "assignment" DROP COLUMN "reassigned_at"`);
    await queryRunner.query(`ALTER TABLE "assignment" DROP COLUMN "silent_at"`);
    await queryRunner.query(`ALTER TABLE "assignment" DROP COLUMN "dissented_by"`);
    await queryRunner.query(`ALTER TABLE "assignment" DROP COLUMN "dissented_at"`);
    await queryRunner.query(`ALTER TABLE "assignment" DROP COLUMN "dissent"`);
    await queryRunner.query(`ALTER TABLE "assignment" DROP COLUMN "needs_consent"`);
    await queryRunner.query(`ALTER TABLE "assignment" DROP COLUMN "owed_edition"`);
    await queryRunner.query(`ALTER TABLE "assignment" DROP COLUMN "known_edition"`);
    await queryRunner.query(`ALTER TABLE "assignment" DROP COLUMN "stopped_at"`);
    await queryRunner.query(`ALTER TABLE "assignment" DROP COLUMN "ledger"`);
    await queryRunner.query(`ALTER TABLE "assignment" DROP COLUMN "weight"`);
    await queryRunner.query(`ALTER TABLE "task_unit" DROP COLUMN "weight"`);
    await queryRunner.query(`ALTER TABLE "task" DROP COLUMN "review_on"`);
    await queryRunner.query(`ALTER TABLE "task" DROP COLUMN "called_at"`);
    await queryRunner.query(`ALTER TABLE "task" DROP COLUMN "cycle"`);
    await queryRunner.query(`ALTER TABLE "task" DROP COLUMN "edition"`);
    await queryRunner.query(`ALTER TABLE "task" DROP COLUMN "original_due_on"`);
    await queryRunner.query(`ALTER TABLE "task" DROP COLUMN "placer_id"`);
    await queryRunner.query(`ALTER TABLE "task" DROP COLUMN "root_id"`);
    await queryRunner.query(`ALTER TABLE "task" DROP COLUMN "parent_assignment_id"`);
    await queryRunner.query(`ALTER TABLE "task" DROP COLUMN "parent_id"`);
    await queryRunner.query(`ALTER TABLE "task" DROP COLUMN "kind"`);
    await queryRunner.query(`DROP INDEX "public"."request_open"`);
    await queryRunner.query(`DROP INDEX "public"."request_task"`);
    await queryRunner.query(`DROP TABLE "request"`);
    await queryRunner.query(`DROP TABLE "consolidation"`);
    await queryRunner.query(`DROP TABLE "missed_period"`);
    await queryRunner.query(`DROP TABLE "archive"`);
    await queryRunner.query(`DROP TABLE "amendment"`);
    await queryRunner.query(
      `ALTER TABLE "assignment" ADD CONSTRAINT "assignment_once" UNIQUE ("task_id", "unit_id")`,
    );
    await queryRunner.query(
      `CREATE INDEX "assignment_pending" ON "assignment" USING btree ("acknowledge_by") WHERE (state = 'pending'::text)`,
    );
  }
}

/** Tasks and parts from before have no ledger: what it would say is told from the columns that they had. */
async function tellWhatWas(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(`update task set root_id = id, original_due_on = due_on`);
  await queryRunner.query(`update report set sent_at = reported_at`);
  await queryRunner.query(
    `update assignment set known_edition = 1, acknowledge_by = null where state <> 'pending'`,
  );
  await queryRunner.query(
    `update assignment set ledger = jsonb_set(ledger, '{limits}', jsonb_build_array(jsonb_build_object(
       'grantedAt', to_char(dispatched_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'limitOn', due_on)))
      where due_on is distinct from original_due_on and due_on is not null`,
  );
  await queryRunner.query(
    `update assignment a set stopped_at = coalesce(
       (select max(r.answered_at) from report r where r.assignment_id = a.id), t.closed_at, a.dispatched_at)
       from task t where t.id = a.task_id and (a.state = 'done' or t.state = 'closed')`,
  );
}
