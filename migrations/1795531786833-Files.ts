import { MigrationInterface, QueryRunner } from 'typeorm';

export class Files1795531786833 implements MigrationInterface {
  name = 'Files1795531786833';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "file_content" ("digest" text NOT NULL, "size" integer NOT NULL, "bytes" bytea NOT NULL, CONSTRAINT "PK_20f342dc5716bcb425cc6eca5d4" PRIMARY KEY ("digest"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "attachment" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "task_id" uuid NOT NULL, "digest" text NOT NULL, "name" text NOT NULL, "type" text NOT NULL, "size" integer NOT NULL, "owner_kind" text, "owner_id" uuid, "uploaded_at" TIMESTAMP WITH TIME ZONE NOT NULL, "uploaded_by" uuid NOT NULL, CONSTRAINT "PK_d2a80c3a8d467f08a750ac4b420" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "attachment_loose" ON "attachment"  ("uploaded_at") WHERE owner_id is null`,
    );
    await queryRunner.query(`CREATE INDEX "attachment_task" ON "attachment"  ("task_id") `);
    await queryRunner.query(
      `ALTER TABLE "attachment" ADD CONSTRAINT "attachment_content" FOREIGN KEY ("digest") REFERENCES "file_content"("digest") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "attachment" ADD CONSTRAINT "attachment_uploaded_by" FOREIGN KEY ("uploaded_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "attachment" DROP CONSTRAINT "attachment_uploaded_by"`);
    await queryRunner.query(`ALTER TABLE "attachment" DROP CONSTRAINT "attachment_content"`);
    await queryRunner.query(`DROP INDEX "public"."attachment_task"`);
    await queryRunner.query(`DROP INDEX "public"."attachment_loose"`);
    await queryRunner.query(`DROP TABLE "attachment"`);
    await queryRunner.query(`DROP TABLE "file_content"`);
  }
}
