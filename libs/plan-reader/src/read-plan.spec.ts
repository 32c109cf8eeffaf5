import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlanReading } from './reading';
import { readPlan } from './read-plan';

const OK = join(__dirname, '../../../test/plans/ok');

/** Folds what no reader would call an error: white space, width of marks, a final full stop. */
const fold = (text: string | null) =>
  (text ?? '')
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[，]/g, ',')
    .replace(/[。.]+$/u, '');

/** PDF goes through the command: its library is an ES module that imports more of itself, which Jest cannot. */
function read(name: string): Promise<PlanReading> {
  if (!name.endsWith('.pdf')) return readPlan(readFileSync(join(OK, name)), name);
  const command = ['--import', 'tsx', join(__dirname, '../../../apps/cli/src/read.ts'), join(OK, name)];
  return Promise.resolve(
    JSON.parse(execFileSync(process.execPath, command, { encoding: 'utf8', maxBuffer: 1e8 })) as PlanReading,
  );
}

interface Labels {
  title: string;
  documentNumber: string | null;
  issuer: string | null;
  issuedOn: string | null;
  leadRule: { kind: string };
  tasks: {
    path: string[];
    number: string;
    heading: string;
    bodyStart: string;
    bodyEnd: string;
    clause: string;
    openEnded: boolean;
    leadBasis: string;
    deadline?: { quote: string; date: string | null };
    units: string[];
  }[];
}

describe('documents labelled by hand', () => {
  const names = readdirSync(OK).filter((name) => !name.endsWith('.labels.json'));

  it.each(names)('%s reads as labelled', async (name) => {
    const labels = JSON.parse(readFileSync(join(OK, `${name}.labels.json`), 'utf8')) as Labels;
    const reading = await read(name);
    expect({ ...told(reading), tasks: reading.tasks.map((task) => fold(task.heading)) }).toEqual({
      title: fold(labels.title),
      documentNumber: labels.documentNumber,
      issuer: fold(labels.issuer),
      issuedOn: labels.issuedOn,
      leadRule: labels.leadRule.kind,
      tasks: labels.tasks.map((task) => fold(task.heading)),
    });
    labels.tasks.forEach((want, at) => {
      const task = reading.tasks[at]!;
      const body = fold(task.body);
      expect({
        path: task.path.map(fold),
        number: task.number,
        clause: fold(task.clause),
        openEnded: task.openEnded,
        leadBasis: task.leadBasis,
        deadline: task.deadline && { quote: task.deadline.quote, date: task.deadline.date },
        starts: body.startsWith(fold(want.bodyStart)) || body.slice(0, 20),
        ends: body.endsWith(fold(want.bodyEnd)) || body.slice(-20),
        units: task.units.map(
          (unit) => `${unit.name} ${unit.role} ${unit.tier}${unit.inherited ? ' inherited' : ''}`,
        ),
      }).toEqual({
        path: want.path.map(fold),
        number: want.number,
        clause: fold(want.clause),
        openEnded: want.openEnded,
        leadBasis: want.leadBasis,
        deadline: want.deadline ?? null,
        starts: true,
        ends: true,
        units: want.units,
      });
    });
  });

  it.each(names)('%s: every span, cut out of the text, is what it says', async (name) => {
    const { text, tasks, findings, damage, groups, inherited } = await read(name);
    for (const task of tasks) {
      for (const unit of task.units) {
        if (!unit.inherited) expect(text.slice(...unit.span)).toBe(unit.printed);
      }
      expect(text.slice(...task.headingSpan)).toBe(task.heading);
      if (task.bodySpan) expect(text.slice(...task.bodySpan)).toBe(task.body);
      if (task.deadline) expect(text.slice(...task.deadline.span)).toBe(task.deadline.quote);
      for (const target of task.targets) expect(text.slice(...target.span)).toBe(target.quote);
      expect(task.clauseSpan[0]).toBeGreaterThanOrEqual(task.span[0]);
      expect(task.clauseSpan[1]).toBeLessThanOrEqual(task.span[1]);
    }
    for (const { span } of [...findings, ...damage, ...groups, ...inherited]) {
      expect(span[0]).toBeLessThanOrEqual(span[1]);
      expect(span[1]).toBeLessThanOrEqual(text.length);
    }
  });
});

it('reads one plan from two sources alike, though one of them is in traditional characters and damaged', async () => {
  const sound = await read('beibu-gulf-city-group-national.txt');
  const damaged = await read('beibu-gulf-city-group-traditional-damaged.txt');
  expect(damaged.damage).toHaveLength(17);
  expect(damaged.damage.filter((place) => place.repaired).length).toBeGreaterThanOrEqual(14);
  const units = (reading: PlanReading) =>
    reading.tasks.map((task) => [fold(task.heading), task.units.map((unit) => unit.name)]);
  expect(units(damaged)).toEqual(units(sound));
});

it('links the tasks of an annex to the sections of the main text they come from', async () => {
  const name = 'zhanjiang-maoming-metropolitan-area.txt';
  const { tasks } = await read(name);
  expect(tasks.every((task) => task.source !== null)).toBe(true);
  expect(tasks[0]!.source?.heading).toBe('第一节 构建互联互通综合交通运输体系');
});

function told(reading: PlanReading) {
  return {
    title: fold(reading.title),
    documentNumber: reading.documentNumber,
    issuer: fold(reading.issuer),
    issuedOn: reading.issuedOn,
    leadRule: reading.leadRule.kind,
  };
}
