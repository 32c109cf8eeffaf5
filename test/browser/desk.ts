import { say, type Word } from '@lianban/contract';
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from '../support/chromium';

/** A word of the product as it stands on the page; Ant Design puts a space between two characters of a button. */
export const word = (key: Word, facts?: Parameters<typeof say>[2]): RegExp =>
  new RegExp(
    [...say('zh-CN', key, facts)].map((char) => char.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s*'),
  );

/** As `word`, and nothing else but the name of an icon before it. */
export const exactly = (key: Word): RegExp => new RegExp(`^\\s*(?:[a-z-]+\\s+)?${word(key).source}\\s*$`);

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });

/** One person at one browser window, with a session of their own. */
export class Desk {
  /** What the page complained of: a story that ends with any of it has failed. */
  readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
  ) {
    page.on('pageerror', (fault) => this.complaints.push(fault.message));
  }

  static async open(browser: Browser, url: string, viewport = { width: 1440, height: 900 }): Promise<Desk> {
    const context = await browser.newContext({
      viewport,
      locale: 'zh-CN',
      baseURL: url,
      // A dialog that is still unfolding takes no clicks.
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    return new Desk(page, context);
  }

  close(): Promise<void> {
    return this.context.close();
  }

  go(path: string): Promise<unknown> {
    return this.page.goto(path);
  }

  press(key: Word, within: Page | Locator = this.page): Promise<void> {
    return within
      .getByRole('button', { name: exactly(key) })
      .first()
      .click();
  }

  fill(key: Word, text: string, within: Page | Locator = this.page): Promise<void> {
    return within
      .getByRole('textbox', { name: word(key) })
      .first()
      .fill(text);
  }

  /** Picks from the open list of a field, once what was typed has narrowed it to this one. */
  async chooseOnly(name: string): Promise<void> {
    const options = this.page.locator('.ant-select-item-option');
    await options.filter({ hasText: name }).first().waitFor();
    for (let tries = 0; (await options.count()) > 1 && tries < 100; tries++)
      await this.page.waitForTimeout(50);
    await this.page.keyboard.press('Enter');
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog').last();
  }

  /** Fills the dialog of a move and makes it; the dialog closes when the server has taken it. */
  async move(key: Word, fields: Partial<Record<Word, string>> = {}): Promise<void> {
    await this.press(key);
    for (const [label, text] of Object.entries(fields)) await this.fill(label as Word, text, this.dialog);
    await this.press(key, this.dialog);
    await this.dialog.waitFor({ state: 'hidden' }).catch(async () => {
      throw new Error(`The dialog stayed open: ${await this.dialog.innerText()}`);
    });
  }

  /** Waits until the page says it, without a reload. */
  sees(text: string | RegExp): Promise<void> {
    return this.page.getByText(text).first().waitFor();
  }

  /** Follows the link of an invitation and chooses a password. */
  async acceptInvitation(link: string, password: string): Promise<void> {
    await this.page.goto(link);
    await this.page.getByRole('textbox', { name: exactly('sign-in.password') }).fill(password);
    await this.fill('password.again', password);
    await this.page.keyboard.press('Enter');
    await this.sees(word('desk.title'));
  }
}
