import { createServer, type AddressInfo } from 'node:net';
import { Logger } from '@nestjs/common';
import type { Refusal } from '@lianban/rules';
import fc from 'fast-check';
import { FilterParser } from 'ldapts';
import { BASE, CA_FILE, SERVICE, TestDirectory } from '../../../../../test/support/directory';
import { ldap } from '../../config.ldap';
import type { Config } from '../../config';
import { Directory, filterFor } from './directory';

const people = () => [
  { uid: 'li', password: '目录密码', entryUUID: 'u-li', mail: 'li@example.gov.cn' },
  { uid: 'wang', password: 'p', entryUUID: 'u-wang', locked: true },
  { uid: 'both', password: 'p', entryUUID: 'u-1', mail: 'twice' },
  { uid: 'too', password: 'p', entryUUID: 'u-2', mail: 'twice' },
];

const settings = (url: string, more: Record<string, string> = {}): Record<string, string> => ({
  LDAP_URL: url,
  LDAP_BASE_DN: BASE,
  LDAP_BIND_DN: SERVICE.dn,
  LDAP_BIND_PASSWORD: SERVICE.password,
  LDAP_NAME: '自治区统一目录',
  LDAP_TIMEOUT_SECONDS: '2',
  ...more,
});

const at = (env: Record<string, string>): Directory => new Directory({ ldap: ldap(env) } as Config);

const tells = async (directory: Directory, login = 'li', password = '目录密码'): Promise<unknown> =>
  directory.recognise(login, password).catch((fault: unknown) => (fault as Refusal).code);

let directory: TestDirectory;
beforeAll(async () => {
  // What it logs is for the operator.
  Logger.overrideLogger(false);
  directory = await new TestDirectory(people()).start();
});
afterAll(() => directory.stop());

const LI = { source: `ldap ${BASE}`, subject: 'u-li', login: 'li' };

describe('a directory', () => {
  it('knows a person by name and password, and by nothing else', async () => {
    const asked = at(settings(directory.url));
    expect(await tells(asked)).toEqual(LI);
    expect(await tells(asked, 'li', 'wrong')).toBeNull();
    expect(await tells(asked, 'nobody', 'wrong')).toBeNull();
    // It would take an empty password for an anonymous sign-in, and say yes.
    expect(await tells(asked, 'li', '')).toBeNull();
    expect(await tells(asked, 'wang', 'p')).toBeNull();
  });

  it('looks for them as the operator says', async () => {
    const by = (filter: string) => at(settings(directory.url, { LDAP_FILTER: filter }));
    expect(await tells(by('(&(objectClass=inetOrgPerson)(mail={login}))'), 'li@example.gov.cn')).toEqual(LI);
    expect(await tells(by('(|(uid={login})(mail={login}))'))).toEqual(LI);
    expect(await tells(by('(mail={login})'), 'twice', 'p')).toBeNull();
    const mapped = at(settings(directory.url, { LDAP_LOGIN_ATTRIBUTE: 'mail', LDAP_ID_ATTRIBUTE: 'uid' }));
    expect(await tells(mapped)).toEqual({ ...LI, login: 'li@example.gov.cn', subject: 'li' });
  });

  it('that is wrong about us, or is not there, is no wrong password', async () => {
    expect(await tells(at(settings(directory.url, { LDAP_BIND_PASSWORD: 'old' })))).toBe(
      'directory-unavailable',
    );
    expect(await tells(at(settings('ldap://127.0.0.1:1')))).toBe('directory-unavailable');
    const silent = createServer();
    await new Promise<void>((up) => silent.listen(0, '127.0.0.1', up));
    const url = `ldap://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    silent.on('connection', (socket) => silent.once('close', () => socket.destroy()));
    expect(await tells(at(settings(url, { LDAP_TIMEOUT_SECONDS: '1' })))).toBe('directory-unavailable');
    silent.close();
  });

  it.each(['ldaps', 'start-tls'] as const)('is asked over %s, and has to prove who it is', async (tls) => {
    const secured = await new TestDirectory(people(), tls).start();
    const env = settings(secured.url, { LDAP_START_TLS: String(tls === 'start-tls') });
    expect(await tells(at({ ...env, LDAP_CA_FILE: CA_FILE }))).toEqual(LI);
    expect(await tells(at(env))).toBe('directory-unavailable');
    await secured.stop();
  });
});

it('what was typed can only be compared with, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (typed) => {
      const [alone, within] = ['(uid={login})', '(&(objectClass=person)(uid={login}))'].map((template) =>
        FilterParser.parseString(filterFor(template, typed)),
      );
      expect(alone).toMatchObject({ attribute: 'uid', value: typed });
      expect(within).toMatchObject({ filters: [{}, { attribute: 'uid', value: typed }] });
    }),
  );
});

describe('the directory of the surroundings', () => {
  const faulty = (more: Record<string, string>): string => {
    try {
      ldap(settings('ldaps://directory.example.gov.cn', more));
      return 'taken';
    } catch (fault) {
      return (fault as Error).message;
    }
  };

  it('is none, or is whole', () => {
    expect(ldap({})).toBeNull();
    expect(faulty({})).toBe('taken');
    expect(faulty({ LDAP_URL: 'https://directory' })).toContain('LDAP_URL');
    expect(faulty({ LDAP_BASE_DN: '' })).toContain('LDAP_BASE_DN');
    expect(faulty({ LDAP_FILTER: '(uid=li)' })).toContain('{login}');
    expect(faulty({ LDAP_BIND_PASSWORD: '' })).toContain('LDAP_BIND_PASSWORD');
    expect(faulty({ LDAP_CA_FILE: '/not/there.pem' })).toContain('LDAP_CA_FILE');
  });

  it('is sent no password that others could read on the way', () => {
    expect(faulty({ LDAP_URL: 'ldap://directory.example.gov.cn' })).toContain('LDAP_START_TLS');
    expect(faulty({ LDAP_URL: 'ldap://directory.example.gov.cn', LDAP_START_TLS: 'true' })).toBe('taken');
  });
});
