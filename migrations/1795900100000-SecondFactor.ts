import { MigrationInterface, QueryRunner } from 'typeorm';

export class SecondFactor1795900100000 implements MigrationInterface {
  name = 'SecondFactor1795900100000';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "second_factor" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "person_id" uuid NOT NULL, "kind" text NOT NULL, "name" text NOT NULL, "enrolled_at" TIMESTAMP WITH TIME ZONE NOT NULL, "used_at" TIMESTAMP WITH TIME ZONE, "secret" text, "last_step" integer, "credential_id" text, "public_key" bytea, "counter" bigint, "transports" text array, "site" text, CONSTRAINT "second_factor_kind" CHECK ((kind = 'totp' and secret is not null)
   or (kind = 'passkey' and credential_id is not null and public_key is not null and site is not null)), CONSTRAINT "PK_second_factor" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "second_factor_person" ON "second_factor" ("person_id") `);
    await queryRunner.query(
      `CREATE UNIQUE INDEX "second_factor_credential" ON "second_factor" ("credential_id") `,
    );
    await queryRunner.query(
      `CREATE TABLE "recovery_code" ("digest" text NOT NULL, "person_id" uuid NOT NULL, "used_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_recovery_code" PRIMARY KEY ("digest"))`,
    );
    await queryRunner.query(`CREATE INDEX "recovery_code_person" ON "recovery_code" ("person_id") `);
    await queryRunner.query(
      `CREATE TABLE "sign_in_step" ("digest" text NOT NULL, "purpose" text NOT NULL, "person_id" uuid NOT NULL, "secret" text, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_sign_in_step" PRIMARY KEY ("digest"))`,
    );
    await queryRunner.query(`CREATE INDEX "sign_in_step_person" ON "sign_in_step" ("person_id") `);
    for (const table of ['second_factor', 'recovery_code', 'sign_in_step']) {
      await queryRunner.query(
        `ALTER TABLE "${table}" ADD CONSTRAINT "${table}_person_fk" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
      );
    }
    await queryRunner.query(
      `ALTER TABLE "security_profile" ADD "second_factor_roles" text array NOT NULL DEFAULT '{}'`,
    );
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "security_profile" DROP COLUMN "second_factor_roles"`);
    for (const table of ['sign_in_step', 'recovery_code', 'second_factor']) {
      await queryRunner.query(`DROP TABLE "${table}"`);
    }
  }
}
