import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Spine1795355867552 implements MigrationInterface {
  name = 'Spine1795355867552';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "unit" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "name" text NOT NULL, "short_name" text NOT NULL, "tier" text NOT NULL, "kind" text NOT NULL, "region" text, "superior_id" uuid, "ancestors" uuid array NOT NULL DEFAULT '{}', "coordination_office" boolean NOT NULL DEFAULT false, CONSTRAINT "unit_tier" CHECK (tier in ('national', 'provincial', 'municipal', 'county')), CONSTRAINT "PK_4252c4be609041e559f0c80f58a" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE UNIQUE INDEX "unit_official_name" ON "unit"  ("name") `);
    await queryRunner.query(
      `CREATE TABLE "unit_name" ("unit_id" uuid NOT NULL, "name" text NOT NULL, CONSTRAINT "PK_5735df53eac821f4c70a5ca76ce" PRIMARY KEY ("unit_id", "name"))`,
    );
    await queryRunner.query(`CREATE INDEX "unit_name_lookup" ON "unit_name"  ("name") `);
    await queryRunner.query(
      `CREATE TABLE "person" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "name" text NOT NULL, "login" text NOT NULL, "password_hash" text, "unit_id" uuid NOT NULL, CONSTRAINT "PK_5fdaf670315c4b7e70cce85daa3" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE UNIQUE INDEX "person_login" ON "person"  ("login") `);
    await queryRunner.query(`CREATE INDEX "person_unit" ON "person"  ("unit_id") `);
    await queryRunner.query(
      `CREATE TABLE "post" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "person_id" uuid NOT NULL, "unit_id" uuid NOT NULL, "role" text NOT NULL, CONSTRAINT "post_once" UNIQUE ("person_id", "unit_id", "role"), CONSTRAINT "PK_be5fda3aac270b134ff9c21cdee" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "post_unit" ON "post"  ("unit_id") `);
    await queryRunner.query(
      `CREATE UNIQUE INDEX "post_one_administration" ON "post"  ("person_id") WHERE role in ('system-admin', 'security-admin', 'audit-admin')`,
    );
    await queryRunner.query(
      `CREATE TABLE "task" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "plan_id" uuid NOT NULL, "number" text NOT NULL, "heading" text NOT NULL, "path" text array NOT NULL, "body" text NOT NULL, "clause" text NOT NULL, "span_from" integer NOT NULL, "span_to" integer NOT NULL, "clause_from" integer NOT NULL, "clause_to" integer NOT NULL, "state" text NOT NULL, "due_on" date, "reporting_period" text, "standard" text NOT NULL, "office_id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "round" integer NOT NULL DEFAULT '0', "registered_at" TIMESTAMP WITH TIME ZONE NOT NULL, "registered_by" uuid NOT NULL, "confirmed_at" TIMESTAMP WITH TIME ZONE, "confirmed_by" uuid, "dispatched_at" TIMESTAMP WITH TIME ZONE, "closed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "task_due_or_period" CHECK (due_on is not null or reporting_period is not null), CONSTRAINT "PK_fb213f79ee45060ba925ecd576e" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "task_plan" ON "task"  ("plan_id", "span_from") `);
    await queryRunner.query(`CREATE INDEX "task_office" ON "task"  ("office_id", "state") `);
    await queryRunner.query(`CREATE UNIQUE INDEX "task_number" ON "task"  ("office_id", "number") `);
    await queryRunner.query(
      `CREATE TABLE "task_unit" ("task_id" uuid NOT NULL, "unit_id" uuid NOT NULL, "part" text NOT NULL, "position" integer NOT NULL, "printed" text array NOT NULL, CONSTRAINT "PK_655d503cd60b10062772c6a8478" PRIMARY KEY ("task_id", "unit_id"))`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "task_one_lead" ON "task_unit"  ("task_id") WHERE part = 'lead'`,
    );
    await queryRunner.query(
      `CREATE TABLE "plan" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "office_id" uuid NOT NULL, "title" text NOT NULL, "code" text NOT NULL, "document_number" text, "issuer" text, "issued_on" date, "file_name" text NOT NULL, "file_digest" text NOT NULL, "text" text NOT NULL, "lead_rule" jsonb NOT NULL, "findings" jsonb NOT NULL, "version" integer NOT NULL DEFAULT '1', "imported_at" TIMESTAMP WITH TIME ZONE NOT NULL, "imported_by" uuid NOT NULL, CONSTRAINT "plan_code" UNIQUE ("office_id", "code"), CONSTRAINT "PK_54a2b686aed3b637654bf7ddbb3" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "plan_latest" ON "plan"  ("imported_at", "id") `);
    await queryRunner.query(
      `CREATE TABLE "draft" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "plan_id" uuid NOT NULL, "position" integer NOT NULL, "path" text array NOT NULL, "number" text NOT NULL, "heading" text NOT NULL, "body" text NOT NULL, "clause" text NOT NULL, "open_ended" boolean NOT NULL, "lead_basis" text NOT NULL, "span_from" integer NOT NULL, "span_to" integer NOT NULL, "clause_from" integer NOT NULL, "clause_to" integer NOT NULL, "deadline" jsonb, "targets" text array NOT NULL, "due_on" date, "reporting_period" text, "standard" text, "version" integer NOT NULL DEFAULT '1', "task_id" uuid, CONSTRAINT "draft_position" UNIQUE ("plan_id", "position"), CONSTRAINT "REL_21e17e32a0bee0c87136beb10b" UNIQUE ("task_id"), CONSTRAINT "PK_0b2b03d3f2c998450423648bc65" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "draft_unit" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "draft_id" uuid NOT NULL, "position" integer NOT NULL, "printed" text NOT NULL, "name" text NOT NULL, "part" text NOT NULL, "read_tier" text NOT NULL, "certainty" text NOT NULL, "inherited" boolean NOT NULL, "span_from" integer, "span_to" integer, "unit_id" uuid, "set_aside" boolean NOT NULL DEFAULT false, CONSTRAINT "PK_053373c08f23ae6fe54d391a0fb" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "draft_unit_unit" ON "draft_unit"  ("unit_id") `);
    await queryRunner.query(`CREATE INDEX "draft_unit_draft" ON "draft_unit"  ("draft_id", "position") `);
    await queryRunner.query(
      `CREATE TABLE "session_family" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "person_id" uuid NOT NULL, "started_at" TIMESTAMP WITH TIME ZONE NOT NULL, "user_agent" text, "source_address" text NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ended_at" TIMESTAMP WITH TIME ZONE, "ended_because" text, CONSTRAINT "session_family_ending" CHECK ((ended_at is null) = (ended_because is null)), CONSTRAINT "PK_f605ac522e6f5dcc0f5ca8643db" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "session_family_person" ON "session_family"  ("person_id") `);
    await queryRunner.query(
      `CREATE TABLE "session_token" ("digest" text NOT NULL, "family_id" uuid NOT NULL, "issued_at" TIMESTAMP WITH TIME ZONE NOT NULL, "used_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_085b12dcba81002c1049317bd31" PRIMARY KEY ("digest"))`,
    );
    await queryRunner.query(`CREATE INDEX "session_token_family" ON "session_token"  ("family_id") `);
    await queryRunner.query(
      `CREATE TABLE "one_time_link" ("digest" text NOT NULL, "purpose" text NOT NULL, "person_id" uuid, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, "used_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "one_time_link_purpose" CHECK (purpose = 'setup' or (purpose = 'invitation' and person_id is not null)), CONSTRAINT "PK_d0bbbe21ccd83c59638647eca35" PRIMARY KEY ("digest"))`,
    );
    await queryRunner.query(`CREATE INDEX "one_time_link_person" ON "one_time_link"  ("person_id") `);
    await queryRunner.query(
      `CREATE TABLE "failed_sign_in" ("id" bigint GENERATED ALWAYS AS IDENTITY NOT NULL, "login" text NOT NULL, "source" text NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_2f4be04894fbfd703dac1a9891e" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "failed_sign_in_source" ON "failed_sign_in"  ("source", "at") `);
    await queryRunner.query(`CREATE INDEX "failed_sign_in_login" ON "failed_sign_in"  ("login", "at") `);
    await queryRunner.query(
      `CREATE TABLE "event" ("id" bigint GENERATED ALWAYS AS IDENTITY NOT NULL, "name" text NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "actor_id" uuid, "task_id" uuid, "audience" text array NOT NULL, "facts" jsonb NOT NULL, "detail" jsonb, CONSTRAINT "PK_30c2f3bbaf6d34a55f8ae6e4614" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "event_task" ON "event"  ("task_id", "id") `);
    await queryRunner.query(
      `CREATE TABLE "assignment" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "task_id" uuid NOT NULL, "unit_id" uuid NOT NULL, "part" text NOT NULL, "position" integer NOT NULL, "state" text NOT NULL, "due_on" date, "original_due_on" date, "dispatched_at" TIMESTAMP WITH TIME ZONE NOT NULL, "acknowledge_by" date NOT NULL, "acknowledged_at" TIMESTAMP WITH TIME ZONE, "acknowledged_by" uuid, "cycle" integer NOT NULL DEFAULT '1', "version" integer NOT NULL DEFAULT '1', CONSTRAINT "assignment_once" UNIQUE ("task_id", "unit_id"), CONSTRAINT "PK_43c2f5a3859f54cedafb270f37e" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "assignment_pending" ON "assignment"  ("acknowledge_by") WHERE state = 'pending'`,
    );
    await queryRunner.query(
      `CREATE INDEX "assignment_due" ON "assignment"  ("due_on") WHERE state <> 'done'`,
    );
    await queryRunner.query(`CREATE INDEX "assignment_unit" ON "assignment"  ("unit_id", "state") `);
    await queryRunner.query(
      `CREATE UNIQUE INDEX "assignment_one_lead" ON "assignment"  ("task_id") WHERE part = 'lead'`,
    );
    await queryRunner.query(
      `CREATE TABLE "report" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "assignment_id" uuid NOT NULL, "seq" integer NOT NULL, "text" text NOT NULL, "percentage" integer NOT NULL, "part_done" boolean NOT NULL, "fell_because" text, "state" text NOT NULL, "reported_at" TIMESTAMP WITH TIME ZONE NOT NULL, "reported_by" uuid NOT NULL, "answer" text, "answered_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "report_seq" UNIQUE ("assignment_id", "seq"), CONSTRAINT "PK_99e4d0bea58cba73c57f935a546" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "raised_case" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "task_id" uuid NOT NULL, "assignment_id" uuid NOT NULL, "cycle" integer NOT NULL, "rung" text NOT NULL, "from_office_id" uuid, "to_office_id" uuid NOT NULL, "raised_at" TIMESTAMP WITH TIME ZONE NOT NULL, "accept_by" date NOT NULL, "accepted_at" TIMESTAMP WITH TIME ZONE, "accepted_by" uuid, "outcome" text, "note" text, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "raised_once" UNIQUE ("assignment_id", "cycle", "rung"), CONSTRAINT "PK_f7f6339b5cca3f1977182830128" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "raised_task" ON "raised_case"  ("task_id") `);
    await queryRunner.query(
      `CREATE INDEX "raised_to" ON "raised_case"  ("to_office_id", "raised_at", "id") `,
    );
    await queryRunner.query(
      `CREATE TABLE "submission" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "task_id" uuid NOT NULL, "round" integer NOT NULL, "text" text NOT NULL, "submitted_at" TIMESTAMP WITH TIME ZONE NOT NULL, "submitted_by" uuid NOT NULL, "review_by" date NOT NULL, "reviewed_at" TIMESTAMP WITH TIME ZONE, "reviewed_by" uuid, "opinion" text, "proposed_result" text, "decision" text, "decided_at" TIMESTAMP WITH TIME ZONE, "decided_by" uuid, "return_reason" text, "result" text, "note" text, "new_due_on" date, CONSTRAINT "submission_round" UNIQUE ("task_id", "round"), CONSTRAINT "submission_two_reviewers" CHECK (decision is distinct from 'closed' or reviewed_by <> decided_by), CONSTRAINT "submission_three_people" CHECK (submitted_by <> all (array_remove(array[reviewed_by, decided_by], null))), CONSTRAINT "PK_7faa571d0e4a7076e85890c9bd0" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "thread" ("task_id" uuid NOT NULL, "last_seq" integer NOT NULL DEFAULT '0', CONSTRAINT "PK_dad054a973b1fce59efe2456579" PRIMARY KEY ("task_id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "comment" ("task_id" uuid NOT NULL, "seq" integer NOT NULL, "text" text NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "author_id" uuid NOT NULL, "key" uuid NOT NULL, CONSTRAINT "comment_once" UNIQUE ("task_id", "author_id", "key"), CONSTRAINT "PK_6edc07bc5b156c5a11958f4e5c5" PRIMARY KEY ("task_id", "seq"))`,
    );
    await queryRunner.query(
      `ALTER TABLE "unit" ADD CONSTRAINT "unit_superior" FOREIGN KEY ("superior_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "unit_name" ADD CONSTRAINT "unit_name_unit" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "person" ADD CONSTRAINT "person_unit_fk" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "post" ADD CONSTRAINT "post_person" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "post" ADD CONSTRAINT "post_unit_fk" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "task" ADD CONSTRAINT "task_office_fk" FOREIGN KEY ("office_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "task" ADD CONSTRAINT "task_registered_by" FOREIGN KEY ("registered_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "task_unit" ADD CONSTRAINT "task_unit_task" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "task_unit" ADD CONSTRAINT "task_unit_unit" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "plan" ADD CONSTRAINT "plan_office" FOREIGN KEY ("office_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "plan" ADD CONSTRAINT "plan_imported_by" FOREIGN KEY ("imported_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "draft" ADD CONSTRAINT "draft_plan" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "draft" ADD CONSTRAINT "draft_task" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "draft_unit" ADD CONSTRAINT "draft_unit_draft_fk" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "draft_unit" ADD CONSTRAINT "draft_unit_unit_fk" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "session_family" ADD CONSTRAINT "session_family_person_fk" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "session_token" ADD CONSTRAINT "session_token_family_fk" FOREIGN KEY ("family_id") REFERENCES "session_family"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "one_time_link" ADD CONSTRAINT "one_time_link_person_fk" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "assignment" ADD CONSTRAINT "assignment_task" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "assignment" ADD CONSTRAINT "assignment_unit_fk" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "report" ADD CONSTRAINT "report_assignment" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "report" ADD CONSTRAINT "report_reported_by" FOREIGN KEY ("reported_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "raised_case" ADD CONSTRAINT "raised_task_fk" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "raised_case" ADD CONSTRAINT "raised_assignment" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "raised_case" ADD CONSTRAINT "raised_to_office" FOREIGN KEY ("to_office_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "submission" ADD CONSTRAINT "submission_task" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "submission" ADD CONSTRAINT "submission_submitted_by" FOREIGN KEY ("submitted_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "thread" ADD CONSTRAINT "thread_task" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "comment" ADD CONSTRAINT "comment_task" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "comment" ADD CONSTRAINT "comment_author" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    // The schema's description cannot say GIN: this index is kept by hand.
    await queryRunner.query(`CREATE INDEX "unit_ancestors" ON "unit" USING gin ("ancestors")`);
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "comment" DROP CONSTRAINT "comment_author"`);
    await queryRunner.query(`ALTER TABLE "comment" DROP CONSTRAINT "comment_task"`);
    await queryRunner.query(`ALTER TABLE "thread" DROP CONSTRAINT "thread_task"`);
    await queryRunner.query(`ALTER TABLE "submission" DROP CONSTRAINT "submission_submitted_by"`);
    await queryRunner.query(`ALTER TABLE "submission" DROP CONSTRAINT "submission_task"`);
    await queryRunner.query(`ALTER TABLE "raised_case" DROP CONSTRAINT "raised_to_office"`);
    await queryRunner.query(`ALTER TABLE "raised_case" DROP CONSTRAINT "raised_assignment"`);
    await queryRunner.query(`ALTER TABLE "raised_case" DROP CONSTRAINT "raised_task_fk"`);
    await queryRunner.query(`ALTER TABLE "report" DROP CONSTRAINT "report_reported_by"`);
    await queryRunner.query(`ALTER TABLE "report" DROP CONSTRAINT "report_assignment"`);
    await queryRunner.query(`ALTER TABLE "assignment" DROP CONSTRAINT "assignment_unit_fk"`);
    await queryRunner.query(`ALTER TABLE "assignment" DROP CONSTRAINT "assignment_task"`);
    await queryRunner.query(`ALTER TABLE "one_time_link" DROP CONSTRAINT "one_time_link_person_fk"`);
    await queryRunner.query(`ALTER TABLE "session_token" DROP CONSTRAINT "session_token_family_fk"`);
    await queryRunner.query(`ALTER TABLE "session_family" DROP CONSTRAINT "session_family_person_fk"`);
    await queryRunner.query(`ALTER TABLE "draft_unit" DROP CONSTRAINT "draft_unit_unit_fk"`);
    await queryRunner.query(`ALTER TABLE "draft_unit" DROP CONSTRAINT "draft_unit_draft_fk"`);
    await queryRunner.query(`ALTER TABLE "draft" DROP CONSTRAINT "draft_task"`);
    await queryRunner.query(`ALTER TABLE "draft" DROP CONSTRAINT "draft_plan"`);
    await queryRunner.query(`ALTER TABLE "plan" DROP CONSTRAINT "plan_imported_by"`);
    await queryRunner.query(`ALTER TABLE "plan" DROP CONSTRAINT "plan_office"`);
    await queryRunner.query(`ALTER TABLE "task_unit" DROP CONSTRAINT "task_unit_unit"`);
    await queryRunner.query(`ALTER TABLE "task_unit" DROP CONSTRAINT "task_unit_task"`);
    await queryRunner.query(`ALTER TABLE "task" DROP CONSTRAINT "task_registered_by"`);
    await queryRunner.query(`ALTER TABLE "task" DROP CONSTRAINT "task_office_fk"`);
    await queryRunner.query(`ALTER TABLE "post" DROP CONSTRAINT "post_unit_fk"`);
    await queryRunner.query(`ALTER TABLE "post" DROP CONSTRAINT "post_person"`);
    await queryRunner.query(`ALTER TABLE "person" DROP CONSTRAINT "person_unit_fk"`);
    await queryRunner.query(`ALTER TABLE "unit_name" DROP CONSTRAINT "unit_name_unit"`);
    await queryRunner.query(`ALTER TABLE "unit" DROP CONSTRAINT "unit_superior"`);
    await queryRunner.query(`DROP TABLE "comment"`);
    await queryRunner.query(`DROP TABLE "thread"`);
    await queryRunner.query(`DROP TABLE "submission"`);
    await queryRunner.query(`DROP INDEX "public"."raised_to"`);
    await queryRunner.query(`DROP INDEX "public"."raised_task"`);
    await queryRunner.query(`DROP TABLE "raised_case"`);
    await queryRunner.query(`DROP TABLE "report"`);
    await queryRunner.query(`DROP INDEX "public"."assignment_one_lead"`);
    await queryRunner.query(`DROP INDEX "public"."assignment_unit"`);
    await queryRunner.query(`DROP INDEX "public"."assignment_due"`);
    await queryRunner.query(`DROP INDEX "public"."assignment_pending"`);
    await queryRunner.query(`DROP TABLE "assignment"`);
    await queryRunner.query(`DROP INDEX "public"."event_task"`);
    await queryRunner.query(`DROP TABLE "event"`);
    await queryRunner.query(`DROP INDEX "public"."failed_sign_in_login"`);
    await queryRunner.query(`DROP INDEX "public"."failed_sign_in_source"`);
    await queryRunner.query(`DROP TABLE "failed_sign_in"`);
    await queryRunner.query(`DROP INDEX "public"."one_time_link_person"`);
    await queryRunner.query(`DROP TABLE "one_time_link"`);
    await queryRunner.query(`DROP INDEX "public"."session_token_family"`);
    await queryRunner.query(`DROP TABLE "session_token"`);
    await queryRunner.query(`DROP INDEX "public"."session_family_person"`);
    await queryRunner.query(`DROP TABLE "session_family"`);
    await queryRunner.query(`DROP INDEX "public"."draft_unit_draft"`);
    await queryRunner.query(`DROP INDEX "public"."draft_unit_unit"`);
    await queryRunner.query(`DROP TABLE "draft_unit"`);
    await queryRunner.query(`DROP TABLE "draft"`);
    await queryRunner.query(`DROP INDEX "public"."plan_latest"`);
    await queryRunner.query(`DROP TABLE "plan"`);
    await queryRunner.query(`DROP INDEX "public"."task_one_lead"`);
    await queryRunner.query(`DROP TABLE "task_unit"`);
    await queryRunner.query(`DROP INDEX "public"."task_number"`);
    await queryRunner.query(`DROP INDEX "public"."task_office"`);
    await queryRunner.query(`DROP INDEX "public"."task_plan"`);
    await queryRunner.query(`DROP TABLE "task"`);
    await queryRunner.query(`DROP INDEX "public"."post_one_administration"`);
    await queryRunner.query(`DROP INDEX "public"."post_unit"`);
    await queryRunner.query(`DROP TABLE "post"`);
    await queryRunner.query(`DROP INDEX "public"."person_unit"`);
    await queryRunner.query(`DROP INDEX "public"."person_login"`);
    await queryRunner.query(`DROP TABLE "person"`);
    await queryRunner.query(`DROP INDEX "public"."unit_name_lookup"`);
    await queryRunner.query(`DROP TABLE "unit_name"`);
    await queryRunner.query(`DROP INDEX "public"."unit_official_name"`);
    await queryRunner.query(`DROP TABLE "unit"`);
  }
}
