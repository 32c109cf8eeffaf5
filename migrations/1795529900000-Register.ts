import { MigrationInterface, QueryRunner } from 'typeorm';

export class Register1795529900000 implements MigrationInterface {
  name = 'Register1795529900000';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "unit" ADD "line_id" uuid`);
    await queryRunner.query(`ALTER TABLE "unit" ADD "ended_on" date`);
    await queryRunner.query(`ALTER TABLE "unit" ADD "version" integer NOT NULL DEFAULT '1'`);
    await queryRunner.query(`DROP INDEX "public"."unit_official_name"`);
    await queryRunner.query(
      `CREATE UNIQUE INDEX "unit_official_name" ON "unit"  ("name") WHERE ended_on is null`,
    );
    await queryRunner.query(`CREATE INDEX "unit_superior_name" ON "unit"  ("superior_id", "name") `);
    await queryRunner.query(`CREATE INDEX "unit_line" ON "unit"  ("line_id") `);
    await queryRunner.query(
      `ALTER TABLE "unit" ADD CONSTRAINT "unit_line_fk" FOREIGN KEY ("line_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );

    await queryRunner.query(`ALTER TABLE "unit_name" ADD "kind" text`);
    await queryRunner.query(`ALTER TABLE "unit_name" ADD "until_on" date`);
    await queryRunner.query(
      `UPDATE "unit_name" n SET "kind" = CASE n.name WHEN u.name THEN 'official' WHEN u.short_name THEN 'short' ELSE 'alias' END
         FROM "unit" u WHERE u.id = n.unit_id`,
    );
    await queryRunner.query(`ALTER TABLE "unit_name" ALTER COLUMN "kind" SET NOT NULL`);
    await queryRunner.query(
      `ALTER TABLE "unit_name" ADD CONSTRAINT "unit_name_kind" CHECK (kind in ('official', 'short', 'alias', 'former'))`,
    );
    await queryRunner.query(
      `ALTER TABLE "unit_name" ADD CONSTRAINT "unit_name_until" CHECK (until_on is null or kind = 'former')`,
    );

    await queryRunner.query(
      `CREATE TABLE "unit_change" ("id" bigint GENERATED ALWAYS AS IDENTITY NOT NULL, "unit_id" uuid NOT NULL, "kind" text NOT NULL, "on_day" date NOT NULL, "basis" text NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "person_id" uuid, "detail" jsonb NOT NULL, CONSTRAINT "unit_change_pk" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "unit_change_unit" ON "unit_change"  ("unit_id", "id") `);
    await queryRunner.query(
      `ALTER TABLE "unit_change" ADD CONSTRAINT "unit_change_unit_fk" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );

    await queryRunner.query(`ALTER TABLE "person" ADD "left_on" date`);
    await queryRunner.query(`ALTER TABLE "person" ADD "version" integer NOT NULL DEFAULT '1'`);
    await queryRunner.query(`ALTER TABLE "post" ADD "acting" boolean NOT NULL DEFAULT false`);
    await queryRunner.query(`ALTER TABLE "post" ADD "from_on" date`);
    await queryRunner.query(`ALTER TABLE "post" ADD "until_on" date`);
    await queryRunner.query(`ALTER TABLE "post" ADD CONSTRAINT "post_term" CHECK (from_on <= until_on)`);
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "post" DROP CONSTRAINT "post_term"`);
    await queryRunner.query(`ALTER TABLE "post" DROP COLUMN "until_on"`);
    await queryRunner.query(`ALTER TABLE "post" DROP COLUMN "from_on"`);
    await queryRunner.query(`ALTER TABLE "post" DROP COLUMN "acting"`);
    await queryRunner.query(`ALTER TABLE "person" DROP COLUMN "version"`);
    await queryRunner.query(`ALTER TABLE "person" DROP COLUMN "left_on"`);
    await queryRunner.query(`DROP TABLE "unit_change"`);
    await queryRunner.query(`ALTER TABLE "unit_name" DROP CONSTRAINT "unit_name_until"`);
    await queryRunner.query(`ALTER TABLE "unit_name" DROP CONSTRAINT "unit_name_kind"`);
    await queryRunner.query(`ALTER TABLE "unit_name" DROP COLUMN "until_on"`);
    await queryRunner.query(`ALTER TABLE "unit_name" DROP COLUMN "kind"`);
    await queryRunner.query(`ALTER TABLE "unit" DROP CONSTRAINT "unit_line_fk"`);
    await queryRunner.query(`DROP INDEX "public"."unit_line"`);
    await queryRunner.query(`DROP INDEX "public"."unit_superior_name"`);
    await queryRunner.query(`DROP INDEX "public"."unit_official_name"`);
    await queryRunner.query(`CREATE UNIQUE INDEX "unit_official_name" ON "unit"  ("name") `);
    await queryRunner.query(`ALTER TABLE "unit" DROP COLUMN "version"`);
    await queryRunner.query(`ALTER TABLE "unit" DROP COLUMN "ended_on"`);
    await queryRunner.query(`ALTER TABLE "unit" DROP COLUMN "line_id"`);
  }
}
