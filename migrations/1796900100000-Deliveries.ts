import { MigrationInterface, QueryRunner } from 'typeorm';

export class Deliveries1796900100000 implements MigrationInterface {
  name = 'Deliveries1796900100000';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "notice_mail_person"`);
    await queryRunner.query(
      `CREATE TABLE "webhook" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "name" text NOT NULL, "format" text NOT NULL, "sealed_url" text NOT NULL, "shown_url" text NOT NULL, "sealed_secret" text, "events" text array NOT NULL, "unit_id" uuid, "failures" integer NOT NULL DEFAULT '0', "failing_since" TIMESTAMP WITH TIME ZONE, "paused_until" TIMESTAMP WITH TIME ZONE, "disabled_at" TIMESTAMP WITH TIME ZONE, "gave_out" boolean NOT NULL DEFAULT false, "made_at" TIMESTAMP WITH TIME ZONE NOT NULL, "removed_at" TIMESTAMP WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_webhook" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "delivery" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "purpose" text NOT NULL, "person_id" uuid, "address" text, "webhook_id" uuid, "event_id" bigint, "made_at" TIMESTAMP WITH TIME ZONE NOT NULL, "due_at" TIMESTAMP WITH TIME ZONE NOT NULL, "state" text NOT NULL DEFAULT 'waiting', "leased_until" TIMESTAMP WITH TIME ZONE, "lease" uuid, "round" integer NOT NULL DEFAULT '1', "failures" integer NOT NULL DEFAULT '0', "fault" text, "tried_at" TIMESTAMP WITH TIME ZONE, "ended_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "delivery_once" UNIQUE ("webhook_id", "event_id"), CONSTRAINT "delivery_somewhere" CHECK ((webhook_id is null) <> (person_id is null and address is null)), CONSTRAINT "PK_delivery" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "delivery_latest" ON "delivery" ("made_at", "id")`);
    await queryRunner.query(`CREATE INDEX "delivery_webhook_tried" ON "delivery" ("webhook_id", "tried_at")`);
    await queryRunner.query(
      `CREATE INDEX "delivery_webhook_due" ON "delivery" ("webhook_id", "due_at") WHERE state = 'waiting' and webhook_id is not null`,
    );
    await queryRunner.query(
      `CREATE INDEX "delivery_mail_due" ON "delivery" ("due_at") WHERE state = 'waiting' and webhook_id is null`,
    );
    await queryRunner.query(`ALTER TABLE "notice_mail" ADD "delivery_id" uuid DEFAULT gen_random_uuid()`);
    await queryRunner.query(`INSERT INTO "delivery" ("id", "purpose", "person_id", "made_at", "due_at", "state", "failures", "fault", "tried_at", "ended_at")
       SELECT "delivery_id", 'notices', "person_id", "due_at", "due_at", "state", "failures", "fault", "sent_at", "sent_at"
         FROM "notice_mail" WHERE "state" <> 'waiting'`);
    await queryRunner.query(`UPDATE "notice_mail" SET "delivery_id" = NULL WHERE "state" = 'waiting'`);
    await queryRunner.query(`ALTER TABLE "notice_mail" ALTER "delivery_id" DROP DEFAULT`);
    await queryRunner.query(`ALTER TABLE "notice_mail" DROP COLUMN "failures"`);
    await queryRunner.query(`ALTER TABLE "notice_mail" DROP COLUMN "state"`);
    await queryRunner.query(`ALTER TABLE "notice_mail" DROP COLUMN "message_id"`);
    await queryRunner.query(`ALTER TABLE "notice_mail" DROP COLUMN "fault"`);
    await queryRunner.query(`ALTER TABLE "notice_mail" DROP COLUMN "sent_at"`);
    await queryRunner.query(
      `ALTER TABLE "notice_floor" ADD "shares_headings" boolean NOT NULL DEFAULT false`,
    );
    await queryRunner.query(`CREATE INDEX "notice_mail_delivery" ON "notice_mail" ("delivery_id")`);
    await queryRunner.query(
      `CREATE INDEX "notice_mail_waiting" ON "notice_mail" ("due_at") WHERE delivery_id is null`,
    );
    await queryRunner.query(
      `ALTER TABLE "webhook" ADD CONSTRAINT "webhook_unit" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "delivery" ADD CONSTRAINT "delivery_person" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "delivery" ADD CONSTRAINT "delivery_webhook" FOREIGN KEY ("webhook_id") REFERENCES "webhook"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "delivery" ADD CONSTRAINT "delivery_event" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "notice_mail" ADD CONSTRAINT "notice_mail_delivery_fk" FOREIGN KEY ("delivery_id") REFERENCES "delivery"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "notice_mail" DROP CONSTRAINT "notice_mail_delivery_fk"`);
    await queryRunner.query(`ALTER TABLE "notice_mail" ADD "state" text NOT NULL DEFAULT 'waiting'`);
    await queryRunner.query(`ALTER TABLE "notice_mail" ADD "failures" integer NOT NULL DEFAULT '0'`);
    await queryRunner.query(`ALTER TABLE "notice_mail" ADD "sent_at" TIMESTAMP WITH TIME ZONE`);
    await queryRunner.query(`ALTER TABLE "notice_mail" ADD "message_id" text`);
    await queryRunner.query(`ALTER TABLE "notice_mail" ADD "fault" text`);
    await queryRunner.query(`UPDATE "notice_mail" m SET "state" = d."state", "failures" = d."failures", "fault" = d."fault", "sent_at" = d."ended_at"
         FROM "delivery" d WHERE d."id" = m."delivery_id"`);
    await queryRunner.query(`ALTER TABLE "notice_mail" DROP COLUMN "delivery_id"`);
    await queryRunner.query(`DROP INDEX "notice_mail_waiting"`);
    await queryRunner.query(
      `CREATE INDEX "notice_mail_person" ON "notice_mail" ("person_id", "due_at") WHERE state = 'waiting'`,
    );
    await queryRunner.query(`ALTER TABLE "notice_floor" DROP COLUMN "shares_headings"`);
    await queryRunner.query(`DROP TABLE "delivery"`);
    await queryRunner.query(`DROP TABLE "webhook"`);
  }
}
