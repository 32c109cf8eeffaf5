import type { DraftAnswer, DraftUnit, UnitAnswer, UnitRef } from '@lianban/contract';
import { echoesOf } from './echoes';
import { noticesOf } from './notices';
import { proposeUnit } from './propose-unit';
import { bodyOf, settlingOf, withLead, without, withUnits } from './settling';

const city = (name: string): UnitRef => ({ id: name, name, shortName: name, tier: 'municipal' });
const row = (printed: string, part: DraftUnit['part'], unit: UnitRef | null = null): DraftUnit => ({
  id: `row ${printed}`,
  printed,
  name: printed,
  part,
  readTier: 'provincial',
  certainty: 'stated',
  inherited: false,
  span: null,
  unit,
});
const draft = (units: DraftUnit[], more: Partial<DraftAnswer> = {}): DraftAnswer =>
  ({
    heading: '建设铁路',
    units,
    dueOn: null,
    reportingPeriod: null,
    standard: null,
    ...more,
  }) as DraftAnswer;

describe('settling a draft', () => {
  it('makes the chosen unit the lead and lets the others of a list without a lead take part', () => {
    const { units } = settlingOf(draft([row('省交通厅', 'responsible'), row('省财政厅', 'responsible')]));
    expect(withLead(units, 1).map(({ part }) => part)).toEqual(['participant', 'lead']);
  });

  it('keeps a former lead as one beside the new one', () => {
    const { units } = settlingOf(draft([row('省交通厅', 'lead'), row('省财政厅', 'lead')]));
    expect(withLead(units, 0).map(({ part }) => part)).toEqual(['lead', 'co-lead']);
  });

  it('makes a row a city out of one collective wording, each going back to its words', () => {
    const { units } = settlingOf(draft([row('各市人民政府', 'participant')]));
    const rows = withUnits(units, 0, [city('南宁市人民政府'), city('钦州市人民政府')]);
    expect(rows.map(({ from, printed, name }) => [from, printed, name])).toEqual([
      ['row 各市人民政府', '各市人民政府', '南宁市人民政府'],
      ['row 各市人民政府', '各市人民政府', '钦州市人民政府'],
    ]);
  });

  it('sends only what the person changed', () => {
    const before = draft([row('省交通厅', 'lead')], { standard: '建成通车' });
    const settling = { ...settlingOf(before), dueOn: '2027-12-31', units: [] };
    const body = bodyOf(settling, before);
    expect(body).toEqual({ dueOn: '2027-12-31', units: [] });
  });

  it('sends nothing when nothing was changed', () => {
    const before = draft([row('省交通厅', 'lead')]);
    expect(bodyOf(settlingOf(before), before)).toEqual({});
  });

  it('takes a wording out that names no unit', () => {
    const { units } = settlingOf(draft([row('省交通厅', 'lead'), row('等单位', 'participant')]));
    expect(without(units, 1).map(({ printed }) => printed)).toEqual(['省交通厅']);
  });
});

describe('what was settled once', () => {
  const bay = { ...row('北部湾办', 'participant'), span: [3, 7] as const };
  const before = { ...draft([bay, row('省财政厅', 'lead')]), id: 'd1' };
  const other = { ...draft([row('省交通厅', 'lead'), row('北部湾办', 'participant')]), id: 'd2' };
  const after = (...units: UnitRef[]) => ({
    ...before,
    units: units.map((unit, index) => ({ ...bay, id: index ? `new ${index}` : bay.id, unit })),
  });

  it('is offered to the other drafts that use the same words', () => {
    const echoes = echoesOf([before, other], before, after(city('自治区北部湾办')));
    expect(echoes.map(({ draft: { id }, units }) => [id, units.map(({ unit }) => unit?.name)])).toEqual([
      ['d2', [undefined, '自治区北部湾办']],
    ]);
  });

  it('stands for several units in each of them where it stood for several', () => {
    const echoes = echoesOf([before, other], before, after(city('北海市人民政府'), city('钦州市人民政府')));
    expect(echoes[0]?.units.map(({ name }) => name)).toEqual([
      '省交通厅',
      '北海市人民政府',
      '钦州市人民政府',
    ]);
  });

  it('leaves registered drafts alone, and those that say something else', () => {
    const registered = { ...other, taskId: 't' };
    const elsewhere = { ...draft([row('省教育厅', 'lead')]), id: 'd3' };
    expect(echoesOf([registered, elsewhere], before, after(city('自治区北部湾办')))).toEqual([]);
    expect(echoesOf([other], before, { ...before, units: [] })).toEqual([]);
  });
});

describe('a unit that the register lacks', () => {
  const government = {
    id: 'g',
    name: '广西壮族自治区人民政府',
    shortName: '自治区政府',
    tier: 'provincial',
  } as const;
  const office = { tier: 'provincial', region: '450000', superior: government } as UnitAnswer;

  it.each([
    [
      '自治区财政厅',
      'provincial',
      { tier: 'provincial', kind: 'department', superiorId: 'g', region: '450000' },
    ],
    ['南宁市人民政府', 'municipal', { tier: 'municipal', kind: 'government', superiorId: 'g' }],
    [
      '北部湾港集团',
      'enterprise',
      { tier: 'provincial', kind: 'enterprise', superiorId: 'g', region: '450000' },
    ],
    ['国家发展改革委', 'national', { tier: 'national', kind: 'department' }],
  ])('%s is proposed as what the reader took it for', (name, readTier, proposed) => {
    expect(proposeUnit(name, readTier, office)).toEqual({ name, ...proposed });
  });
});

describe('before a dispatch', () => {
  it('counts one notice a unit a task, and each unit once', () => {
    const nanning = city('南宁市人民政府');
    const qinzhou = city('钦州市人民政府');
    const drafts = [
      draft([row('a', 'lead', nanning), row('b', 'participant', qinzhou), row('c', 'participant', qinzhou)], {
        taskId: 't1',
      }),
      draft([row('a', 'lead', nanning)], { taskId: 't2' }),
      draft([row('a', 'lead', nanning)], { taskId: 'gone' }),
    ];
    const tasks = [
      { id: 't1', state: 'registered' },
      { id: 't2', state: 'registered' },
      { id: 'gone', state: 'dispatched' },
    ];
    expect(noticesOf({ drafts, tasks } as never)).toEqual({ tasks: 2, units: 2, notices: 3 });
  });
});
