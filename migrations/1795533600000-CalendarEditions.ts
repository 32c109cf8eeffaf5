import { MigrationInterface, QueryRunner } from 'typeorm';

export class CalendarEditions1795533600000 implements MigrationInterface {
  name = 'CalendarEditions1795533600000';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "calendar_edition" ("edition" text NOT NULL, "data" jsonb NOT NULL, "since" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_38efb501cff3e5e9b20af6a4d08" PRIMARY KEY ("edition"))`,
    );
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE "calendar_edition"`);
  }
}
