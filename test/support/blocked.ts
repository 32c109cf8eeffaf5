import type { CoordinationAnswer, CoordinationSummary, Page, TaskCoordinations } from '@lianban/contract';
import type { CoordinationMove } from '@lianban/rules';
import { CoordinationClock, type CoordinationSwept } from '../../apps/api/src/coordination/clock';
import { told, type Asked, type Told } from './asked';
import type { Who } from './cast';
import type { Window } from './window';
import type { World } from './world';

/** A task, and the people who have to do with it. */
export interface Stage {
  readonly world: World;
  readonly taskId: string;
  as(who: string): Window;
  clockTo(at: string): Promise<void>;
}

/** The stage of a task of the stories' own cast. */
export const stageOf = ({ world, id }: Asked): Stage => ({
  world,
  taskId: id,
  as: (who) => world.as(who as Who),
  clockTo: (at) => world.clockTo(at),
});

/** A request for coordination about a task, and verbs for its way up the ladder. */
export class Blocked {
  constructor(
    readonly stage: Stage,
    readonly id: string,
  ) {}

  /** The head of `unit` asks; the request as it then stands. */
  static async ask(stage: Stage, who: string, neededIds: string[] = []): Promise<Blocked> {
    const window = stage.as(who);
    const { body: found } = await window.get<TaskCoordinations>(`/tasks/${stage.taskId}/coordinations`);
    const [part] = found.asks;
    const body = { blocking: '岸线用地指标不足', proposal: '由市政府统筹调剂用地指标', neededIds };
    const made = await window.send<CoordinationAnswer>(
      'POST',
      `/assignments/${part!.assignmentId}/coordinate`,
      { body, headers: { 'if-match': `"${part!.version}"` } },
    );
    if (made.status !== 200) throw new Error(`${who}: ${JSON.stringify(made.body)}`);
    return new Blocked(stage, made.body.id);
  }

  async see(who: string = 'wu'): Promise<CoordinationAnswer> {
    const { status, body } = await this.stage.as(who).get<CoordinationAnswer>(this.path);
    if (status !== 200) throw new Error(`${who}: ${status}`);
    return body;
  }

  /** Rung, step, the day it may lie until, and what it ended in. */
  async stands(who: string = 'wu'): Promise<unknown[]> {
    const { rung, step, stepBy, outcome } = await this.see(who);
    return [rung, step, stepBy, outcome];
  }

  async movesOf(who: string): Promise<string[]> {
    return (await this.see(who)).moves.map(({ move, lacks }) =>
      [move, ...lacks.map(({ code }) => code)].join(' '),
    );
  }

  /** `who` tries a move with the request as somebody who reads it sees it. */
  async make(who: string, move: CoordinationMove, body?: object): Promise<Told> {
    const [found] = await this.stage.world.query<[{ version: number }]>(
      'select version from coordination where id = $1',
      [this.id],
    );
    return this.makeWith(who, move, found.version, body);
  }

  /** The same, meaning a version that may be old. */
  async makeWith(who: string, move: CoordinationMove, version: number, body?: object): Promise<Told> {
    const headers = { 'if-match': `"${version}"` };
    return told(await this.stage.as(who).send('POST', `${this.path}/${move}`, { body, headers }));
  }

  /** The clock goes on to a moment, and one round of it. */
  async clockTo(at: string): Promise<CoordinationSwept> {
    await this.stage.clockTo(at);
    return this.stage.world.installation.app.get(CoordinationClock, { strict: false }).run();
  }

  /** The events of the ladder about the task, in order. */
  async events(): Promise<string[]> {
    return (await this.stage.world.eventsOf(this.stage.taskId))
      .filter((name) => name.startsWith('coordination.'))
      .map((name) => name.slice('coordination.'.length));
  }

  async listed(who: string, list: string): Promise<string[]> {
    const { body } = await this.stage.as(who).get<Page<CoordinationSummary>>(`/coordinations?list=${list}`);
    return body.items.map(({ id }) => id);
  }

  async ofTask(who: string): Promise<TaskCoordinations> {
    const answer = await this.stage
      .as(who)
      .get<TaskCoordinations>(`/tasks/${this.stage.taskId}/coordinations`);
    return answer.body;
  }

  private get path(): string {
    return `/coordinations/${this.id}`;
  }
}
