import { MigrationInterface, QueryRunner } from 'typeorm';

export class SupervisionLadder1795700000000 implements MigrationInterface {
  name = 'SupervisionLadder1795700000000';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "supervision_rule" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "office_id" uuid NOT NULL, "plan_id" uuid, "version" integer NOT NULL, "rules" jsonb, "note" text NOT NULL, "saved_at" TIMESTAMP WITH TIME ZONE NOT NULL, "saved_by" uuid NOT NULL, CONSTRAINT "PK_9949d2f2d27c1987457b1519f8a" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "supervision_rule_office" ON "supervision_rule"  ("office_id", "version") WHERE plan_id is null`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "supervision_rule_version" ON "supervision_rule"  ("office_id", "plan_id", "version") WHERE plan_id is not null`,
    );
    await queryRunner.query(
      `CREATE TABLE "ladder_clock" ("assignment_id" uuid NOT NULL, "seen" text NOT NULL, "next_at" TIMESTAMP WITH TIME ZONE NOT NULL, "aside_at" TIMESTAMP WITH TIME ZONE, "reason" text, CONSTRAINT "PK_fee043a5d01805617df1028a2f9" PRIMARY KEY ("assignment_id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "ladder_clock_aside" ON "ladder_clock"  ("aside_at") WHERE aside_at is not null`,
    );
    await queryRunner.query(`CREATE INDEX "ladder_clock_next" ON "ladder_clock"  ("next_at") `);
    await queryRunner.query(
      `CREATE TABLE "letter" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "office_id" uuid NOT NULL, "unit_id" uuid NOT NULL, "rung" text NOT NULL, "instrument" text NOT NULL, "state" text NOT NULL, "rule_id" uuid, "signers" text array NOT NULL, "answer_within" integer, "asks_for_plan" boolean NOT NULL, "text" text, "minutes" text, "held_on" date, "commitments" jsonb NOT NULL DEFAULT '[]', "drafted_at" TIMESTAMP WITH TIME ZONE NOT NULL, "sign_by" date, "release_at" TIMESTAMP WITH TIME ZONE, "sent_at" TIMESTAMP WITH TIME ZONE, "year" integer, "seq" integer, "answer_by" date, "unanswered_at" TIMESTAMP WITH TIME ZONE, "held_because" text, "held_by" uuid, "held_at" TIMESTAMP WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "letter_number" UNIQUE ("office_id", "instrument", "year", "seq"), CONSTRAINT "letter_numbered" CHECK ((year is null) = (seq is null)), CONSTRAINT "PK_7a85cf0e444dff7c656a31b32bf" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "letter_answer_due" ON "letter"  ("answer_by") WHERE state = 'sent' and unanswered_at is null`,
    );
    await queryRunner.query(
      `CREATE INDEX "letter_release" ON "letter"  ("release_at") WHERE state = 'signed'`,
    );
    await queryRunner.query(`CREATE INDEX "letter_unit" ON "letter"  ("unit_id", "sent_at") `);
    await queryRunner.query(
      `CREATE INDEX "letter_office" ON "letter"  ("office_id", "state", "drafted_at") `,
    );
    await queryRunner.query(
      `CREATE TABLE "letter_signature" ("letter_id" uuid NOT NULL, "signer" text NOT NULL, "person_id" uuid NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "letter_signed_once" UNIQUE ("letter_id", "person_id"), CONSTRAINT "PK_999c2f993adab8a58073bd9b615" PRIMARY KEY ("letter_id", "signer"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "letter_answer" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "letter_id" uuid NOT NULL, "text" text NOT NULL, "plan_on" date, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "person_id" uuid NOT NULL, "accepted" boolean, "note" text, "decided_at" TIMESTAMP WITH TIME ZONE, "decided_by" uuid, CONSTRAINT "PK_208176a4ad4d46a1e49b1db6e5b" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "letter_answer_of" ON "letter_answer"  ("letter_id", "at") `);
    await queryRunner.query(
      `CREATE TABLE "rung_taken" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "task_id" uuid NOT NULL, "assignment_id" uuid NOT NULL, "cycle" integer NOT NULL, "rung" text NOT NULL, "step" text NOT NULL DEFAULT '', "fired_at" TIMESTAMP WITH TIME ZONE NOT NULL, "because" text NOT NULL, "count" integer NOT NULL, "due_on" date, "percentage" integer NOT NULL, "letter_id" uuid, "dropped_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "rung_once" UNIQUE ("assignment_id", "cycle", "rung", "step"), CONSTRAINT "PK_62e2c10062cefa00b429adeca40" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "rung_task" ON "rung_taken"  ("task_id") `);
    await queryRunner.query(`CREATE INDEX "rung_letter" ON "rung_taken"  ("letter_id") `);
    await queryRunner.query(
      `CREATE TABLE "letter_counter" ("office_id" uuid NOT NULL, "instrument" text NOT NULL, "year" integer NOT NULL, "last" integer NOT NULL, CONSTRAINT "PK_39f3b9ae237302c900dcdd502d2" PRIMARY KEY ("office_id", "instrument", "year"))`,
    );
    await queryRunner.query(
      `ALTER TABLE "supervision_rule" ADD CONSTRAINT "supervision_rule_office_fk" FOREIGN KEY ("office_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "ladder_clock" ADD CONSTRAINT "ladder_clock_assignment" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "letter" ADD CONSTRAINT "letter_office_fk" FOREIGN KEY ("office_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "letter" ADD CONSTRAINT "letter_unit_fk" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "letter_signature" ADD CONSTRAINT "letter_signature_letter" FOREIGN KEY ("letter_id") REFERENCES "letter"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "letter_answer" ADD CONSTRAINT "letter_answer_letter" FOREIGN KEY ("letter_id") REFERENCES "letter"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "rung_taken" ADD CONSTRAINT "rung_assignment" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "rung_taken" ADD CONSTRAINT "rung_letter_fk" FOREIGN KEY ("letter_id") REFERENCES "letter"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "rung_taken" DROP CONSTRAINT "rung_letter_fk"`);
    await queryRunner.query(`ALTER TABLE "rung_taken" DROP CONSTRAINT "rung_assignment"`);
    await queryRunner.query(`ALTER TABLE "letter_answer" DROP CONSTRAINT "letter_answer_letter"`);
    await queryRunner.query(`ALTER TABLE "letter_signature" DROP CONSTRAINT "letter_signature_letter"`);
    await queryRunner.query(`ALTER TABLE "letter" DROP CONSTRAINT "letter_unit_fk"`);
    await queryRunner.query(`ALTER TABLE "letter" DROP CONSTRAINT "letter_office_fk"`);
    await queryRunner.query(`ALTER TABLE "ladder_clock" DROP CONSTRAINT "ladder_clock_assignment"`);
    await queryRunner.query(`ALTER TABLE "supervision_rule" DROP CONSTRAINT "supervision_rule_office_fk"`);
    await queryRunner.query(`DROP TABLE "letter_counter"`);
    await queryRunner.query(`DROP INDEX "public"."rung_letter"`);
    await queryRunner.query(`DROP INDEX "public"."rung_task"`);
    await queryRunner.query(`DROP TABLE "rung_taken"`);
    await queryRunner.query(`DROP INDEX "public"."letter_answer_of"`);
    await queryRunner.query(`DROP TABLE "letter_answer"`);
    await queryRunner.query(`DROP TABLE "letter_signature"`);
    await queryRunner.query(`DROP INDEX "public"."letter_office"`);
    await queryRunner.query(`DROP INDEX "public"."letter_unit"`);
    await queryRunner.query(`DROP INDEX "public"."letter_release"`);
    await queryRunner.query(`DROP INDEX "public"."letter_answer_due"`);
    await queryRunner.query(`DROP TABLE "letter"`);
    await queryRunner.query(`DROP INDEX "public"."ladder_clock_next"`);
    await queryRunner.query(`DROP INDEX "public"."ladder_clock_aside"`);
    await queryRunner.query(`DROP TABLE "ladder_clock"`);
    await queryRunner.query(`DROP INDEX "public"."supervision_rule_version"`);
    await queryRunner.query(`DROP INDEX "public"."supervision_rule_office"`);
    await queryRunner.query(`DROP TABLE "supervision_rule"`);
  }
}
