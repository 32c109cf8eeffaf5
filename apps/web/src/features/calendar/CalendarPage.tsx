import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { keys } from '../../api/keys';
import { useMe } from '../../api/use-session';
import { Page } from '../../ui/Page';
import { PageState } from '../../ui/PageState';
import { today } from '../../words/dates';
import { useSay } from '../../words/use-say';
import { readYear } from './api';
import { DateMoves } from './DateMoves';
import { YearGrid } from './YearGrid';
import './calendar.css';

/** Working days of a year, and for an office the dates that a newer calendar would move. */
export function CalendarPage(): ReactNode {
  const say = useSay();
  const { may } = useMe();
  const [year, setYear] = useState(Number(today().slice(0, 4)));
  const [region, setRegion] = useState('');
  const calendar = useQuery({
    queryKey: keys.calendar(year, region),
    queryFn: ({ signal }) => readYear(year, region, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <Page title={say('calendar.title')}>
      {may.includes('calendar.confirm') && <DateMoves />}
      <PageState of={calendar}>
        {(found) => (
          <section className="panel">
            <div className="calendar-head">
              <Select<number>
                value={year}
                aria-label={say('calendar.year')}
                options={found.years.map((one) => ({ value: one, label: String(one) }))}
                onChange={setYear}
              />
              <Select<string>
                className="calendar-region"
                value={region}
                aria-label={say('calendar.region')}
                options={[
                  { value: '', label: say('calendar.nationwide') },
                  ...found.regions.map(({ region: code, name }) => ({ value: code, label: name })),
                ]}
                onChange={setRegion}
              />
              <span className="soft">{say('calendar.edition', { edition: found.edition })}</span>
            </div>
            <YearGrid calendar={found} />
          </section>
        )}
      </PageState>
    </Page>
  );
}
