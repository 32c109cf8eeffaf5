import { accessSync, constants } from 'node:fs';

/** Where systems put Chromium, or Chrome, which will do. */
const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** What a browser needs to start anywhere (as root, without a screen), and to ask nobody but the page's own server. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The browser for the stories in test/browser: `CHROMIUM_PATH`, or one in a usual place; undefined where there is none.
 *
 * @throws Error when `CHROMIUM_PATH` names something that cannot be run, rather than quietly taking another
 */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (!named) return USUAL_PLACES.find(canRun);
  if (!canRun(named)) throw new Error(`CHROMIUM_PATH names no program that can be run: ${named}`);
  return named;
}

/** `it` for a story that needs a browser: where there is none it is not told, and counted as skipped. */
export const browserStory: jest.It = findChromium() === undefined ? xit : it;

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
