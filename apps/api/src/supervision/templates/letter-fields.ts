import { say, type LetterAnswer } from '@lianban/contract';
import { dayOf, type Day } from '@lianban/calendar';
import type { LetterInstrument } from '@lianban/rules';
import type { LetterFields } from './placeholders';

/** Letters are documents of a Chinese office: they are in Chinese whatever the reader's language. */
const ZH = 'zh-CN';

type Letter = Pick<
  LetterAnswer,
  | 'instrument'
  | 'office'
  | 'unit'
  | 'number'
  | 'text'
  | 'items'
  | 'answerBy'
  | 'signatures'
  | 'sentAt'
  | 'talk'
>;

/** What a template is filled with, from a letter as it stands. What was left out before it was sent is left out. */
export function fieldsOf(letter: Letter): LetterFields {
  const { instrument, office, unit, number, text, answerBy, signatures, sentAt, talk } = letter;
  const items = letter.items.filter(({ dropped }) => !dropped);
  const [first = '', ...rest] = text.split('\n');
  const addressed = /[：:]\s*$/.test(first);
  return {
    发文机关: office.name,
    文号: number ?? say(ZH, 'letter-doc.no-number'),
    标题: titleOf(instrument as LetterInstrument, items),
    主送: addressed ? first.trim() : `${unit.name}：`,
    正文: paragraphs(addressed ? rest.join('\n') : text),
    事项: items.map((item, at) => ({
      序号: String(at + 1),
      编号: item.number,
      名称: item.heading,
      时限: item.dueOn ? writtenDay(item.dueOn) : say(ZH, 'letter-doc.none'),
      进度: `${item.percentage}%`,
      情形: say(ZH, `because.${item.because}`, { count: item.count }),
    })),
    答复时限: answerBy ? writtenDay(answerBy) : say(ZH, 'letter-doc.none'),
    签发人: signatures.map(({ by }) => by.name).join('、'),
    成文日期: sentAt ? writtenDay(dayOf(new Date(sentAt))) : say(ZH, 'letter-doc.unsent'),
    约谈日期: talk ? writtenDay(talk.heldOn) : '',
    约谈纪要: paragraphs(talk?.minutes ?? ''),
    承诺: (talk?.commitments ?? []).map(({ heading, dueOn }, at) => ({
      序号: String(at + 1),
      内容: heading,
      时限: dueOn ? writtenDay(dueOn) : say(ZH, 'letter-doc.none'),
    })),
  };
}

function titleOf(instrument: LetterInstrument, items: Letter['items']): string {
  const what = say(ZH, 'letter-title.what', { heading: items[0]?.heading ?? '', count: items.length });
  return say(ZH, `letter-title.${instrument}`, { what });
}

const paragraphs = (text: string): { 段落: string }[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => ({ 段落: line }));

/** 2026年3月25日, as documents are dated (GB/T 9704). */
function writtenDay(day: Day): string {
  const [year = '', month, date] = day.split('-');
  return say(ZH, 'letter-doc.date', { year, month: String(Number(month)), day: String(Number(date)) });
}

/** A letter that shows what a template looks like, to an office of that name. */
export function sampleFields(
  instrument: LetterInstrument,
  office: LetterAnswer['office'],
  text: string,
): LetterFields {
  const by = { id: '', name: say(ZH, 'template-sample.signer'), unitName: office.name };
  const item = {
    taskId: '',
    assignmentId: '',
    number: say(ZH, 'template-sample.number'),
    heading: say(ZH, 'template-sample.heading'),
    dueOn: '2026-06-30',
    percentage: 40,
    because: 'overdue' as const,
    count: 6,
    firedAt: '2026-07-08T01:00:00Z',
    dropped: false,
  };
  return fieldsOf({
    instrument,
    office,
    unit: office,
    number: say(ZH, 'letter.number', {
      instrument: say(ZH, `instrument.${instrument}`),
      year: '2026',
      seq: '1',
    }),
    text,
    items: [item],
    answerBy: '2026-07-15',
    signatures: [{ signer: 'officer', by, at: '2026-07-08T02:00:00Z' }],
    sentAt: '2026-07-08T02:00:00Z',
    talk:
      instrument === 'talk'
        ? {
            heldOn: '2026-07-08',
            minutes: say(ZH, 'template-sample.minutes'),
            commitments: [
              { assignmentId: '', heading: say(ZH, 'template-sample.commitment'), dueOn: '2026-07-31' },
            ],
          }
        : null,
  });
}
