import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlan } from '@lianban/plan-reader';
import { Refusal } from '@lianban/rules';
import { DocumentReader } from './document-reader';

const NAME = '003_ef85c966a23a5bfc.txt';
const file = { name: NAME, bytes: readFileSync(join(__dirname, '../../../../../examples/plans', NAME)) };
const reader = new DocumentReader();

const codeOf = (reading: Promise<unknown>): Promise<unknown> =>
  reading.then(
    () => null,
    (fault: unknown) => (fault instanceof Refusal ? fault.code : fault),
  );

it('reads in a thread of its own what it reads in this one', async () => {
  expect(await reader.read(file)).toEqual(await readPlan(file.bytes, file.name));
});

it.each(['city-private-economy.pdf', 'city-renewal.docx', 'city-task-list.xlsx'])(
  'reads %s',
  async (name) => {
    const bytes = readFileSync(join(__dirname, '../../../../../test/plans/ok', name));
    expect((await reader.read({ name, bytes })).tasks.length).toBeGreaterThan(0);
  },
);

it('says what the reader says of a file that is no plan', async () => {
  expect(await codeOf(reader.read({ name: 'a.txt', bytes: new Uint8Array() }))).toBe('file-empty');
});

it('ends a reading that takes too long', async () => {
  expect(await codeOf(reader.read(file, undefined, { seconds: 0.001, megabytes: 512 }))).toBe(
    'file-too-complex',
  );
});

it('ends a reading that takes too much memory', async () => {
  const large = { name: NAME, bytes: Buffer.concat(Array.from({ length: 40 }, () => file.bytes)) };
  expect(await codeOf(reader.read(large, undefined, { seconds: 30, megabytes: 24 }))).toBe(
    'file-too-complex',
  );
});

it('ends when nobody waits for it, whether it has begun or stands in line', async () => {
  const gone = new AbortController();
  const readings = Array.from({ length: 4 }, () => codeOf(reader.read(file, gone.signal)));
  const patient = reader.read(file);
  gone.abort();
  expect(await Promise.all(readings)).toEqual(Array.from({ length: 4 }, () => 'upload-cancelled'));
  expect((await patient).tasks).toHaveLength(58);
  expect(await codeOf(reader.read(file, gone.signal))).toBe('upload-cancelled');
});
