import Bowser from 'bowser';

/** A User-Agent as a person would say it: `Chrome 141 · Windows`; null where it says nothing. */
export function deviceOf(userAgent: string | null): string | null {
  if (!userAgent) return null;
  const { browser, os } = Bowser.parse(userAgent);
  const named = [browser.name && `${browser.name} ${browser.version?.split('.')[0] ?? ''}`.trim(), os.name];
  return named.filter(Boolean).join(' · ') || userAgent.slice(0, 60);
}
