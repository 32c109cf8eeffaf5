import type { AssignmentAnswer, RefusalAnswer, RequestAnswer, TaskAnswer } from '@lianban/contract';
import type { Lack, RequestMove } from '@lianban/rules';
import type { Who } from './cast';
import { MEANWHILE } from './meanwhile';
import { startWorld, type World } from './world';
import type { Answer } from './window';

export const [LEAD, FGW, BEIHAI, QINZHOU, PORT] = [
  '自治区交通运输厅',
  '自治区发展改革委',
  '北海市人民政府',
  '钦州市人民政府',
  '北部湾港集团',
] as const;

/** Status; then the name of the refusal; then what is missing, each with what fills its sentence, or what is open. */
export type Told = readonly [number, ...unknown[]];

export function told({ status, body }: Answer<RefusalAnswer>): Told {
  if (status < 300) return [status];
  const { lacks, open } = body.facts as { lacks?: Lack[]; open?: string[] };
  const more = lacks?.map(({ code, names = [] }) => [code, ...names].join(' ')) ?? open;
  return [status, body.code, ...(more ? [more] : [])];
}

/** The rows that a move with a task can touch. */
const TABLES = [
  'task',
  'task_unit',
  'assignment',
  'report',
  'request',
  'submission',
  'coordination',
  'coordination_rung',
  'consultation',
  'event',
];

/** A task, and verbs for what is asked about it and decided. */
export class Asked {
  private constructor(
    readonly world: World,
    readonly id: string,
  ) {}

  /** Dispatched to the lead, a participant and a city; nobody has received it. */
  static async dispatched(more?: object): Promise<Asked> {
    const world = await startWorld();
    return new Asked(world, (await world.dispatched([LEAD, FGW, BEIHAI], more)).id);
  }

  /** The same, received by everyone on the day of dispatch. */
  static async underWay(more?: object): Promise<Asked> {
    const asked = await Asked.dispatched(more);
    await asked.ask('li', 'acknowledge', {}, LEAD);
    await asked.ask('chen', 'acknowledge', {}, FGW);
    await asked.ask('zhao', 'acknowledge', {}, BEIHAI);
    return asked;
  }

  /** The same words about another task of the same world: one that was broken down from this. */
  about(id: string): Asked {
    return new Asked(this.world, id);
  }

  see(who: Who = 'wu'): Promise<TaskAnswer> {
    return this.world.look(who, this.id);
  }

  async part(unit: string, who: Who = 'wu'): Promise<AssignmentAnswer> {
    return (await this.see(who)).assignments.find(
      (part) => part.unit.shortName === unit && part.state !== 'reassigned',
    )!;
  }

  /** `who` tries a move with the part of `unit`, or with the task; the office's page says which version. */
  async ask(who: Who, move: string, body: object, unit?: string): Promise<Told> {
    const { id, version } = unit ? await this.part(unit) : await this.see();
    const path = `/${unit ? 'assignments' : 'tasks'}/${id}/${move}`;
    return told(await this.world.try<TaskAnswer>(who, 'POST', path, version, body));
  }

  /** What is asked and not decided, or else what was asked last. */
  async last(who: Who = 'wu'): Promise<RequestAnswer> {
    const { requests } = await this.see(who);
    return (requests.find(({ decidedAt }) => decidedAt === null) ?? requests.at(-1))!;
  }

  /** The moves that `who` has with what was asked last. */
  async movesOf(who: Who): Promise<string[]> {
    return (await this.last(who)).moves.map(({ move }) => move);
  }

  /** `who` tries a move with what was asked last, or with the one given. */
  async decide(who: Who, move: RequestMove, note?: string, request?: RequestAnswer): Promise<Told> {
    const { id, version } = request ?? (await this.last());
    return told(await this.world.try<TaskAnswer>(who, 'POST', `/requests/${id}/${move}`, version, { note }));
  }

  /** What somebody is told who is refused; every row is as it was. */
  async refused(attempt: () => Promise<Told>): Promise<Told> {
    const before = await this.rows();
    const answer = await attempt();
    expect(answer[0]).toBeGreaterThanOrEqual(400);
    expect(await this.rows()).toEqual(before);
    return answer;
  }

  /** Several moves one after the other, each of which is made. */
  async made(...attempts: (() => Promise<Told>)[]): Promise<void> {
    for (const attempt of attempts) expect(await attempt()).toEqual([200]);
  }

  async events(): Promise<string[]> {
    return this.world.eventsOf(this.id);
  }

  stop(): Promise<void> {
    return this.world.stop();
  }

  private rows(): Promise<unknown> {
    const kept = (name: string): string => (name === 'event' ? `where x.name not in ${MEANWHILE}` : '');
    const columns = TABLES.map(
      (name) => `(select json_agg(x order by x::text) from ${name} x ${kept(name)}) as ${name}`,
    );
    return this.world.query(`select ${columns.join(', ')}`);
  }
}
