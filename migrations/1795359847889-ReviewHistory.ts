import { MigrationInterface, QueryRunner } from 'typeorm';

export class ReviewHistory1795359847889 implements MigrationInterface {
  name = 'ReviewHistory1795359847889';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "draft_change" ("id" bigint GENERATED ALWAYS AS IDENTITY NOT NULL, "plan_id" uuid NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "person_id" uuid NOT NULL, "kind" text NOT NULL, "drafts" jsonb NOT NULL, "before" jsonb NOT NULL, "after" jsonb NOT NULL, "undone_by_id" bigint, CONSTRAINT "PK_473cfe579547c97334802c6a0af" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "draft_change_plan" ON "draft_change"  ("plan_id", "id") `);
    await queryRunner.query(
      `ALTER TABLE "draft_change" ADD CONSTRAINT "draft_change_plan_fk" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "draft_change" ADD CONSTRAINT "draft_change_person" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "draft_change" ADD CONSTRAINT "draft_change_undone_by" FOREIGN KEY ("undone_by_id") REFERENCES "draft_change"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "draft_change" DROP CONSTRAINT "draft_change_undone_by"`);
    await queryRunner.query(`ALTER TABLE "draft_change" DROP CONSTRAINT "draft_change_person"`);
    await queryRunner.query(`ALTER TABLE "draft_change" DROP CONSTRAINT "draft_change_plan_fk"`);
    await queryRunner.query(`DROP INDEX "public"."draft_change_plan"`);
    await queryRunner.query(`DROP TABLE "draft_change"`);
  }
}
