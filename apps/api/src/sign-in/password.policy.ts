import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Inject, Injectable } from '@nestjs/common';
import type { PasswordRule } from '@lianban/contract';
import { Refusal } from '@lianban/rules';
import { dictionary } from '@zxcvbn-ts/language-common';
import type { Config } from '../config';
import { CONFIG } from '../config.module';
import { Store } from '../store/store';
import { spelled } from './password';
import { profileOf } from './profile';

/** The four kinds of characters; Chinese ones are among the others. */
const CLASSES = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u];

/** What a new password must be, as the security administrator has decided. */
@Injectable()
export class PasswordPolicy {
  private breached: ReadonlySet<string> | undefined;

  constructor(
    private readonly store: Store,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async rule(): Promise<PasswordRule> {
    const { passwordMin, passwordClasses, passwordBreached } = await profileOf(this.store.rows);
    return { min: passwordMin, classes: passwordClasses, breached: passwordBreached };
  }

  /** @throws Refusal password-too-weak (with what is asked for), password-breached */
  async require(password: string, login: string): Promise<void> {
    const rule = await this.rule();
    const typed = spelled(password);
    const classes = CLASSES.filter((kind) => kind.test(typed)).length;
    const isLogin = typed.trim().toLowerCase() === login.toLowerCase();
    if ([...typed].length < rule.min || classes < rule.classes || isLogin) {
      throw new Refusal('password-too-weak', { min: rule.min, classes: rule.classes });
    }
    if (rule.breached && this.isBreached(typed)) throw new Refusal('password-breached');
  }

  private isBreached(typed: string): boolean {
    this.breached ??= readBreached(this.config.breachedPasswordsFile);
    const digest = createHash('sha1').update(typed).digest('hex');
    return this.breached.has(typed.toLowerCase()) || this.breached.has(digest);
  }
}

/**
 * The common passwords that come along, and those of the operator's file: a line each, plain or as SHA-1 in hex with
 * or without a count behind a colon (the form of haveibeenpwned.com).
 */
function readBreached(file: string | null): ReadonlySet<string> {
  const given = file ? readFileSync(file, 'utf8').split(/\r?\n/) : [];
  const lines = given.map((line) =>
    line
      .trim()
      .replace(/^([0-9a-f]{40}):\d+$/i, '$1')
      .toLowerCase(),
  );
  return new Set([...dictionary['passwords-common'], ...lines.filter(Boolean)]);
}
