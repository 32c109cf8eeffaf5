import { SMTPServer } from 'smtp-server';

export interface Delivered {
  readonly to: readonly string[];
  /** Headers as they came; encoded words undone. */
  readonly subject: string;
  readonly messageId: string;
  readonly text: string;
}

/** A real mail server on a free port, which keeps what it is given. */
export class PostOffice {
  readonly delivered: Delivered[] = [];
  /** Refuses what comes while set. */
  closed = false;
  /** Called when a message has been taken and the sender does not know it yet. */
  taken: (() => Promise<unknown>) | null = null;

  private constructor(
    private readonly server: SMTPServer,
    private port = 0,
  ) {}

  static async open(): Promise<PostOffice> {
    const server: SMTPServer = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      logger: false,
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          if (office.closed) return done(new Error('The post office is closed.'));
          const to = session.envelope.rcptTo.map(({ address }) => address);
          office.delivered.push({ to, ...read(Buffer.concat(chunks).toString('utf8')) });
          Promise.resolve(office.taken?.()).then(
            () => done(),
            (fault: Error) => done(fault),
          );
        });
      },
    });
    const office = new PostOffice(server);
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    office.port = (server.server.address() as { port: number }).port;
    return office;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  stop(): Promise<void> {
    return new Promise((done) => this.server.close(() => done()));
  }
}

function read(raw: string): Omit<Delivered, 'to'> {
  const [head = '', ...body] = raw.split('\r\n\r\n');
  const unfolded = head.replace(/\r\n[ \t]+/g, ' ');
  const header = (name: string): string =>
    new RegExp(`^${name}: (.*)$`, 'im').exec(unfolded)?.[1]?.trim() ?? '';
  const text = body.join('\r\n\r\n');
  const encoding = header('Content-Transfer-Encoding').toLowerCase();
  return {
    subject: header('Subject')
      .replace(/\?=\s+=\?/g, '?==?')
      .replace(/=\?UTF-8\?([BQ])\?(.*?)\?=/gi, (_, kind: string, word: string) =>
        kind.toUpperCase() === 'B' ? Buffer.from(word, 'base64').toString() : quoted(word.replace(/_/g, ' ')),
      ),
    messageId: header('Message-ID'),
    text:
      encoding === 'base64'
        ? Buffer.from(text, 'base64').toString()
        : encoding === 'quoted-printable'
          ? quoted(text.replace(/=\r\n/g, ''))
          : text,
  };
}

const quoted = (text: string): string =>
  decodeURIComponent(text.replace(/%/g, '%25').replace(/=([0-9A-F]{2})/g, '%$1'));
