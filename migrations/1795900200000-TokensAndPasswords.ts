import { MigrationInterface, QueryRunner } from 'typeorm';

const PROFILE = [
  `"password_min" integer NOT NULL DEFAULT '10'`,
  `"password_classes" integer NOT NULL DEFAULT '0'`,
  `"password_days" integer`,
  `"password_breached" boolean NOT NULL DEFAULT true`,
  `"lock_after" integer NOT NULL DEFAULT '5'`,
  `"lock_minutes" integer NOT NULL DEFAULT '15'`,
];

export class TokensAndPasswords1795900200000 implements MigrationInterface {
  name = 'TokensAndPasswords1795900200000';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "api_token" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "person_id" uuid NOT NULL, "name" text NOT NULL, "digest" text NOT NULL, "permissions" text array NOT NULL, "made_at" TIMESTAMP WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, "used_at" TIMESTAMP WITH TIME ZONE, "revoked_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_api_token" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "api_token_person" ON "api_token" ("person_id") `);
    await queryRunner.query(`CREATE UNIQUE INDEX "api_token_digest" ON "api_token" ("digest") `);
    await queryRunner.query(
      `ALTER TABLE "api_token" ADD CONSTRAINT "api_token_person_fk" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(`ALTER TABLE "person" ADD "password_set_at" TIMESTAMP WITH TIME ZONE`);
    // When it was set is not known: it counts from now.
    await queryRunner.query(
      `UPDATE "person" SET "password_set_at" = now() WHERE "password_hash" IS NOT NULL`,
    );
    for (const column of PROFILE) {
      await queryRunner.query(`ALTER TABLE "security_profile" ADD ${column}`);
    }
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    for (const column of [...PROFILE].reverse()) {
      await queryRunner.query(`ALTER TABLE "security_profile" DROP COLUMN ${column.split(' ')[0]}`);
    }
    await queryRunner.query(`ALTER TABLE "person" DROP COLUMN "password_set_at"`);
    await queryRunner.query(`DROP TABLE "api_token"`);
  }
}
