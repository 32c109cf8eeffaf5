import { createHash } from 'node:crypto';
import { isWord, say, type Language, type LiveEventName } from '@lianban/contract';
import type { NoticeKind } from '@lianban/rules';

export interface Item {
  readonly noticeId: string;
  readonly kind: NoticeKind;
  readonly event: LiveEventName;
  readonly taskId: string;
  readonly number: string;
  readonly heading: string;
}

export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
}

/**
 * One message for all that is due to one person: kind, number, heading and link of each, nothing else of a task.
 *
 * @param address under which people open the product; null: no links
 */
export function letterOf(items: readonly Item[], language: Language, address: string | null): Letter {
  const [first] = items;
  const kind = (item: Item): string => say(language, `notice-kind.${item.kind}`);
  const subject =
    items.length === 1 && first
      ? say(language, 'mail.subject-one', { kind: kind(first), heading: oneLine(first.heading) })
      : say(language, 'mail.subject-many', { count: items.length });
  const lines = items.map((item) => {
    const event = `event.${item.event}`;
    return [
      say(language, 'mail.line', { kind: kind(item), number: item.number, heading: oneLine(item.heading) }),
      isWord(event) ? say(language, event) : '',
      address ? `${address}/tasks/${item.taskId}` : '',
    ]
      .filter(Boolean)
      .join('\n');
  });
  const foot = say(language, address ? 'mail.foot-link' : 'mail.foot', {
    address: `${address}/notices/settings`,
  });
  return { subject, text: [...lines, foot].join('\n\n'), messageId: messageIdOf(items) };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function messageIdOf(items: readonly Item[]): string {
  const digest = createHash('sha256').update(items.map(({ noticeId }) => noticeId).join(' '));
  return `<${digest.digest('hex').slice(0, 32)}@lianban>`;
}
