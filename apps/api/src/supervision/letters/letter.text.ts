import { say } from '@lianban/contract';
import type { Instrument, Rung, TriggerKind } from '@lianban/rules';
import { dayOf } from '@lianban/calendar';

export interface TextFacts {
  readonly instrument: Instrument;
  readonly rung: Rung;
  readonly unitName: string;
  readonly answerWithin: number | null;
  readonly asksForPlan: boolean;
  readonly items: readonly {
    readonly number: string;
    readonly heading: string;
    readonly dueOn: string | null;
    readonly percentage: number;
    readonly because: TriggerKind;
    readonly count: number;
  }[];
}

/** Letters are documents of a Chinese office: they are in Chinese whatever the reader's language. */
const ZH = 'zh-CN';

/** The draft of a letter, from the facts of its items. */
export function draftText({ instrument, unitName, answerWithin, asksForPlan, items }: TextFacts): string {
  const lines = items.map((item, at) =>
    say(ZH, 'letter.item', {
      at: at + 1,
      number: item.number,
      heading: item.heading,
      due: item.dueOn ?? 'none',
      percentage: item.percentage,
      because: say(ZH, `because.${item.because}`, { count: item.count }),
    }),
  );
  const ask =
    answerWithin === null
      ? []
      : [
          say(ZH, 'letter.ask', {
            instrument: say(ZH, `instrument.${instrument}`),
            days: answerWithin,
            plan: asksForPlan ? 'yes' : 'no',
          }),
        ];
  return [say(ZH, `letter.open-${instrument}`, { unit: unitName }), ...lines, ...ask].join('\n');
}

/** 督办函〔2026〕3号. */
export const numberOf = (instrument: Instrument, year: number | null, seq: number | null): string | null =>
  year === null || seq === null
    ? null
    : say(ZH, 'letter.number', {
        instrument: say(ZH, `instrument.${instrument}`),
        year: String(year),
        seq: String(seq),
      });

export const yearOf = (at: Date): number => Number(dayOf(at).slice(0, 4));
