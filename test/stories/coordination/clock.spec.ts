import type { OfficeDeskAnswer } from '@lianban/contract';
import { CoordinationClock } from '../../../apps/api/src/coordination/clock';
import { StillClock } from '../../../apps/api/src/store/clock';
import { startServer } from '../../support/installation';
import { Blocked } from '../../support/blocked';
import { City } from '../../support/city';

const said = { text: '请予协调' };
const none = { silent: 0, overdue: 0, lapsed: 0, setAside: 0 };

let city: City;
beforeAll(async () => void (city = await City.municipal()));
afterAll(() => city.world.stop());

it('refuses a move on a version that is old, with what is current', async () => {
  const request = await Blocked.ask(city, 'ma');
  const { version } = await request.see('ma');
  expect(await request.make('xu', 'answer', { agrees: true, text: '同意' })).toEqual([200]);
  expect(await request.makeWith('ma', 'agree', version, said)).toEqual([409, 'stale-version']);
  expect(await request.makeWith('ma', 'agree', version + 1, said)).toEqual([200]);
});

it('shows on the province’s desk what the city’s office leaves lying', async () => {
  const request = await Blocked.ask(city, 'ma');
  expect(await request.make('xu', 'answer', { agrees: false, text: '不同意' })).toEqual([200]);
  expect(await request.make('ma', 'refer', said)).toEqual([
    409,
    'requirements-missing',
    ['consultation-runs 2026-03-11'],
  ]);
  expect(await request.make('ma', 'disagree', said)).toEqual([200]);
  expect(await request.make('ma', 'refer', said)).toEqual([200]);
  expect((await request.stands('ma'))[2]).toBe('2026-03-04');
  expect(await request.clockTo('2026-03-04T15:59:59Z')).toEqual(none);
  expect((await city.as('wu').get(`/coordinations/${request.id}`)).status).toBe(404);

  expect(await request.clockTo('2026-03-04T16:00:00Z')).toEqual({ ...none, overdue: 1 });
  expect(await request.listed('wu', 'lying')).toEqual([request.id]);
  const { body: desk } = await city.as('wu').get<OfficeDeskAnswer>('/office-desk');
  expect(desk.items).toMatchObject([
    {
      kind: 'coordination-to-accept',
      id: request.id,
      lapsed: true,
      office: '北海市督查室',
      dueOn: '2026-03-04',
    },
  ]);
  expect((await city.as('zhao').get<OfficeDeskAnswer>('/office-desk')).body.items).toMatchObject([
    { kind: 'coordination-to-accept', id: request.id, lapsed: false, unit: '北海市交通运输局' },
  ]);
  expect(await request.see('wu')).toMatchObject({
    overdue: true,
    waitsFor: [{ shortName: '北海市督查室' }],
    upperOffice: { shortName: '自治区北部湾办' },
    moves: [],
  });
  // It is pressed, not taken over; and once the office acts it is off the desk above.
  expect(await request.make('wu', 'accept')).toEqual([403, 'not-allowed']);
  expect(await request.make('zhao', 'accept')).toEqual([200]);
  expect(await request.listed('wu', 'lying')).toEqual([]);
  expect((await request.events()).slice(-2)).toEqual(['overdue', 'accepted']);
  expect(await request.make('ma', 'withdraw', said)).toEqual([200]);
});

it('lapses what nobody takes further, so that it holds up nothing', async () => {
  await city.clockTo('2026-03-09T02:00:00Z');
  const request = await Blocked.ask(city, 'ma');
  await request.make('xu', 'answer', { agrees: false, text: '不同意' });
  expect(await request.make('ma', 'disagree', said)).toEqual([200]);
  expect(await request.clockTo('2026-03-18T16:00:00Z')).toEqual({ ...none, lapsed: 1 });
  expect(await request.stands('ma')).toEqual(['C1', 'ended', null, 'lapsed']);
});

it('lets whoever asked go on when the lead leaves the consultation lying', async () => {
  await city.clockTo('2026-03-23T02:00:00Z');
  const request = await Blocked.ask(city, 'xu');
  expect(await request.clockTo('2026-04-01T16:00:00Z')).toEqual({ ...none, overdue: 1 });
  expect(await request.make('xu', 'refer', said)).toEqual([200]);
  expect(await request.stands('xu')).toEqual(['C2', 'to-accept', '2026-04-07', null]);
  expect(await request.make('xu', 'withdraw', said)).toEqual([200]);
});

it('records silence when 7 working days are over, a holiday not counted', async () => {
  // Thursday before 清明节: 4 to 6 April are closed.
  await city.clockTo('2026-04-02T02:00:00Z');
  const request = await Blocked.ask(city, 'ma');
  expect(await request.stands('ma')).toEqual(['C1', 'consulting', '2026-04-14', null]);
  const { body: clock } = await city
    .as('ma')
    .get<{ days: { day: string; counted: boolean }[] }>(`/coordinations/${request.id}/clock`);
  expect(clock.days.filter(({ counted }) => counted).map(({ day }) => day)).toEqual([
    '2026-04-03',
    '2026-04-07',
    '2026-04-08',
    '2026-04-09',
    '2026-04-10',
    '2026-04-13',
    '2026-04-14',
  ]);
  expect(await request.clockTo('2026-04-14T15:59:00Z')).toEqual(none);
  expect(await request.make('ma', 'agree', said)).toEqual([
    409,
    'requirements-missing',
    ['consultation-open 北海市自然资源局'],
  ]);
  expect(await request.clockTo('2026-04-14T16:00:00Z')).toEqual({ ...none, silent: 1 });
  expect(await request.clockTo('2026-04-14T16:01:00Z')).toEqual(none);
  expect((await request.see('ma')).consultations).toMatchObject([
    { unit: { shortName: '北海市自然资源局' }, agrees: null, silentAt: '2026-04-14T16:00:00.000Z' },
  ]);
  // A late word is still heard, and stands beside the silence.
  expect(await request.make('xu', 'answer', { agrees: true, text: '同意' })).toEqual([200]);
  expect(await request.make('ma', 'agree', said)).toEqual([200]);
});

it('happens once, however many processes run', async () => {
  await city.clockTo('2026-05-11T02:00:00Z');
  const requests = [await Blocked.ask(city, 'ma'), await Blocked.ask(city, 'xu')];
  const before = (await requests[0]!.events()).length;
  await requests[0]!.clockTo('2026-05-20T15:00:00Z');
  const later = '2026-05-20T16:00:00Z';
  const { installation } = city.world;
  const other = await startServer(installation.databaseUrl, new StillClock(new Date(later)));
  try {
    await city.clockTo(later);
    const clocks = [installation.app, other.app].map((app) => app.get(CoordinationClock, { strict: false }));
    const swept = await Promise.all([...clocks, ...clocks].map((clock) => clock.run()));
    const again = await Promise.all(clocks.map((clock) => clock.run()));
    const sum = (name: 'silent' | 'overdue' | 'setAside') =>
      [...swept, ...again].reduce((total, round) => total + round[name], 0);
    expect([sum('silent'), sum('overdue'), sum('setAside')]).toEqual([1, 1, 0]);
    const events = (await requests[0]!.events()).slice(before);
    expect(events.sort()).toEqual(['overdue', 'silent']);
  } finally {
    await other.stop();
  }
});
