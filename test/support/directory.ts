import { readFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Server as NetServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { TLSSocket } from 'node:tls';
import {
  createServer as createLdapServer,
  InvalidCredentialsError,
  UnwillingToPerformError,
  type Server,
} from 'ldapjs';

export const BASE = 'ou=people,dc=example,dc=gov,dc=cn';
export const SERVICE = { dn: `cn=lianban,${BASE}`, password: 'the password of the service' };

/** As much of the library's own shapes as is used here: its types say `any`. */
interface Asked {
  readonly dn: unknown;
  readonly connection: { readonly ldap: { readonly bindDN: unknown } };
  readonly filter: { matches(attributes: object): boolean };
}
interface Answering {
  attributes: string[];
  send(entry: object): void;
  end(): void;
}
type Next = (fault?: object) => void;

/** The certificates of the stories: they protect nothing. */
const pem = (name: string): string => readFileSync(join(__dirname, 'tls', name), 'utf8');
export const CA_FILE = join(__dirname, 'tls/ca.pem');
const PAIR = { cert: pem('directory.pem'), key: pem('directory.key') };

export interface DirectoryPerson {
  readonly uid: string;
  password: string;
  entryUUID: string;
  /** An account that its directory has switched off. */
  locked?: boolean;
  readonly mail?: string;
}

/**
 * A real directory server for a story, on a port of its own. Like most, it takes a name with an empty password for an
 * anonymous sign-in, and lets the service alone look for people.
 */
export class TestDirectory {
  private server: Server | undefined;
  private front: NetServer | undefined;
  private port = 0;
  private readonly sockets = new Set<Socket>();

  constructor(
    readonly people: DirectoryPerson[],
    private readonly tls: 'none' | 'ldaps' | 'start-tls' = 'none',
  ) {}

  get url(): string {
    return `${this.tls === 'ldaps' ? 'ldaps' : 'ldap'}://localhost:${this.port}`;
  }

  async start(): Promise<this> {
    this.server = this.tls === 'ldaps' ? createLdapServer(tlsPair()) : createLdapServer();
    this.answers(this.server);
    const inner = await listening(this.server, this.tls === 'start-tls' ? 0 : this.port);
    if (this.tls !== 'start-tls') this.port = inner;
    else {
      this.front = createServer((socket) => upgrade(socket, inner, this.sockets));
      this.front.listen(this.port, '127.0.0.1');
      await new Promise((up) => this.front!.once('listening', up));
      this.port = (this.front.address() as AddressInfo).port;
    }
    return this;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.front?.close();
    const { server } = this;
    this.server = undefined;
    if (server) await new Promise<void>((down) => server.close(() => down()));
  }

  private answers(server: Server): void {
    server.bind('', (request: Asked & { credentials: string }, response: Answering, next: Next) => {
      // RFC 4513 §5.1.2: no password, no proof, and no refusal either.
      const { credentials } = request;
      if (credentials === '') {
        response.end();
        return next();
      }
      const dn = plain(request.dn);
      const person = this.people.find(({ uid }) => dn === dnOf(uid));
      if (person?.locked) return next(new UnwillingToPerformError('Account inactivated'));
      const right = dn === SERVICE.dn ? SERVICE.password : person?.password;
      if (credentials !== right) return next(new InvalidCredentialsError());
      response.end();
      return next();
    });
    server.search(BASE, (request: Asked, response: Answering, next: Next) => {
      const { connection, filter } = request;
      if (plain(connection.ldap.bindDN) !== SERVICE.dn) return next(new InvalidCredentialsError());
      // The library compares the names that were asked for letter by letter; a directory does not (RFC 4512 §2.5).
      response.attributes = [];
      for (const { uid, entryUUID, mail } of this.people) {
        const attributes = {
          objectclass: ['inetOrgPerson'],
          uid: [uid],
          entryUUID: [entryUUID],
          mail: [mail ?? uid],
        };
        if (filter.matches(attributes)) response.send({ dn: dnOf(uid), attributes });
      }
      response.end();
      return next();
    });
  }
}

const dnOf = (uid: string): string => `uid=${uid},${BASE}`;
const plain = (dn: unknown): string => String(dn).replace(/,\s+/g, ',');
const tlsPair = () => ({ certificate: PAIR.cert, key: PAIR.key });

function listening(server: Server, port: number): Promise<number> {
  return new Promise((up) => {
    server.listen(port, '127.0.0.1', () => up(Number(new URL(server.url).port)));
  });
}

/** StartTLS (RFC 4511 §4.14) in front of a server that cannot: its request is answered, and what follows is TLS. */
function upgrade(socket: Socket, inner: number, sockets: Set<Socket>): void {
  sockets.add(socket);
  socket.on('error', () => socket.destroy());
  socket.once('data', (request) => {
    // SEQUENCE { messageID, ExtendedRequest { "1.3.6.1.4.1.1466.20037" } }, and ExtendedResponse { success }.
    const id = request[4]!;
    if (!request.includes('1.3.6.1.4.1.1466.20037')) return socket.destroy();
    socket.write(
      Buffer.from([0x30, 0x0c, 0x02, 0x01, id, 0x78, 0x07, 0x0a, 0x01, 0x00, 0x04, 0x00, 0x04, 0x00]),
    );
    const secured = new TLSSocket(socket, { isServer: true, ...PAIR });
    const behind = connect(inner, '127.0.0.1');
    sockets.add(behind);
    secured.on('error', () => behind.destroy());
    behind.on('error', () => secured.destroy());
    secured.pipe(behind).pipe(secured);
  });
}
