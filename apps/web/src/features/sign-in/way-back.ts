/**
 * Where to go after the sign-in. Only a path of this product: a link that says otherwise would lead a person who
 * has just typed a password somewhere else.
 */
export const wayBack = (next: string | null): string =>
  next && next.startsWith('/') && !/^\/[/\\]/.test(next) ? next : '/';
