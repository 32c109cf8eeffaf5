import { MigrationInterface, QueryRunner } from 'typeorm';

export class NoticeOnceFor1796900000000 implements MigrationInterface {
  name = 'NoticeOnceFor1796900000000';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "notice" ADD "once_for" text`);
    await queryRunner.query(
      `ALTER TABLE "notice" ADD CONSTRAINT "notice_once_for" UNIQUE ("person_id", "once_for")`,
    );
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "notice" DROP CONSTRAINT "notice_once_for"`);
    await queryRunner.query(`ALTER TABLE "notice" DROP COLUMN "once_for"`);
  }
}
