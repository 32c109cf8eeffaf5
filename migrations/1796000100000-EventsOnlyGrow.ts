import { MigrationInterface, QueryRunner } from 'typeorm';

export class EventsOnlyGrow1796000100000 implements MigrationInterface {
  name = 'EventsOnlyGrow1796000100000';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE INDEX "event_actor" ON "event"  ("actor_id", "id") `);
    await queryRunner.query(`CREATE INDEX "event_name" ON "event"  ("name", "id") `);
    await queryRunner.query(
      `CREATE FUNCTION only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
         BEGIN RAISE EXCEPTION 'The table % only grows: nothing in it is changed or removed.', TG_TABLE_NAME
           USING ERRCODE = 'insufficient_privilege'; END $$`,
    );
    for (const table of ['event', 'event_seal']) {
      await queryRunner.query(
        `CREATE TRIGGER ${table}_only_grows BEFORE UPDATE OR DELETE ON "${table}" FOR EACH ROW EXECUTE FUNCTION only_grows()`,
      );
      await queryRunner.query(
        `CREATE TRIGGER ${table}_is_not_emptied BEFORE TRUNCATE ON "${table}" FOR EACH STATEMENT EXECUTE FUNCTION only_grows()`,
      );
    }
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['event_seal', 'event']) {
      await queryRunner.query(`DROP TRIGGER ${table}_is_not_emptied ON "${table}"`);
      await queryRunner.query(`DROP TRIGGER ${table}_only_grows ON "${table}"`);
    }
    await queryRunner.query(`DROP FUNCTION only_grows()`);
    await queryRunner.query(`DROP INDEX "event_name"`);
    await queryRunner.query(`DROP INDEX "event_actor"`);
  }
}
