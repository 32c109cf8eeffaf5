/** So long without a connection, it counts as blocked. */
const PATIENCE_MS = 6000;
/** Then the page asks this often; seldom while nobody looks at it. */
const EVERY_MS = 4000;
const UNSEEN_EVERY_MS = 30_000;

export interface Asking {
  /** No connection: asking begins after a while, and goes on until it is stopped. */
  readonly start: () => void;
  readonly stop: () => void;
}

/**
 * What stands in for a connection that cannot be made: an office's proxy may let no WebSocket through. What is on
 * screen is asked for again over the ordinary API; a thread asks only for what it lacks. Any server process can answer.
 */
export function askingInstead(ask: () => Promise<void>): Asking {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let stopped = true;
  const again = async (): Promise<void> => {
    await ask();
    if (!stopped) later(document.hidden ? UNSEEN_EVERY_MS : EVERY_MS);
  };
  const later = (ms: number): void => {
    timer = setTimeout(() => void again(), ms);
  };
  return {
    start: () => {
      if (stopped) later(PATIENCE_MS);
      stopped = false;
    },
    stop: () => {
      if (timer) clearTimeout(timer);
      stopped = true;
    },
  };
}
