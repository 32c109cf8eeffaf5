import { MigrationInterface, QueryRunner } from 'typeorm';

export class LetterTemplates1796500100000 implements MigrationInterface {
  name = 'LetterTemplates1796500100000';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "letter_template" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "office_id" uuid NOT NULL, "instrument" text NOT NULL, "version" integer NOT NULL, "file_name" text, "bytes" bytea, "saved_at" TIMESTAMP WITH TIME ZONE NOT NULL, "saved_by" uuid NOT NULL, CONSTRAINT "letter_template_version" UNIQUE ("office_id", "instrument", "version"), CONSTRAINT "PK_letter_template" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `ALTER TABLE "letter_template" ADD CONSTRAINT "letter_template_office" FOREIGN KEY ("office_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(`ALTER TABLE "letter" ADD "template_id" uuid`);
    // The order of the list of letters, for an office and for a unit.
    await queryRunner.query(`CREATE INDEX "letter_of_office" ON "letter" ("office_id", "drafted_at", "id")`);
    await queryRunner.query(
      `CREATE INDEX "letter_of_unit" ON "letter" ("unit_id", "drafted_at", "id") WHERE sent_at is not null`,
    );
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "letter_of_unit"`);
    await queryRunner.query(`DROP INDEX "letter_of_office"`);
    await queryRunner.query(`ALTER TABLE "letter" DROP COLUMN "template_id"`);
    await queryRunner.query(`DROP TABLE "letter_template"`);
  }
}
