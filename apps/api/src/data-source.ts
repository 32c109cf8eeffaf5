import { DataSource, type DataSourceOptions } from 'typeorm';
import { types } from 'pg';
import { migrations } from '../../../migrations';
import { DraftChangeRow } from './plans/draft-change.entity';
import { DraftRow, DraftUnitRow } from './plans/draft.entity';
import { AttachmentRow, FileContentRow } from './files/attachment.entity';
import { DeliveryRow } from './notices/delivery/delivery.entity';
import { NoticeMailRow } from './notices/mail/mail.entity';
import { NoticeRow } from './notices/notice.entity';
import { NoticeFloorRow, NoticeSettingsRow } from './notices/settings.entity';
import { WebhookRow } from './notices/webhook/webhook.entity';
import { PlanRow } from './plans/plan.entity';
import { ClassifiedWordRow } from './classified/word.entity';
import { ApiTokenRow } from './sign-in/api-tokens/token.entity';
import { IdentityRow } from './sign-in/identity/identity.entity';
import { ProfileRow } from './sign-in/profile.entity';
import { FactorRow, RecoveryCodeRow, StepRow } from './sign-in/second-factor/factor.entity';
import { FailedSignInRow, OneTimeLinkRow, SessionFamilyRow, SessionTokenRow } from './sign-in/session.entity';
import { EventRow } from './store/event.entity';
import { IdempotencyKeyRow } from './store/once.entity';
import { letServe, type ServingRole } from './store/serving-role';
import { EventCursorRow, EventSealRow, EventWaitingRow } from './store/feed/feed.entity';
import { LadderClockRow, SupervisionRuleRow } from './supervision/ladder/ladder.entity';
import {
  LetterAnswerRow,
  LetterCounterRow,
  LetterRow,
  LetterSignatureRow,
  RungTakenRow,
} from './supervision/letters/letter.entity';
import { LetterTemplateRow } from './supervision/templates/template.entity';
import { AmendmentRow, ArchiveRow } from './tasks/amendment.entity';
import { AssignmentRow } from './tasks/assignment.entity';
import { CalendarEditionRow } from './tasks/calendar/edition.entity';
import { ConsultationRow, CoordinationRow, CoordinationRungRow } from './tasks/coordination.entity';
import { RaisedCaseRow } from './tasks/raised-case.entity';
import { ConsolidationRow, MissedPeriodRow, ReportRow } from './tasks/report.entity';
import { RequestRow } from './tasks/request.entity';
import { SubmissionRow } from './tasks/submission.entity';
import { TaskRow, TaskUnitRow } from './tasks/task.entity';
import {
  CommentPairRow,
  CommentPastRow,
  CommentRow,
  ThreadReadingRow,
  ThreadRow,
} from './threads/thread.entity';
import { PersonRow, PostRow } from './units/person.entity';
import { UnitChangeRow, UnitNameRow, UnitRow } from './units/unit.entity';

// A day is a day: made into an instant at the server's midnight it would become another one elsewhere.
types.setTypeParser(types.builtins.DATE, (day) => day);

/** The whole schema: every room's rows, and every change of it, listed so that the build and the tests see the same. */
export function dataSourceOptions(url: string): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    applicationName: 'lianban',
    entities: [
      IdempotencyKeyRow,
      UnitRow,
      UnitNameRow,
      UnitChangeRow,
      PersonRow,
      PostRow,
      SessionFamilyRow,
      SessionTokenRow,
      OneTimeLinkRow,
      FailedSignInRow,
      ProfileRow,
      FactorRow,
      RecoveryCodeRow,
      StepRow,
      ApiTokenRow,
      IdentityRow,
      ClassifiedWordRow,
      PlanRow,
      DraftRow,
      DraftUnitRow,
      DraftChangeRow,
      TaskRow,
      TaskUnitRow,
      AssignmentRow,
      ReportRow,
      MissedPeriodRow,
      ConsolidationRow,
      RequestRow,
      AmendmentRow,
      CalendarEditionRow,
      ArchiveRow,
      SubmissionRow,
      RaisedCaseRow,
      SupervisionRuleRow,
      LadderClockRow,
      LetterRow,
      LetterSignatureRow,
      LetterAnswerRow,
      LetterCounterRow,
      LetterTemplateRow,
      RungTakenRow,
      CoordinationRow,
      CoordinationRungRow,
      ConsultationRow,
      ThreadRow,
      CommentRow,
      CommentPastRow,
      CommentPairRow,
      ThreadReadingRow,
      FileContentRow,
      AttachmentRow,
      EventRow,
      EventWaitingRow,
      EventSealRow,
      EventCursorRow,
      NoticeRow,
      NoticeSettingsRow,
      NoticeFloorRow,
      NoticeMailRow,
      WebhookRow,
      DeliveryRow,
    ],
    migrations,
    migrationsTransactionMode: 'each',
    // gen_random_uuid() is PostgreSQL's own; nothing has to be installed for it.
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    synchronize: false,
    // What fails is thrown and told by whoever asked; TypeORM's own lines would print parameters, digests among them.
    logging: false,
    extra: { max: 12 },
  };
}

/** One key for all processes that start at once on one database. */
const MIGRATION_LOCK = 4_150_112;

/**
 * Brings the schema up to date, as its owner, and lets another role serve with it. Of several processes one does it and
 * the others wait. False where that role could not be made.
 */
export async function migrate(url: string, serving?: ServingRole): Promise<boolean> {
  const source = await new DataSource(dataSourceOptions(url)).initialize();
  const holder = source.createQueryRunner();
  try {
    await holder.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await source.runMigrations();
    return serving === undefined || (await letServe(holder, serving));
  } finally {
    await holder.query('select pg_advisory_unlock_all()').catch(() => undefined);
    await holder.release();
    await source.destroy();
  }
}

/** For TypeORM's own command line, which takes the address from the environment of the caller. */
export default new DataSource(dataSourceOptions(process.env['DATABASE_URL'] ?? ''));
