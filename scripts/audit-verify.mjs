// node audit-verify.mjs FILE.ndjson [ANCHOR.json …]
//
// Checks an exported audit chain. This file needs nothing but Node.js, and was written apart from the code that seals.
// Each line of FILE is {"seq","hash","eventId","event"}; the hash of a link is SHA-256 over the hash before it, its
// number and its event, as canonical JSON (names in order, no space). Exit 0: the chain holds; 1: it does not, and the
// first link at which it does not is named; 2: it could not be read.
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const [file, ...anchorFiles] = process.argv.slice(2);
if (!file) stop(2, '用法 usage: node audit-verify.mjs FILE.ndjson [ANCHOR.json …]');

const anchors = new Map();
let before = '0'.repeat(64);
let seq = 0;
try {
  for (const name of anchorFiles) {
    const anchor = JSON.parse(readFileSync(name, 'utf8'));
    anchors.set(anchor.seq, anchor);
  }
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    if (text.trim()) follow(JSON.parse(text));
  }
} catch (fault) {
  stop(2, `无法读取 cannot be read: ${fault instanceof Error ? fault.message : String(fault)}`);
}
for (const [, { day, seq: at }] of anchors) {
  if (at > seq)
    stop(
      1,
      `第 ${seq + 1} 条起缺失：${day} 的锚点在第 ${at} 条。 Links from ${seq + 1} on are missing: the anchor of ${day} is at ${at}.`,
    );
}
stop(0, `完好：${seq} 条 intact: ${seq} links, head ${before}`);

function follow(link) {
  const at = `第 ${link.seq} 条（事件 ${link.eventId}） link ${link.seq} (event ${link.eventId})`;
  if (link.seq > seq + 1) stop(1, `第 ${seq + 1} 条缺失 link ${seq + 1} was removed`);
  if (link.seq <= seq) stop(1, `${at}：次序被改动或系插入 was reordered or inserted`);
  if (!link.event) stop(1, `${at}：事件被删除 its event was removed`);
  const { id, name, at: when, actorId, taskId, audience, facts, detail, origin } = link.event;
  const sealed = {
    previous: before,
    seq: String(link.seq),
    id,
    name,
    at: when,
    actorId,
    taskId,
    audience,
    facts,
  };
  const hash = createHash('sha256')
    .update(canonical({ ...sealed, detail, origin }))
    .digest('hex');
  if (hash !== link.hash || id !== link.eventId) stop(1, `${at}：内容被改动 was changed`);
  const anchor = anchors.get(link.seq);
  if (anchor && anchor.hash !== hash)
    stop(1, `${at}：与 ${anchor.day} 的锚点不符 differs from the anchor of ${anchor.day}`);
  seq = link.seq;
  before = hash;
}

function canonical(value) {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`;
}

function stop(code, sentence) {
  (code === 0 ? console.log : console.error)(sentence);
  process.exit(code);
}
