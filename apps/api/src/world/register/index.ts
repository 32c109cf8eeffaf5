import type { RegisterEntry } from './entry';
import { governments } from './governments';
import { guangdong } from './guangdong';
import { guangxi } from './guangxi';
import { national } from './national';
import { offices } from './offices';

export type { RegisterEntry } from './entry';
export { GUANGDONG_OFFICE, GUANGXI_OFFICE } from './offices';

/** The units that the five plans of the example world name, and those that stand above them. */
export const REGISTER: readonly RegisterEntry[] = [
  ...national,
  ...governments,
  ...guangxi,
  ...guangdong,
  ...offices,
];
