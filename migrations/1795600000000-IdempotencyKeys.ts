import { MigrationInterface, QueryRunner } from 'typeorm';

export class IdempotencyKeys1795600000000 implements MigrationInterface {
  name = 'IdempotencyKeys1795600000000';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "idempotency_key" ("person_id" uuid NOT NULL, "key" text NOT NULL, "request" text NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "answer" jsonb, CONSTRAINT "PK_idempotency_key" PRIMARY KEY ("person_id", "key"))`,
    );
    await queryRunner.query(`CREATE INDEX "idempotency_key_at" ON "idempotency_key" ("at") `);
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE "idempotency_key"`);
  }
}
