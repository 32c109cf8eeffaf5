import { MigrationInterface, QueryRunner } from 'typeorm';

export class Coordination1795800000000 implements MigrationInterface {
  name = 'Coordination1795800000000';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "coordination" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "task_id" uuid NOT NULL, "assignment_id" uuid NOT NULL, "unit_id" uuid NOT NULL, "cycle" integer NOT NULL, "seq" integer NOT NULL, "blocking" text NOT NULL, "proposal" text NOT NULL, "needed_ids" uuid array NOT NULL, "asked_at" TIMESTAMP WITH TIME ZONE NOT NULL, "asked_by" uuid NOT NULL, "rung" text NOT NULL, "step" text NOT NULL, "step_since" TIMESTAMP WITH TIME ZONE NOT NULL, "step_by" date, "clock_done_at" TIMESTAMP WITH TIME ZONE, "upper_office_id" uuid, "ended_at" TIMESTAMP WITH TIME ZONE, "outcome" text, "note" text, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "coordination_stands" CHECK ((ended_at is null) = (step <> 'ended')), CONSTRAINT "PK_9fff1681aa74370990a2d9dde69" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "coordination_upper" ON "coordination"  ("upper_office_id") WHERE upper_office_id is not null`,
    );
    await queryRunner.query(`CREATE INDEX "coordination_unit" ON "coordination"  ("unit_id", "ended_at") `);
    await queryRunner.query(
      `CREATE INDEX "coordination_clock" ON "coordination"  ("step_by") WHERE clock_done_at is null and ended_at is null`,
    );
    await queryRunner.query(`CREATE INDEX "coordination_task" ON "coordination"  ("task_id", "asked_at") `);
    await queryRunner.query(
      `CREATE TABLE "coordination_rung" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "coordination_id" uuid NOT NULL, "cycle" integer NOT NULL, "rung" text NOT NULL, "office_id" uuid, "from_office_id" uuid, "entered_at" TIMESTAMP WITH TIME ZONE NOT NULL, "entered_by" uuid NOT NULL, "ground" text, "skip_reason" text, "copied_ids" uuid array NOT NULL DEFAULT '{}', "shared_seq" integer, "accepted_at" TIMESTAMP WITH TIME ZONE, "accepted_by" uuid, "wanted" text, "supplement" text, "ended_at" TIMESTAMP WITH TIME ZONE, "ended_by" uuid, "outcome" text, "effect" text, "minutes" text, "text" text, "edition" integer, CONSTRAINT "coordination_rung_once" UNIQUE ("coordination_id", "cycle", "rung"), CONSTRAINT "PK_2e234abc449b28ab5e902a8cb30" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "coordination_rung_office" ON "coordination_rung"  ("office_id") `);
    await queryRunner.query(
      `CREATE TABLE "consultation" ("coordination_id" uuid NOT NULL, "unit_id" uuid NOT NULL, "asked_at" TIMESTAMP WITH TIME ZONE NOT NULL, "agrees" boolean, "text" text, "answered_at" TIMESTAMP WITH TIME ZONE, "answered_by" uuid, "silent_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_ec2d037d2537ec7c73121477f5c" PRIMARY KEY ("coordination_id", "unit_id"))`,
    );
    await queryRunner.query(`CREATE INDEX "consultation_unit" ON "consultation"  ("unit_id") `);
    await queryRunner.query(
      `ALTER TABLE "coordination" ADD CONSTRAINT "coordination_task_fk" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "coordination" ADD CONSTRAINT "coordination_assignment" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "coordination" ADD CONSTRAINT "coordination_unit_fk" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "coordination" ADD CONSTRAINT "coordination_asked_by" FOREIGN KEY ("asked_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "coordination" ADD CONSTRAINT "coordination_upper_fk" FOREIGN KEY ("upper_office_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "coordination_rung" ADD CONSTRAINT "coordination_rung_fk" FOREIGN KEY ("coordination_id") REFERENCES "coordination"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "coordination_rung" ADD CONSTRAINT "coordination_rung_office_fk" FOREIGN KEY ("office_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "coordination_rung" ADD CONSTRAINT "coordination_rung_entered_by" FOREIGN KEY ("entered_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "consultation" ADD CONSTRAINT "consultation_fk" FOREIGN KEY ("coordination_id") REFERENCES "coordination"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "consultation" ADD CONSTRAINT "consultation_unit_fk" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "consultation" DROP CONSTRAINT "consultation_unit_fk"`);
    await queryRunner.query(`ALTER TABLE "consultation" DROP CONSTRAINT "consultation_fk"`);
    await queryRunner.query(`ALTER TABLE "coordination_rung" DROP CONSTRAINT "coordination_rung_entered_by"`);
    await queryRunner.query(`ALTER TABLE "coordination_rung" DROP CONSTRAINT "coordination_rung_office_fk"`);
    await queryRunner.query(`ALTER TABLE "coordination_rung" DROP CONSTRAINT "coordination_rung_fk"`);
    await queryRunner.query(`ALTER TABLE "coordination" DROP CONSTRAINT "coordination_upper_fk"`);
    await queryRunner.query(`ALTER TABLE "coordination" DROP CONSTRAINT "coordination_asked_by"`);
    await queryRunner.query(`ALTER TABLE "coordination" DROP CONSTRAINT "coordination_unit_fk"`);
    await queryRunner.query(`ALTER TABLE "coordination" DROP CONSTRAINT "coordination_assignment"`);
    await queryRunner.query(`ALTER TABLE "coordination" DROP CONSTRAINT "coordination_task_fk"`);
    await queryRunner.query(`DROP INDEX "public"."consultation_unit"`);
    await queryRunner.query(`DROP TABLE "consultation"`);
    await queryRunner.query(`DROP INDEX "public"."coordination_rung_office"`);
    await queryRunner.query(`DROP TABLE "coordination_rung"`);
    await queryRunner.query(`DROP INDEX "public"."coordination_task"`);
    await queryRunner.query(`DROP INDEX "public"."coordination_clock"`);
    await queryRunner.query(`DROP INDEX "public"."coordination_unit"`);
    await queryRunner.query(`DROP INDEX "public"."coordination_upper"`);
    await queryRunner.query(`DROP TABLE "coordination"`);
  }
}
