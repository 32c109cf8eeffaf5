import { MigrationInterface, QueryRunner } from 'typeorm';

export class EventFeed1796000000000 implements MigrationInterface {
  name = 'EventFeed1796000000000';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "event" ADD "origin" jsonb`);
    await queryRunner.query(
      `CREATE TABLE "event_waiting" ("event_id" bigint NOT NULL, CONSTRAINT "event_waiting_pk" PRIMARY KEY ("event_id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "event_seal" ("seq" bigint NOT NULL, "event_id" bigint NOT NULL, "hash" bytea NOT NULL, CONSTRAINT "event_seal_pk" PRIMARY KEY ("seq"))`,
    );
    await queryRunner.query(`CREATE UNIQUE INDEX "event_seal_event" ON "event_seal"  ("event_id") `);
    await queryRunner.query(
      `CREATE TABLE "event_cursor" ("consumer" text NOT NULL, "seq" bigint NOT NULL, CONSTRAINT "event_cursor_pk" PRIMARY KEY ("consumer"))`,
    );
    // What happened before there was an order gets its place in the order of its numbers.
    await queryRunner.query(`INSERT INTO "event_waiting" SELECT "id" FROM "event"`);
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE "event_cursor"`);
    await queryRunner.query(`DROP TABLE "event_seal"`);
    await queryRunner.query(`DROP TABLE "event_waiting"`);
    await queryRunner.query(`ALTER TABLE "event" DROP COLUMN "origin"`);
  }
}
