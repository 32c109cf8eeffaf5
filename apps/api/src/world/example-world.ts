import { Inject, Injectable, Logger, Optional } from '@nestjs/common';
import { say, type WorldLoaded } from '@lianban/contract';
import { distinct } from '@lianban/rules';
import { DataSource } from 'typeorm';
import type { Config } from '../config';
import { CONFIG } from '../config.module';
import { dataSourceOptions } from '../data-source';
import { ThreadSubjects } from '../http/thread-subjects';
import { FileDoors } from '../files/file.doors';
import { hashPassword } from '../sign-in/password';
import { WorldLoader, type FirstAccount, type Founded } from '../sign-in/world-loader';
import { DATABASE_URL } from '../store/database';
import { tellHistory } from '../store/history';
import { Store, type Tx } from '../store/store';
import { addPeople } from '../units/person.actions';
import { foundPeople, foundRegister, requireUnit } from './found';
import { fillHistory, type Progress } from './history/fill';
import { readablePassword } from './password';
import { CAST, type Member } from './people/cast';
import { LIAISONS } from './people/liaisons';
import { GUANGXI_OFFICE, REGISTER } from './register';
import { STAGING, type Staging } from './staging';

type Account = WorldLoaded['people'][number];

/** The example world: five real plans, the units that they name, and people at the three desks. */
@Injectable()
export class ExampleWorld extends WorldLoader {
  private readonly log = new Logger('example-world');

  constructor(
    @Inject(DATABASE_URL) private readonly url: string,
    private readonly store: Store,
    private readonly doors: FileDoors,
    private readonly threads: ThreadSubjects,
    @Inject(CONFIG) private readonly config: Config,
    @Optional() @Inject(STAGING) private readonly staging: Staging | null = null,
  ) {
    super();
  }

  async found(tx: Tx, admin: FirstAccount): Promise<Founded> {
    const accounts = CAST.map((member) => this.accountOf(beside(admin, member)));
    const hashes = await hashesOf(accounts);
    // Unless one password is for all, nobody signs in as the others until an administrator invites them anew.
    const others = await hashPassword(this.staging?.password ?? readablePassword());

    const units = await foundRegister(tx, REGISTER);
    const office = requireUnit(units, GUANGXI_OFFICE);
    const [first] = await addPeople(tx, [
      { ...admin, unitId: office, posts: [{ unitId: office, role: 'system-admin' }] },
    ]);
    const everybody = [...CAST, ...LIAISONS].map((member) => beside(admin, member));
    await foundPeople(tx, everybody, units, (login) => hashes.get(login) ?? others);
    return { adminId: first!.id, world: { people: accounts } };
  }

  /** Goes on where an earlier run was cut short; where nothing is left to do, does nothing. */
  async fill(): Promise<void> {
    const source = await new DataSource({
      ...dataSourceOptions(this.url),
      // What a crash of the database takes is told again; waiting for the disk at each of 3,000 deeds buys nothing.
      extra: { max: 6, options: '-c synchronous_commit=off' },
    }).initialize();
    try {
      const { examplesDir } = this.config;
      await tellHistory(source, () =>
        fillHistory(source, {
          now: this.store.now(),
          examplesDir,
          doors: this.doors,
          threads: this.threads,
          progress: this.staging?.progress ?? this.logged,
        }),
      );
    } finally {
      await source.destroy();
    }
  }

  private readonly logged: Progress = {
    planRead: (file, tasks) => this.log.log(`${file}: ${tasks} tasks registered`),
    dayDone: (day, of) => {
      if (day % 10 === 0) this.log.log(`working day ${day} of ${of}`);
    },
    refused: (number, deed, code) => this.log.warn(`${number}: ${deed} was refused (${code})`),
  };

  private accountOf({ login, name, posts }: Member): Account {
    return {
      login,
      name,
      password: this.staging?.password ?? readablePassword(),
      unitName: Object.keys(posts)[0]!,
      desk: deskOf(posts),
    };
  }
}

/** An account name that the first account took is given with a serial. */
const beside = (admin: FirstAccount, member: Member): Member => ({
  ...member,
  login: distinct(member.login, new Set([admin.login.trim().toLowerCase()])),
});

/** 自治区交通运输厅：联络员. */
function deskOf(posts: Member['posts']): string {
  const roles = Object.entries(posts).map(
    ([unit, held]) => `${unit}：${held.map((role) => say('zh-CN', `role.${role}`)).join('、')}`,
  );
  return roles.join('；');
}

/** One hash where everybody has one password: hashing is meant to be slow. */
async function hashesOf(accounts: readonly Account[]): Promise<Map<string, string>> {
  const passwords = [...new Set(accounts.map(({ password }) => password))];
  const hashes = await Promise.all(passwords.map(hashPassword));
  const byPassword = new Map(passwords.map((password, at) => [password, hashes[at]!]));
  return new Map(accounts.map(({ login, password }) => [login, byPassword.get(password)!]));
}
