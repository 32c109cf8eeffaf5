import { MigrationInterface, QueryRunner } from 'typeorm';

export class Sessions1795900000000 implements MigrationInterface {
  name = 'Sessions1795900000000';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "security_profile" ("id" integer NOT NULL DEFAULT '1', "version" integer NOT NULL DEFAULT '1', "idle_minutes" integer NOT NULL, "session_hours" integer NOT NULL, CONSTRAINT "security_profile_one" CHECK (id = 1), CONSTRAINT "PK_security_profile" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`ALTER TABLE "session_family" ADD "seen_at" TIMESTAMP WITH TIME ZONE`);
    await queryRunner.query(`ALTER TABLE "session_family" ADD "seen_from" text`);
    await queryRunner.query(
      `UPDATE "session_family" f SET "seen_from" = f."source_address", "seen_at" = coalesce((SELECT max(t."issued_at") FROM "session_token" t WHERE t."family_id" = f."id"), f."started_at")`,
    );
    await queryRunner.query(`ALTER TABLE "session_family" ALTER COLUMN "seen_at" SET NOT NULL`);
    await queryRunner.query(`ALTER TABLE "session_family" ALTER COLUMN "seen_from" SET NOT NULL`);
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "session_family" DROP COLUMN "seen_from"`);
    await queryRunner.query(`ALTER TABLE "session_family" DROP COLUMN "seen_at"`);
    await queryRunner.query(`DROP TABLE "security_profile"`);
  }
}
