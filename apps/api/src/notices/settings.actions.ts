import type {
  FloorAnswer,
  NoticeSettingsAnswer,
  SetFloorBody,
  SetNoticeSettingsBody,
} from '@lianban/contract';
import {
  may,
  NOTICE_KINDS,
  NOTICE_ROUTES,
  Refusal,
  routeOf,
  unitsWhere,
  type Actor,
  type NoticeRoutes,
} from '@lianban/rules';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Store } from '../store/store';
import { NOBODY, visibleTasks } from '../tasks/parties';
import { unitRef } from '../units/refs';
import { Mailer } from './mail/mailer';
import { NoticeFloorRow, NoticeSettingsRow } from './settings.entity';

/** How each person wants to be told, and what each office asks at least. */
@Injectable()
export class SettingsActions {
  constructor(
    private readonly store: Store,
    private readonly mailer: Mailer,
  ) {}

  async read(actor: Actor): Promise<NoticeSettingsAnswer> {
    const row = await this.store.rows.findOneBy(NoticeSettingsRow, { personId: actor.personId });
    const floor = await floorOver(this.store.rows, actor);
    const {
      address = null,
      language = 'zh-CN',
      routes = {},
      opens = null,
      closes = null,
      version = 0,
    } = row ?? {};
    const hours = row
      ? opens === null || closes === null
        ? null
        : { opens, closes }
      : { opens: 8, closes: 20 };
    return {
      address,
      language,
      hours,
      version,
      floor,
      routes: Object.fromEntries(NOTICE_KINDS.map((kind) => [kind, routeOf(kind, routes, floor)])),
      mailConfigured: this.mailer.configured,
    } as NoticeSettingsAnswer;
  }

  /** @throws Refusal stale-version */
  async set(actor: Actor, version: number, body: SetNoticeSettingsBody): Promise<NoticeSettingsAnswer> {
    await this.store.write(actor, async (tx) => {
      const { personId } = actor;
      await tx.rows.query(
        'insert into notice_settings (person_id, version) values ($1, 0) on conflict do nothing',
        [personId],
      );
      const row = await tx.rows.findOneOrFail(NoticeSettingsRow, {
        where: { personId },
        lock: { mode: 'pessimistic_write' },
      });
      if (row.version !== version) throw new Refusal('stale-version', { current: await this.read(actor) });
      const { address, language, routes, hours } = body;
      await tx.rows.update(
        NoticeSettingsRow,
        { personId },
        {
          address,
          language,
          routes,
          opens: hours?.opens ?? null,
          closes: hours?.closes ?? null,
          version: version + 1,
        },
      );
    });
    return this.read(actor);
  }

  /** The offices whose floor `actor` keeps. */
  floors(actor: Actor): Promise<FloorAnswer[]> {
    return this.floorsOf(keptBy(actor));
  }

  /** @throws Refusal not-found where the office is none of theirs, stale-version */
  async setFloor(actor: Actor, officeId: string, version: number, body: SetFloorBody): Promise<FloorAnswer> {
    await this.store.write(actor, async (tx) => {
      const [office] = await this.floorsOf(keptBy(actor), officeId);
      if (!office) throw new Refusal('not-found', { id: officeId });
      if (!may(actor, 'notice.floor', { ...NOBODY, officeId })) {
        throw new Refusal('not-allowed', { permission: 'notice.floor' });
      }
      await tx.rows.query(
        'insert into notice_floor (office_id, version) values ($1, 0) on conflict do nothing',
        [officeId],
      );
      const row = await tx.rows.findOneOrFail(NoticeFloorRow, {
        where: { officeId },
        lock: { mode: 'pessimistic_write' },
      });
      if (row.version !== version) {
        throw new Refusal('stale-version', { current: (await this.floorsOf(keptBy(actor), officeId))[0] });
      }
      const { routes, sharesHeadings = row.sharesHeadings } = body;
      if (sharesHeadings !== row.sharesHeadings && !office.mayShare) {
        throw new Refusal('not-allowed', { permission: 'notice.floor' });
      }
      await tx.rows.update(NoticeFloorRow, { officeId }, { routes, sharesHeadings, version: version + 1 });
      await tx.announce(
        'notice.floor-set',
        [`unit:${officeId}`],
        { unitId: officeId },
        { ...body, was: { routes: row.routes, sharesHeadings: row.sharesHeadings } },
      );
    });
    return (await this.floorsOf(keptBy(actor), officeId))[0]!;
  }

  private floorsOf({ units, any }: Keeper, only: string | null = null): Promise<FloorAnswer[]> {
    return this.store.rows.query(
      `select ${unitRef('o.id')} as office, coalesce(f.routes, '{}') as routes, coalesce(f.version, 0) as version,
              coalesce(f.shares_headings, false) as "sharesHeadings", o.id = any($1::uuid[]) as "mayShare"
         from unit o left join notice_floor f on f.office_id = o.id
        where o.coordination_office and o.ended_on is null and (o.id = any($1::uuid[]) or $2)
          and ($3::uuid is null or o.id = $3)
        order by o.name`,
      [units, any, only],
    );
  }
}

interface Keeper {
  readonly units: readonly string[];
  /** A system administrator keeps those of all offices. */
  readonly any: boolean;
}

const keptBy = (actor: Actor): Keeper => ({
  units: unitsWhere(actor, 'notice.floor', 'office'),
  any: unitsWhere(actor, 'notice.floor', 'anywhere').length > 0,
});

/** What the offices of the tasks that `actor` has to do with ask at least, the strictest of each kind. */
async function floorOver(rows: EntityManager, actor: Actor): Promise<NoticeRoutes> {
  const { sql, params } = visibleTasks(actor, 'task.read', 1);
  const floors: { routes: NoticeRoutes }[] = await rows.query(
    `select routes from notice_floor where office_id in (select office_id from task where id in ${sql})`,
    params,
  );
  return Object.fromEntries(
    NOTICE_KINDS.map((kind) => {
      const ranks = floors.map(({ routes }) => NOTICE_ROUTES.indexOf(routes[kind] ?? 'inbox'));
      return [kind, NOTICE_ROUTES[Math.max(0, ...ranks)]];
    }),
  );
}
