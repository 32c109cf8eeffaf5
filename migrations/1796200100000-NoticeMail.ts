import { MigrationInterface, QueryRunner } from 'typeorm';

export class NoticeMail1796200100000 implements MigrationInterface {
  name = 'NoticeMail1796200100000';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "notice_settings" ("person_id" uuid NOT NULL, "address" text, "language" text NOT NULL DEFAULT 'zh-CN', "routes" jsonb NOT NULL DEFAULT '{}', "opens" integer, "closes" integer, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "notice_settings_hours" CHECK ((opens is null) = (closes is null) and (opens is null or opens < closes)), CONSTRAINT "PK_notice_settings" PRIMARY KEY ("person_id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "notice_floor" ("office_id" uuid NOT NULL, "routes" jsonb NOT NULL DEFAULT '{}', "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_notice_floor" PRIMARY KEY ("office_id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "notice_mail" ("notice_id" bigint NOT NULL, "person_id" uuid NOT NULL, "due_at" TIMESTAMP WITH TIME ZONE NOT NULL, "state" text NOT NULL DEFAULT 'waiting', "failures" integer NOT NULL DEFAULT '0', "sent_at" TIMESTAMP WITH TIME ZONE, "message_id" text, "fault" text, CONSTRAINT "PK_notice_mail" PRIMARY KEY ("notice_id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "notice_mail_person" ON "notice_mail" ("person_id", "due_at") WHERE state = 'waiting'`,
    );
    await queryRunner.query(
      `ALTER TABLE "notice_settings" ADD CONSTRAINT "notice_settings_person" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "notice_floor" ADD CONSTRAINT "notice_floor_office" FOREIGN KEY ("office_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "notice_mail" ADD CONSTRAINT "notice_mail_notice" FOREIGN KEY ("notice_id") REFERENCES "notice"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE "notice_mail"`);
    await queryRunner.query(`DROP TABLE "notice_floor"`);
    await queryRunner.query(`DROP TABLE "notice_settings"`);
  }
}
