import { readFileSync } from 'node:fs';

/** What the operator has to mend, in a sentence that names the variable. */
export class ConfigFault extends Error {}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * A secret from the environment, or from the file that `NAME_FILE` names: a mounted secret is not in the list of a
 * process' variables.
 */
export function secret(env: Environment, name: string): string | null {
  const file = env[`${name}_FILE`];
  if (!file) return env[name] || null;
  if (env[name]) throw new ConfigFault(`${name} and ${name}_FILE are both set; one of them is enough.`);
  return readNamed(file, `${name}_FILE`).trim() || null;
}

export function readNamed(file: string, name: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (fault) {
    throw new ConfigFault(`${name} names a file that cannot be read: ${(fault as Error).message}`);
  }
}

export function wholeNumber(env: Environment, name: string, fallback: number, most: number): number {
  const given = env[name];
  if (given === undefined || given === '') return fallback;
  const value = Number(given);
  if (!Number.isInteger(value) || value < 0 || value > most) {
    throw new ConfigFault(`${name} must be a whole number from 0 to ${most}; it is "${given}".`);
  }
  return value;
}
