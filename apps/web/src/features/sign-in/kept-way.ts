import type { Way } from './api';

const KEPT = 'lianban.sign-in';

/** Whose password this browser's people used last; where nobody has, the directory's, for an office that has one. */
export const keptWay = (): Way => (localStorage.getItem(KEPT) === 'password' ? 'password' : 'directory');

export const keepWay = (way: Way): void => localStorage.setItem(KEPT, way);
