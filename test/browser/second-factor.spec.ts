import type { Browser } from 'playwright-core';
import { requireBuilt } from '../support/built';
import { PASSWORD } from '../support/cast';
import { browserStory, findChromium } from '../support/chromium';
import { startWorld, type World } from '../support/world';
import { Desk, exactly, launch, word } from './desk';

let world: World;
let browser: Browser;

describe('a passkey in the browser', () => {
  if (findChromium()) {
    beforeAll(async () => {
      await requireBuilt();
      world = await startWorld();
      browser = await launch();
    }, 120_000);
    afterAll(async () => {
      await browser?.close();
      await world?.stop();
    });
  }

  browserStory('is made with the password, and is asked for at the next sign-in', async () => {
    // Passkeys belong to a name: there are none for an address that is numbers.
    const desk = await Desk.open(browser, world.url.replace('127.0.0.1', 'localhost'));
    const { page } = desk;
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'usb',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    const typePassword = async (): Promise<void> => {
      await desk.fill('sign-in.login', 'li');
      await page.getByRole('textbox', { name: exactly('sign-in.password') }).fill(PASSWORD);
      await page.keyboard.press('Enter');
    };

    await desk.go('/sign-in?next=/account');
    await typePassword();
    await desk.press('factor.add-passkey');
    await page.getByRole('textbox', { name: word('factor.confirm-password') }).fill(PASSWORD);
    await desk.press('factor.next', desk.dialog);
    await desk.sees(word('factor.codes-once'));
    expect(await desk.dialog.getByRole('listitem').count()).toBe(10);
    await desk.press('factor.codes-kept', desk.dialog);
    await desk.sees(word('factor.codes-left', { count: 10 }));

    await page.getByRole('button', { name: word('frame.account') }).click();
    await page.getByText(word('frame.sign-out')).click();
    await page.waitForURL(/sign-in/);
    await typePassword();
    await desk.press('second-step.use-passkey');
    await desk.sees(word('desk.title'));
    expect(desk.complaints).toEqual([]);
    await desk.close();
  });
});
