import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  DraftAnswer,
  FileAnswer,
  Many,
  Page,
  PlanAnswer,
  RefusalAnswer,
  TaskAnswer,
  TaskSummary,
} from '@lianban/contract';
import { EventFeed } from '../../apps/api/src/store/feed/event.feed';
import { Store } from '../../apps/api/src/store/store';
import { Sweep } from '../../apps/api/src/supervision/sweep';
import { everyone, PASSWORD, settleCast, type Cast, type Who } from './cast';
import { Ear } from './ear';
import { startInstallation, type Installation } from './installation';
import { Window, type Answer } from './window';

const EXAMPLES = join(__dirname, '../../examples/plans');

/** 桂政办发〔2021〕112号 北部湾国际门户港三年行动计划, the document of most stories. */
export const PORT_PLAN = '003_ef85c966a23a5bfc.txt';

type Body<T> = T & RefusalAnswer;

/** A server with the cast signed in, and verbs for what they do all day. */
export class World {
  private constructor(
    readonly installation: Installation,
    readonly cast: Cast,
    private readonly windows: ReadonlyMap<Who, Window>,
  ) {}

  static async start(env?: Record<string, string>): Promise<World> {
    return World.on(await startInstallation(env));
  }

  /** The cast on an installation that nobody has set up. */
  static async on(installation: Installation): Promise<World> {
    const cast = await settleCast(installation);
    const windows = new Map(everyone.map((who) => [who, new Window(installation.url)]));
    const world = new World(installation, cast, windows);
    world.signInAgain();
    return world;
  }

  get url(): string {
    return this.installation.url;
  }

  /** Moves the clock; access tokens are good for minutes, so a page gets its next one as soon as it is used. */
  clockTo(at: string | Date): Promise<void> {
    this.installation.clockTo(at);
    this.signInAgain();
    return Promise.resolve();
  }

  private signInAgain(): void {
    for (const [who, window] of this.windows) window.signInLater(who, PASSWORD);
  }

  /** One round of the clock. */
  sweep(): ReturnType<Sweep['run']> {
    return this.installation.app.get(Sweep, { strict: false }).run();
  }

  /** Until every consumer of events has taken what was written. */
  settled(): Promise<void> {
    return this.installation.app.get(EventFeed, { strict: false }).settle();
  }

  as(who: Who): Window {
    return this.windows.get(who)!;
  }

  unit(shortName: string): string {
    const id = this.cast.units.get(shortName);
    if (!id) throw new Error(`No ${shortName} in the register of the stories.`);
    return id;
  }

  async listen(who: Who): Promise<Ear> {
    return Ear.open(this.url, await this.as(who).ready());
  }

  /** Names of the events of a task, in order, as the database has them. */
  async eventsOf(taskId: string): Promise<string[]> {
    const rows: { name: string }[] = await this.query(
      'select name from event where task_id = $1 order by id',
      [taskId],
    );
    return rows.map((row) => row.name);
  }

  query<T>(sql: string, parameters: unknown[] = []): Promise<T> {
    return this.installation.app.get(Store, { strict: false }).rows.query<T>(sql, parameters);
  }

  upload(who: Who, name: string, bytes: Uint8Array): Promise<Answer<Body<PlanAnswer>>> {
    const form = new FormData();
    form.set('file', new Blob([Buffer.from(bytes)]), name);
    return this.as(who).upload('/plans', form);
  }

  /** The port plan, imported by the office. */
  async importPlan(file = PORT_PLAN): Promise<PlanAnswer> {
    const { status, body } = await this.upload('wu', file, readFileSync(join(EXAMPLES, file)));
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body;
  }

  /** A draft settled with these units; the first leads, the others take part. */
  async settle(
    draft: DraftAnswer,
    units: readonly string[],
    more: object = { dueOn: '2026-06-30' },
  ): Promise<DraftAnswer> {
    const parts = units.map((name, at) => ({
      name,
      unitId: this.unit(name),
      part: at === 0 ? 'lead' : 'participant',
      ...(draft.units[at] && { from: draft.units[at].id }),
    }));
    const body = { units: parts, standard: '规划通过审查并印发', ...more };
    return this.move('wu', 'PATCH', `/drafts/${draft.id}`, draft.version, body);
  }

  /** A task of the port plan, registered by wu, confirmed by zheng and dispatched to these units. */
  async dispatched(units: readonly string[], more?: object): Promise<TaskAnswer> {
    const plan = await this.importPlan();
    const draft = await this.settle(plan.drafts![0]!, units, more);
    const task = await this.move<TaskAnswer>('wu', 'POST', `/drafts/${draft.id}/register`, draft.version);
    const confirmed = await this.move<TaskAnswer>('zheng', 'POST', `/tasks/${task.id}/confirm`, task.version);
    return this.move('wu', 'POST', `/tasks/${task.id}/dispatch`, confirmed.version);
  }

  /** A write that is expected to succeed. */
  async move<T>(who: Who, method: string, path: string, version: number, body?: unknown): Promise<T> {
    const answer = await this.try<T>(who, method, path, version, body);
    if (answer.status >= 300)
      throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** A write that may be refused. */
  try<T>(who: Who, method: string, path: string, version: number, body?: unknown): Promise<Answer<Body<T>>> {
    return this.as(who).send(method, path, { body, headers: { 'if-match': `"${version}"` } });
  }

  /** What `who` does with the part of the unit `shortName`. */
  async part(
    who: Who,
    task: TaskAnswer,
    shortName: string,
    move: string,
    body?: unknown,
  ): Promise<TaskAnswer> {
    const current = await this.look(who, task.id);
    const part = current.assignments.find((assignment) => assignment.unit.shortName === shortName)!;
    return this.move(who, 'POST', `/assignments/${part.id}/${move}`, part.version, body);
  }

  /** A small file that `who` has brought to the task and not yet handed in; its id. */
  async evidence(who: Who, taskId: string, text = '印发文件见附件。', name = '佐证.txt'): Promise<string> {
    const form = new FormData();
    form.set('file', new Blob([text]), name);
    const { status, body } = await this.as(who).upload<Body<FileAnswer>>(`/tasks/${taskId}/files`, form);
    if (status !== 201) throw new Error(`${who}: ${status} ${body.code}`);
    return body.id;
  }

  /** What `who` does with the task as it now is. */
  async task(who: Who, { id }: { readonly id: string }, move: string, body?: unknown): Promise<TaskAnswer> {
    const { version } = await this.look(who, id);
    return this.move(who, 'POST', `/tasks/${id}/${move}`, version, body);
  }

  /** The completion report of the lead, with a file. */
  async submitted(who: Who, task: { readonly id: string }, text = '规划已印发。'): Promise<TaskAnswer> {
    return this.task(who, task, 'submit', { text, files: [await this.evidence(who, task.id)] });
  }

  async look(who: Who, taskId: string): Promise<TaskAnswer> {
    const { status, body } = await this.as(who).get<Body<TaskAnswer>>(`/tasks/${taskId}`);
    if (status !== 200) throw new Error(`${who}: ${status} ${body.code}`);
    return body;
  }

  async ledger(who: Who, query = ''): Promise<readonly TaskSummary[]> {
    return (await this.as(who).get<Page<TaskSummary>>(`/tasks${query}`)).body.items;
  }

  many(
    who: Who,
    planId: string,
    move: 'register' | 'confirm' | 'dispatch',
    body: object = {},
  ): Promise<Answer<Body<Many>>> {
    return this.as(who).post(`/plans/${planId}/${move}`, body);
  }

  stop(): Promise<void> {
    return this.installation.stop();
  }
}

export const startWorld = (env?: Record<string, string>): Promise<World> => World.start(env);
