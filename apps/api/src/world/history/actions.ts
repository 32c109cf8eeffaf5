import { DataSource } from 'typeorm';
import { ClassifiedDoor } from '../../classified/classified.door';
import { AskingForHelp } from '../../coordination/asking.actions';
import { CoordinationClock } from '../../coordination/clock';
import { LadderActions } from '../../coordination/ladder.actions';
import { DraftActions } from '../../plans/draft.actions';
import { ImportActions } from '../../plans/import.actions';
import { DocumentReader } from '../../plans/reading/document-reader';
import { ManyActions } from '../../plans/many.actions';
import { SettleAllActions } from '../../plans/settle-all.actions';
import { FileActions } from '../../files/file.actions';
import { ThreadSubjects } from '../../http/thread-subjects';
import { FileDoors } from '../../files/file.doors';
import { StillClock } from '../../store/clock';
import { Store } from '../../store/store';
import { CaseActions } from '../../supervision/case.actions';
import { LetterActions } from '../../supervision/letters/letter.actions';
import { Sweep } from '../../supervision/sweep';
import { AssignmentActions } from '../../tasks/assignment.actions';
import { CompletionActions } from '../../tasks/completion.actions';
import { ReportActions } from '../../tasks/report.actions';
import { ReviewActions } from '../../tasks/review.actions';
import { TaskActions } from '../../tasks/task.actions';
import { CommentActions } from '../../threads/comment.actions';

/**
 * The same actions as behind the routes, on a clock of their own. The server's clock goes on telling the time to
 * whoever signs in meanwhile.
 */
export class PastActions {
  private readonly clock: StillClock;
  readonly store: Store;
  readonly imports: ImportActions;
  readonly settling: SettleAllActions;
  readonly drafts: DraftActions;
  readonly tasks: TaskActions;
  readonly many: ManyActions;
  readonly assignments: AssignmentActions;
  readonly reports: ReportActions;
  readonly completion: CompletionActions;
  readonly reviews: ReviewActions;
  readonly files: FileActions;
  readonly comments: CommentActions;
  readonly cases: CaseActions;
  readonly letters: LetterActions;
  readonly sweep: Sweep;
  readonly asking: AskingForHelp;
  readonly ladder: LadderActions;
  readonly coordination: CoordinationClock;

  constructor(source: DataSource, start: Date, doors: FileDoors, threads: ThreadSubjects) {
    this.clock = new StillClock(start);
    this.store = new Store(source, this.clock);
    const texts = new ClassifiedDoor(this.store);
    this.imports = new ImportActions(this.store, new DocumentReader(), texts);
    this.settling = new SettleAllActions(this.store);
    this.drafts = new DraftActions(this.store);
    this.tasks = new TaskActions(this.store);
    this.many = new ManyActions(this.store, this.drafts, this.tasks);
    this.assignments = new AssignmentActions(this.store);
    this.reports = new ReportActions(this.store);
    this.completion = new CompletionActions(this.store);
    this.reviews = new ReviewActions(this.store);
    this.files = new FileActions(this.store, doors, texts);
    this.comments = new CommentActions(this.store, threads);
    this.cases = new CaseActions(this.store);
    this.letters = new LetterActions(this.store);
    this.sweep = new Sweep(this.store);
    this.asking = new AskingForHelp(this.store);
    this.ladder = new LadderActions(this.store);
    this.coordination = new CoordinationClock(this.store);
  }

  /** The moment at which everything after this is done. */
  at(moment: Date): this {
    this.clock.set(moment);
    return this;
  }
}
