import { join } from 'node:path';
import type { Word } from '@lianban/contract';
import type { Browser } from 'playwright-core';
import { browserStory, findChromium } from '../support/chromium';
import { freshDatabase, type FreshDatabase } from '../support/postgres';
import { startProcess, type ServerProcess } from '../support/server-process';
import { Desk, exactly, launch, word } from './desk';

const DOCUMENT = join(__dirname, '../../examples/plans/003_ef85c966a23a5bfc.txt');
const PASSWORD = '北部湾畔一帆风顺2026';
/** A short one of the document: 自治区商务厅 leads, 南宁海关 takes part. */
const TASK = '提高通关便利化水平';
const OFFICE = '广西壮族自治区人民政府办公厅督查室';

/** What others do shows on an open page within a second where the machine has nothing else to do. */
const PATIENCE_MS = 5000;

let database: FreshDatabase;
let server: ServerProcess;
let browser: Browser;
const desks: Desk[] = [];

async function open(): Promise<Desk> {
  const desk = await Desk.open(browser, server.url);
  desks.push(desk);
  return desk;
}

/** The administrator adds a person and hands over the link. */
async function invite(
  admin: Desk,
  login: string,
  name: string,
  unit: string,
  roles: readonly Word[],
): Promise<string> {
  await admin.go('/people');
  await admin.press('people.add');
  await admin.fill('people.name', name, admin.dialog);
  await admin.fill('people.login', login, admin.dialog);
  await admin.dialog.getByRole('combobox').first().fill(unit);
  await admin.chooseOnly(unit);
  for (const role of roles) await admin.dialog.getByRole('checkbox', { name: exactly(role) }).check();
  await admin.press('people.add', admin.dialog);
  const link = admin.page.getByRole('textbox', { name: word('people.invitation') });
  return link.inputValue();
}

/** Somebody else's move appears on the page that `watcher` has open, without a reload. */
async function followsLive(
  watcher: Desk,
  text: string | RegExp,
  move: () => Promise<unknown>,
): Promise<void> {
  const seen = watcher.page.getByText(text).first();
  await move();
  await seen.waitFor({ timeout: PATIENCE_MS });
}

describe('a new user in the browser', () => {
  let admin: Desk;
  let wu: Desk;
  let zheng: Desk;
  let li: Desk;
  let guan: Desk;
  let taskPath: string;

  if (findChromium()) {
    beforeAll(async () => {
      database = await freshDatabase();
      server = await startProcess(database.url);
      browser = await launch();
    }, 120_000);
    afterAll(async () => {
      await browser?.close();
      await server?.stop();
      await database?.drop();
    });
  }

  browserStory('opens the printed link, makes the first account and names an office', async () => {
    admin = await open();
    await admin.go(await server.setUpLink);
    await admin.fill('setup.name', '韦系统');
    await admin.page.getByRole('textbox', { name: exactly('setup.login') }).fill('wei');
    await admin.page.getByRole('textbox', { name: exactly('sign-in.password') }).fill(PASSWORD);
    await admin.fill('password.again', PASSWORD);
    await admin.fill('setup.office-name', OFFICE);
    await admin.press('setup.submit');
    await admin.sees(word('desk.title'));
  });

  browserStory('invites an officer and a reviewer, who choose their passwords', async () => {
    const officer = await invite(admin, 'wu', '吴晓岚', OFFICE, ['role.officer']);
    const reviewer = await invite(admin, 'zheng', '郑国栋', OFFICE, ['role.reviewer']);
    [wu, zheng] = [await open(), await open()];
    await wu.acceptInvitation(officer, PASSWORD);
    await zheng.acceptInvitation(reviewer, PASSWORD);
  });

  browserStory('uploads the document and sees each task beside the text that it came from', async () => {
    await wu.go('/plans');
    await wu.page.locator('input[type=file]').setInputFiles(DOCUMENT);
    await wu.page.waitForURL(/\/plans\/[0-9a-f-]{36}/);
    await wu.sees('桂政办发〔2021〕112号');
    await wu.sees(word('review.filter-all', { count: 58 }));
    await wu.page.locator('.item-head').filter({ hasText: TASK }).click();
    await wu.sees('责任单位：自治区商务厅，南宁海关');
  });

  browserStory('settles what is uncertain and registers the task', async () => {
    await wu.press('settle-all.open');
    await wu.dialog.getByRole('textbox', { name: word('settle.due') }).fill('2030-12-31');
    await wu.page.keyboard.press('Enter');
    await wu.fill('settle.standard', '方案所列举措全部落地并通过验收', wu.dialog);
    await wu.dialog.getByRole('checkbox', { name: word('settle-all.add-units') }).check();
    await wu.press('settle-all.submit', wu.dialog);
    await wu.dialog.waitFor({ state: 'hidden' });
    await wu.press('many.register-one');
    await wu.page
      .getByRole('link', { name: word('review.to-task') })
      .first()
      .click();
    await wu.page.waitForURL(/\/tasks\/[0-9a-f-]{36}/);
    taskPath = new URL(wu.page.url()).pathname;
    await wu.sees(exactly('state.registered'));
  });

  browserStory('has it confirmed by the reviewer, and follows that live', async () => {
    await zheng.go('/');
    await zheng.page
      .getByRole('link', { name: new RegExp(TASK) })
      .first()
      .click();
    await followsLive(wu, /郑国栋/, () => zheng.move('move.confirm'));
  });

  browserStory('dispatches it to two units, whose people come in by their links', async () => {
    const lead = await invite(admin, 'li', '李商', '自治区商务厅', ['role.liaison', 'role.head']);
    const participant = await invite(admin, 'guan', '关海', '南宁海关', ['role.liaison', 'role.head']);
    [li, guan] = [await open(), await open()];
    await li.acceptInvitation(lead, PASSWORD);
    await guan.acceptInvitation(participant, PASSWORD);
    // Both look at an empty desk while the officer dispatches.
    await followsLive(li, TASK, () => wu.move('move.dispatch'));
    await guan.sees(TASK);
  });

  browserStory('watches the units acknowledge, report and talk', async () => {
    for (const desk of [li, guan]) {
      await desk.page
        .getByRole('link', { name: new RegExp(TASK) })
        .first()
        .click();
      await desk.page.waitForURL(new RegExp(taskPath));
    }
    await followsLive(wu, exactly('state.in-progress'), () => li.press('move.acknowledge'));
    await guan.press('move.acknowledge');

    await guan.press('move.report');
    await guan.fill('form.progress', '“提前申报”比例已达九成。', guan.dialog);
    await guan.dialog.getByRole('checkbox', { name: word('form.part-done') }).check();
    await followsLive(li, '“提前申报”比例已达九成。', () => guan.press('move.report', guan.dialog));

    await li.page.getByRole('textbox', { name: word('thread.label') }).fill('请海关附上统计表。');
    await followsLive(guan, '请海关附上统计表。', () => li.press('thread.send'));
    await li.move('move.accept');
  });

  browserStory('has completion submitted, reviewed by one and closed by another', async () => {
    await li.press('move.submit');
    await li.fill('form.completion', '通关时间压缩过半，佐证材料齐全。', li.dialog);
    // Nothing came with the reports: without evidence it is not sent, and the dialog says so.
    await li.press('move.submit', li.dialog);
    await li.sees(word('evidence.needed'));
    const evidence = {
      name: '通关时间统计表.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('12.4 → 5.9 小时'),
    };
    await li.dialog.locator('input[type=file]').setInputFiles(evidence);
    await li.dialog.getByRole('link', { name: evidence.name }).waitFor();
    await followsLive(wu, exactly('state.under-review'), () => li.press('move.submit', li.dialog));
    await wu.sees(evidence.name);
    await wu.press('move.review');
    await wu.fill('form.opinion', '材料齐全，同意办结。', wu.dialog);
    await wu.dialog.getByRole('radio', { name: exactly('result.resolved') }).check();
    // The second reviewer's desk is empty until the first has done her part.
    await zheng.go('/');
    await zheng.sees(word('desk.empty'));
    await followsLive(zheng, TASK, () => wu.press('move.review', wu.dialog));
    await zheng.page
      .getByRole('link', { name: new RegExp(TASK) })
      .first()
      .click();
    await zheng.sees('材料齐全，同意办结。');
    await zheng.press('move.close');
    await zheng.dialog.getByRole('radio', { name: exactly('result.resolved') }).check();
    await zheng.fill('form.close-note', '同意销号。', zheng.dialog);
    await zheng.dialog.getByRole('checkbox').check();
    await followsLive(li, exactly('state.closed'), () => zheng.press('move.close', zheng.dialog));
    await guan.sees(exactly('state.closed'));
  });

  browserStory('meets no fault on any page', () => {
    expect(desks.flatMap((desk) => desk.complaints)).toEqual([]);
  });
});
