import type { Invitation, RefusalAnswer, SignedIn } from '@lianban/contract';

export interface Answer<T> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
}

/** What a page asks for before it has a token. */
const SIGNING_IN = new Set(['/session', '/session/refresh']);

type Sent = { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> };

/**
 * A browser's window, as far as signing in is concerned: it keeps the cookies it is given and the access token of
 * the page in it. Refused answers are answers like any other.
 */
export class Window {
  token: string | null = null;
  /** The refresh cookie as `name=value`; null where there is none. */
  cookie: string | null = null;
  /** The last Set-Cookie header as it came. */
  setCookie: string | null = null;
  /** Signs its person in before the next request, as a page does whose access token has run out; once. */
  private comesBack: (() => Promise<unknown>) | null = null;
  private coming: Promise<unknown> | null = null;

  constructor(
    readonly url: string,
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  get<T>(path: string): Promise<Answer<T>> {
    return this.send('GET', path);
  }

  post<T>(path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer<T>> {
    return this.send('POST', path, { body, headers });
  }

  /** A form with a file in it. */
  upload<T>(path: string, form: FormData): Promise<Answer<T>> {
    return this.send('POST', path, { body: form });
  }

  async send<T>(method: string, path: string, { body, headers }: Sent = {}): Promise<Answer<T>> {
    if (!SIGNING_IN.has(path)) await this.ready();
    const response = await fetch(`${this.url}/api${path}`, {
      method,
      headers: {
        ...this.headers,
        ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
        ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
        // The cookie's path: a browser sends it nowhere else.
        ...(this.cookie && path.startsWith('/session') ? { cookie: this.cookie } : {}),
        ...headers,
      },
      body: body === undefined || body instanceof FormData ? body : JSON.stringify(body),
    });
    this.keep(response.headers);
    const text = await response.text();
    return {
      status: response.status,
      body: (text ? JSON.parse(text) : null) as T,
      headers: response.headers,
    };
  }

  /** From its next request on it is signed in as this person, with a token of that moment. */
  signInLater(login: string, password: string): void {
    this.comesBack = async () => {
      const answer = await this.signIn(login, password);
      if (answer.status >= 300) throw new Error(`${login}: ${JSON.stringify(answer.body)}`);
    };
  }

  /** The access token of its page as it is now. */
  async ready(): Promise<string | null> {
    if (this.comesBack) this.coming = this.comesBack();
    this.comesBack = null;
    // Requests that are sent together wait for the one sign-in.
    await this.coming;
    return this.token;
  }

  /** Signs in; refused or not, says what came. */
  async signIn(login: string, password: string): Promise<Answer<SignedIn & RefusalAnswer>> {
    this.comesBack = null;
    return this.keepToken(await this.post('/session', { login, password }));
  }

  async refresh(): Promise<Answer<SignedIn & RefusalAnswer>> {
    return this.keepToken(await this.post('/session/refresh'));
  }

  async accept(invitation: Invitation, password: string): Promise<Answer<SignedIn & RefusalAnswer>> {
    return this.keepToken(
      await this.post(invitation.path.replace('/invite/', '/invitations/'), { password }),
    );
  }

  keepToken<A extends Answer<SignedIn>>(answer: A): A {
    if (answer.status < 300) this.token = answer.body.accessToken;
    return answer;
  }

  private keep(headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      this.setCookie = line;
      const [pair = ''] = line.split(';');
      this.cookie = pair.endsWith('=') ? null : pair;
    }
  }
}
