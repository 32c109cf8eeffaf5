import { MigrationInterface, QueryRunner } from 'typeorm';

/** Who people are to a directory or a provider, and by what each session's person was recognised. */
export class Identities1796600000000 implements MigrationInterface {
  name = 'Identities1796600000000';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "identity" ("source" text NOT NULL, "subject" text NOT NULL, "person_id" uuid NOT NULL, "linked_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "identity_pk" PRIMARY KEY ("source", "subject"))`,
    );
    await queryRunner.query(`CREATE UNIQUE INDEX "identity_person" ON "identity" ("person_id", "source")`);
    await queryRunner.query(
      `ALTER TABLE "identity" ADD CONSTRAINT "identity_person_fk" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    for (const table of ['session_family', 'sign_in_step']) {
      await queryRunner.query(`ALTER TABLE "${table}" ADD "entered_by" text NOT NULL DEFAULT 'password'`);
      await queryRunner.query(`ALTER TABLE "${table}" ADD "proved_at" TIMESTAMP WITH TIME ZONE`);
    }
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['sign_in_step', 'session_family']) {
      await queryRunner.query(`ALTER TABLE "${table}" DROP COLUMN "proved_at"`);
      await queryRunner.query(`ALTER TABLE "${table}" DROP COLUMN "entered_by"`);
    }
    await queryRunner.query(`DROP TABLE "identity"`);
  }
}
