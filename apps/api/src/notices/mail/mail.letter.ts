import { isWord, noticePath, noticeTitle, say, type Language, type NoticeAnswer } from '@lianban/contract';

export type Item = Pick<NoticeAnswer, 'kind' | 'event' | 'task' | 'letter' | 'webhook' | 'coordinationId'>;

export interface Letter {
  readonly subject: string;
  readonly text: string;
}

/**
 * One message for all that is due to one person: kind, number, title and link of each, nothing else of a task.
 *
 * @param address under which people open the product; null: no links
 */
export function letterOf(items: readonly Item[], language: Language, address: string | null): Letter {
  const [first] = items;
  const kind = (item: Item): string => say(language, `notice-kind.${item.kind}`);
  const titleOf = (item: Item): string => oneLine(noticeTitle(language, item));
  const subject =
    items.length === 1 && first
      ? say(language, 'mail.subject-one', { kind: kind(first), heading: titleOf(first) })
      : say(language, 'mail.subject-many', { count: items.length });
  const lines = items.map((item) => {
    const event = `event.${item.event}`;
    return [
      say(language, 'mail.line', {
        kind: kind(item),
        number: item.letter ? '' : (item.task?.number ?? ''),
        heading: titleOf(item),
      }).replace('  ', ' '),
      isWord(event) ? say(language, event) : '',
      address ? `${address}${noticePath(item)}` : '',
    ]
      .filter(Boolean)
      .join('\n');
  });
  const foot = say(language, address ? 'mail.foot-link' : 'mail.foot', {
    address: `${address}/notices/settings`,
  });
  return { subject, text: [...lines, foot].join('\n\n') };
}

/** What an administrator sends to see whether mail arrives. */
export const trialLetter = (language: Language): Letter => ({
  subject: say(language, 'mail.trial-subject'),
  text: say(language, 'mail.trial-text'),
});

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
