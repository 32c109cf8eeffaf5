import type { NoticeAnswer } from './answers/notices';
import { say, type Language } from './glossary';

type Noticed = Pick<NoticeAnswer, 'task' | 'letter' | 'webhook'>;

/** What a notice is about, in one line: the heading of the task, or the letter. The inbox and mail say the same. */
export function noticeTitle(language: Language, { task, letter, webhook }: Noticed): string {
  if (!letter) return task?.heading ?? webhook?.name ?? '';
  const { instrument, heading, items, others } = letter;
  const first = say(language, 'letter.heading', {
    instrument: say(language, `instrument.${instrument}`),
    heading,
    count: items,
  });
  return others > 0 ? say(language, 'notices.and-letters', { first, others }) : first;
}

/** The page of it, from the root of the product. */
export function noticePath({
  task,
  letter,
  webhook,
  coordinationId,
}: Noticed & Pick<NoticeAnswer, 'coordinationId'>): string {
  if (webhook) return '/deliveries';
  if (letter) return `/letters/${letter.id}`;
  return coordinationId ? `/coordinations/${coordinationId}` : `/tasks/${task?.id}`;
}
