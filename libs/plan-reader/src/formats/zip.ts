import { inflateRawSync } from 'node:zlib';

export interface ZipPart {
  name: string;
  /** Past this many bytes a part is not unpacked. */
  size: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const MOST_PARTS = 5_000;
/** All parts together, unpacked. */
const LARGEST = 200 * 1024 * 1024;

export class ZipRefused extends Error {}

/**
 * Looks into a zip file before anything else opens it: its parts' names, that they unpack to no more than they may
 * (a bomb's sizes lie, so they are unpacked to see), and that no XML part declares entities.
 *
 * @throws ZipRefused
 */
export function inspectZip(bytes: Uint8Array): ZipPart[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: ZipPart[] = [];
  let total = 0;
  for (const entry of entriesOf(file)) {
    const data = unpack(file, entry, LARGEST - total);
    total += data.length;
    if (
      /\.(?:xml|rels|vml)$/i.test(entry.name) &&
      /<!(?:DOCTYPE|ENTITY)/i.test(data.subarray(0, 65_536).toString('latin1'))
    ) {
      throw new ZipRefused('declares entities');
    }
    parts.push({ name: entry.name, size: data.length });
  }
  return parts;
}

interface Entry {
  name: string;
  method: number;
  packed: number;
  at: number;
}

function entriesOf(file: Buffer): Entry[] {
  let end = file.length - 22;
  while (end >= 0 && file.readUInt32LE(end) !== END) end -= 1;
  if (end < 0) throw new ZipRefused('no central directory');
  const count = file.readUInt16LE(end + 10);
  if (count > MOST_PARTS) throw new ZipRefused('too many parts');
  let at = file.readUInt32LE(end + 16);
  const entries: Entry[] = [];
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== CENTRAL)
      throw new ZipRefused('broken central directory');
    const nameLength = file.readUInt16LE(at + 28);
    entries.push({
      name: file.toString('utf8', at + 46, at + 46 + nameLength),
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      at: file.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

function unpack(file: Buffer, entry: Entry, room: number): Buffer {
  if (entry.at + 30 > file.length) throw new ZipRefused('part out of range');
  const from = entry.at + 30 + file.readUInt16LE(entry.at + 26) + file.readUInt16LE(entry.at + 28);
  const packed = file.subarray(from, from + entry.packed);
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw new ZipRefused('unknown packing');
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, room) });
  } catch {
    throw new ZipRefused('unpacks to too much or not at all');
  }
}
