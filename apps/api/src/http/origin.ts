/**
 * Whether a page of `origin` is one of ours, or one that the operator lets in. A caller that sends no Origin is no
 * browser, or asks for its own page.
 *
 * @param hosts the names under which this server was asked, with their ports
 */
export function isOwnOrigin(
  origin: string | undefined,
  hosts: readonly (string | undefined)[],
  allowed: readonly string[] = [],
): boolean {
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const { host, origin: asked } = new URL(origin);
  return allowed.includes(asked) || hosts.some((own) => own?.toLowerCase() === host);
}
