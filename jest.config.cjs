const { existsSync, readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const swc = (syntax) => [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: true,
    jsc: {
      parser: syntax === 'ts' ? { syntax: 'typescript', decorators: true } : { syntax: 'ecmascript' },
      target: 'es2022',
      keepClassNames: true,
      transform: { legacyDecorator: true, decoratorMetadata: true },
    },
    module: { type: 'commonjs' },
  },
];

/**
 * NestJS 12 and some of what it needs are ESM, which Jest's CommonJS runtime cannot require before Node 24.9: those
 * packages are transformed like our own code. Which they are is asked of the packages, so that the list is never old.
 */
function esmPackages() {
  const names = (folder) =>
    readdirSync(join(__dirname, 'node_modules', folder)).map((name) => join(folder, name));
  const all = names('').flatMap((name) => (name.startsWith('@') ? names(name) : [name]));
  // CommonJS itself, this one imports an ESM package when it is loaded.
  const importing = [join('@fastify', 'cookie')];
  return all.filter((name) => {
    if (importing.includes(name)) return true;
    const manifest = join(__dirname, 'node_modules', name, 'package.json');
    return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).type === 'module';
  });
}

module.exports = {
  rootDir: '.',
  testEnvironment: 'node',
  testRegex: '\\.spec\\.ts$',
  moduleFileExtensions: ['ts', 'js', 'mjs', 'json'],
  transform: { '^.+\\.ts$': swc('ts'), '^.+\\.m?js$': swc('js') },
  transformIgnorePatterns: [`/node_modules/(?!(?:${esmPackages().join('|')})/)`],
  moduleNameMapper: {
    '^@lianban/(audit-chain|calendar|contract|plan-reader|rules)$': '<rootDir>/libs/$1/src',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  globalSetup: '<rootDir>/test/support/jest-setup.ts',
  globalTeardown: '<rootDir>/test/support/jest-teardown.ts',
  setupFiles: ['<rootDir>/test/support/seed.ts'],
  // The server under test and its PostgreSQL need a core as well.
  maxWorkers: 2,
  // Stories run on real servers, and must hold on a busy machine.
  testTimeout: 30_000,
};
