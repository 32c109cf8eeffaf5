import { MigrationInterface, QueryRunner } from 'typeorm';

export class Notices1796200000000 implements MigrationInterface {
  name = 'Notices1796200000000';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "notice" ("id" bigint GENERATED ALWAYS AS IDENTITY NOT NULL, "event_id" bigint NOT NULL, "person_id" uuid NOT NULL, "kind" text NOT NULL, "unit_id" uuid, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "read_at" TIMESTAMP WITH TIME ZONE, "read_batch" uuid, CONSTRAINT "notice_once" UNIQUE ("event_id", "person_id"), CONSTRAINT "PK_notice" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "notice_inbox" ON "notice" ("person_id", "id")`);
    await queryRunner.query(`CREATE INDEX "notice_unread" ON "notice" ("person_id") WHERE read_at is null`);
    await queryRunner.query(
      `ALTER TABLE "notice" ADD CONSTRAINT "notice_event" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "notice" ADD CONSTRAINT "notice_person" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE "notice"`);
  }
}
