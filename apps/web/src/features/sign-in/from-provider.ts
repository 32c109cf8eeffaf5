import type { SecondStep } from '@lianban/contract';

/** The second step of a sign-in that came back from a provider, behind the # of the address; it is taken from there. */
export function stepFromProvider(): SecondStep | null {
  const given = window.location.hash.slice(1);
  if (!given) return null;
  window.history.replaceState(null, '', window.location.pathname + window.location.search);
  try {
    const step = JSON.parse(atob(given.replace(/-/g, '+').replace(/_/g, '/'))) as Partial<SecondStep>;
    return typeof step.ticket === 'string' && Array.isArray(step.kinds) ? (step as SecondStep) : null;
  } catch {
    return null;
  }
}
