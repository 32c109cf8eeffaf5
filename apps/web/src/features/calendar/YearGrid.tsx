import type { CalendarAnswer } from '@lianban/contract';
import { Alert, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { ruleSentence } from '../../words/trade-words';
import { useLanguage, useSay } from '../../words/use-say';
import { monthsOf } from './months';

type DayOfYear = CalendarAnswer['days'][number];

/** Twelve months; days that depart from the ordinary week carry a mark, and say why. */
export function YearGrid({ calendar: { year, days } }: { calendar: CalendarAnswer }): ReactNode {
  const say = useSay();
  return (
    <>
      {days.every(({ provisional }) => provisional) && (
        <Alert type="warning" showIcon title={say('calendar.provisional-year', { year })} />
      )}
      <p className="calendar-legend">
        <span>{say('calendar.working-days', { count: days.filter(({ working }) => working).length })}</span>
        <Mark rule="holiday" word={say('calendar.legend-holiday')} />
        <Mark rule="regional-holiday" word={say('calendar.legend-regional')} />
        <Mark rule="make-up" word={say('calendar.legend-make-up')} />
      </p>
      <div className="year-grid">
        {monthsOf(days).map((month, at) => (
          <Month key={month.days[0]!.day} month={at + 1} offset={month.offset} days={month.days} />
        ))}
      </div>
    </>
  );
}

function Mark({ rule, word }: { rule: DayOfYear['rule']; word: string }): ReactNode {
  return (
    <span>
      <i className="day" data-rule={rule} aria-hidden /> {word}
    </span>
  );
}

/** A Monday, from which the names of the days of the week are asked. */
const MONDAY = Date.UTC(2026, 0, 5);
const DAY_MS = 86_400_000;

function Month({
  month,
  offset,
  days,
}: {
  month: number;
  offset: number;
  days: readonly DayOfYear[];
}): ReactNode {
  const say = useSay();
  const narrow = new Intl.DateTimeFormat(useLanguage(), { weekday: 'narrow', timeZone: 'UTC' });
  return (
    <section>
      <h3>{say('calendar.month', { month })}</h3>
      <div className="month-grid">
        {[0, 1, 2, 3, 4, 5, 6].map((at) => (
          <span key={at} className="soft" aria-hidden>
            {narrow.format(MONDAY + at * DAY_MS)}
          </span>
        ))}
        {days.map((day, at) => (
          <OneDay key={day.day} day={day} column={at === 0 ? offset + 1 : undefined} />
        ))}
      </div>
    </section>
  );
}

function OneDay({ day, column }: { day: DayOfYear; column: number | undefined }): ReactNode {
  const say = useSay();
  const number = Number(day.day.slice(8));
  const style = column ? { gridColumnStart: column } : undefined;
  const mark = markOf(day);
  const plain = (
    <time
      dateTime={day.day}
      className="day"
      style={style}
      data-rule={day.rule}
      data-provisional={day.provisional || undefined}
      tabIndex={mark ? 0 : undefined}
    >
      {number}
      {mark && <small>{say(mark)}</small>}
    </time>
  );
  if (!mark) return plain;
  const why = ruleSentence(say, day);
  return <Tooltip title={day.provisional ? `${why} · ${say('calendar.provisional')}` : why}>{plain}</Tooltip>;
}

function markOf({ rule }: DayOfYear): 'calendar.make-up' | 'calendar.holiday' | null {
  if (rule === 'make-up') return 'calendar.make-up';
  return rule === 'holiday' || rule === 'regional-holiday' ? 'calendar.holiday' : null;
}
