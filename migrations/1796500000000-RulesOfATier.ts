import { MigrationInterface, QueryRunner } from 'typeorm';

export class RulesOfATier1796500000000 implements MigrationInterface {
  name = 'RulesOfATier1796500000000';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "supervision_rule_office"`);
    await queryRunner.query(`DROP INDEX "supervision_rule_version"`);
    await queryRunner.query(`ALTER TABLE "supervision_rule" ADD "tier" text NOT NULL DEFAULT ''`);
    await queryRunner.query(
      `CREATE UNIQUE INDEX "supervision_rule_office" ON "supervision_rule" ("office_id", "tier", "version") WHERE plan_id is null`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "supervision_rule_version" ON "supervision_rule" ("office_id", "plan_id", "tier", "version") WHERE plan_id is not null`,
    );
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "supervision_rule_version"`);
    await queryRunner.query(`DROP INDEX "supervision_rule_office"`);
    await queryRunner.query(`ALTER TABLE "supervision_rule" DROP COLUMN "tier"`);
    await queryRunner.query(
      `CREATE UNIQUE INDEX "supervision_rule_version" ON "supervision_rule" ("office_id", "plan_id", "version") WHERE plan_id is not null`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "supervision_rule_office" ON "supervision_rule" ("office_id", "version") WHERE plan_id is null`,
    );
  }
}
