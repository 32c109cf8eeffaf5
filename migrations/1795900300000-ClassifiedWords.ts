import { MigrationInterface, QueryRunner } from 'typeorm';

export class ClassifiedWords1795900300000 implements MigrationInterface {
  name = 'ClassifiedWords1795900300000';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "classified_word" ("word" text NOT NULL, "added_at" TIMESTAMP WITH TIME ZONE NOT NULL, "added_by" uuid NOT NULL, CONSTRAINT "PK_classified_word" PRIMARY KEY ("word"))`,
    );
    await queryRunner.query(
      `ALTER TABLE "classified_word" ADD CONSTRAINT "classified_word_added_by" FOREIGN KEY ("added_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE "classified_word"`);
  }
}
