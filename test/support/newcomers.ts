import type { INestApplication } from '@nestjs/common';
import type {
  AddPersonBody,
  Invitation,
  Page,
  PersonAnswer,
  RefusalAnswer,
  SetUpDone,
  UnitAnswer,
} from '@lianban/contract';
import type { Role } from '@lianban/rules';
import { SetUpActions } from '../../apps/api/src/sign-in/set-up.actions';
import type { Installation } from './installation';
import { Window, type Answer } from './window';

export const OFFICE = { name: '自治区统筹推进办公室', tier: 'provincial', region: '450000' } as const;
export const ADMIN = { name: '韦系统', login: 'wei', password: '青山绿水一路向南2025' } as const;

export const PASSWORD = '一船明月一竿竹2025';
export const [SECONDS, MINUTES, DAYS] = [1000, 60_000, 86_400_000];

/** The token of the link that the server prints while nobody has set it up. */
export async function setUpToken(app: INestApplication): Promise<string> {
  const path = await app.get(SetUpActions, { strict: false }).firstLink();
  if (!path) throw new Error('This installation was set up already.');
  return new URL(path, 'http://127.0.0.1').searchParams.get('token') ?? '';
}

/** What an administrator sends to add a person with one post at their own unit. */
export const newcomer = (login: string, name: string, unitId: string, role: Role): AddPersonBody => ({
  login,
  name,
  unitId,
  posts: [{ unitId, role }],
});

/** Adds a person, who follows the invitation and chooses a password: their window, signed in. */
export async function join(admin: Window, body: AddPersonBody, password: string): Promise<Window> {
  const invited = await admin.post<Invitation>('/people', body);
  if (invited.status !== 201) throw new Error(`Not invited: ${JSON.stringify(invited.body)}`);
  const window = new Window(admin.url);
  const accepted = await window.accept(invited.body, password);
  if (accepted.status !== 200) throw new Error(`Not accepted: ${JSON.stringify(accepted.body)}`);
  return window;
}

/** A window with the account of the person in it. */
export type Desk = Window & { readonly login: string };

/** Officers who join one after the other, so that no story stands in another's way, and the clock above them. */
export class Newcomers {
  private joined = 0;

  private constructor(
    private readonly world: Installation,
    readonly admin: Window,
    readonly officeId: string,
  ) {}

  /** Sets an empty installation up as a person does: by the printed link, with an office of their own. */
  static async at(world: Installation): Promise<Newcomers> {
    const admin = new Window(world.url);
    const body = { ...ADMIN, token: await setUpToken(world.app), office: OFFICE };
    const done = await admin.post<SetUpDone>('/setup', body);
    if (done.status !== 201) throw new Error(`Set-up was refused: ${JSON.stringify(done.body)}`);
    const { accessToken, me } = done.body.signedIn;
    admin.token = accessToken;
    return new Newcomers(world, admin, me.unit.id);
  }

  wait(duration: number): void {
    this.world.clockTo(new Date(this.world.now().getTime() + duration));
  }

  /** An hour later: what was guessed before no longer counts, and the administrator has a fresh token. */
  async nextStory(): Promise<void> {
    this.wait(60 * MINUTES);
    const { status } = await this.admin.refresh();
    if (status !== 200) await this.admin.signIn(ADMIN.login, ADMIN.password);
  }

  /** A unit that is no coordination office; its id. */
  async bureau(): Promise<string> {
    const bureau = { name: '南宁市交通运输局', tier: 'municipal', kind: 'department', region: '450100' };
    return (await this.admin.post<UnitAnswer>('/units', bureau)).body.id;
  }

  /** What the administrator is told on adding a person. */
  add(body: object): Promise<Answer<Invitation & RefusalAnswer>> {
    return this.admin.post('/people', body);
  }

  /** The administrator's list, as far as it has `q` in it. */
  async listed(q: string): Promise<readonly PersonAnswer[]> {
    const found = await this.admin.get<Page<PersonAnswer>>(`/people?q=${encodeURIComponent(q)}`);
    return found.body.items;
  }

  async somebody(login = `lu${++this.joined}`): Promise<Desk> {
    const window = await join(this.admin, newcomer(login, '卢经办', this.officeId, 'officer'), PASSWORD);
    return Object.assign(window, { login });
  }

  /** A window without anybody in it. */
  window(headers: Readonly<Record<string, string>> = {}): Window {
    return new Window(this.world.url, headers);
  }

  /** Another window, elsewhere, in which the person signs in; the status says whether they were let in. */
  async signIn(login: string, headers?: Readonly<Record<string, string>>, password = PASSWORD) {
    const window = this.window(headers);
    return { window, ...(await window.signIn(login, password)) };
  }

  /** Another window of the same browser, which has the same cookie. */
  beside(window: Window, headers?: Readonly<Record<string, string>>): Window {
    return Object.assign(this.window(headers), { cookie: window.cookie });
  }
}

/** How the door of a signed-in page answers this window: `signed in`, or the code of the refusal. */
export async function doorTells(window: Window): Promise<string> {
  const { status, body } = await window.get<{ code?: string }>('/me');
  return status === 200 ? 'signed in' : String(body.code);
}
