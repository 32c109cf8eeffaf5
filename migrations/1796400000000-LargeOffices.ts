import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LargeOffices1796400000000 implements MigrationInterface {
  name = 'LargeOffices1796400000000';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE INDEX "task_children" ON "task"  ("parent_id") `);
    await queryRunner.query(
      `CREATE INDEX "task_placer" ON "task"  ("placer_id") WHERE placer_id is not null`,
    );
    await queryRunner.query(
      `CREATE INDEX "assignment_led" ON "assignment"  ("unit_id", "task_id") WHERE part = 'lead' and state <> 'reassigned'`,
    );
    await queryRunner.query(
      `CREATE INDEX "report_drafted" ON "report"  ("assignment_id") WHERE state = 'drafted'`,
    );
    await queryRunner.query(
      `CREATE INDEX "submission_open" ON "submission"  ("task_id") WHERE decision is null`,
    );
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "public"."submission_open"`);
    await queryRunner.query(`DROP INDEX "public"."report_drafted"`);
    await queryRunner.query(`DROP INDEX "public"."assignment_led"`);
    await queryRunner.query(`DROP INDEX "public"."task_placer"`);
    await queryRunner.query(`DROP INDEX "public"."task_children"`);
  }
}
