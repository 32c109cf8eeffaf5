import { glossary, LIMITS, type AuditWanted } from '@lianban/contract';
import { DatePicker, Select } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { SearchField } from '../../ui/SearchField';
import { useSay } from '../../words/use-say';
import { eventName } from './entry';

/** Every event that can be recorded. */
const NAMES = Object.keys(glossary)
  .filter((key) => key.startsWith('event.'))
  .map((key) => key.slice('event.'.length));

interface AuditFiltersProps {
  readonly wanted: AuditWanted;
  readonly onChange: (wanted: AuditWanted) => void;
}

export function AuditFilters({ wanted, onChange }: AuditFiltersProps): ReactNode {
  const say = useSay();
  const change = (part: AuditWanted): void => onChange({ ...wanted, ...part });
  const text = (key: 'who' | 'taskNumber' | 'address', word: Parameters<typeof say>[0]): ReactNode => (
    <SearchField
      value={wanted[key] ?? ''}
      label={say(word)}
      maxLength={LIMITS.name}
      onChange={(said) => change({ [key]: said || undefined })}
    />
  );
  return (
    <div className="filters no-print" role="search">
      {text('who', 'audit.person')}
      <Select
        className="audit-event"
        aria-label={say('audit.what')}
        value={wanted.name ?? ''}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        options={[
          { value: '', label: say('audit.any-event') },
          ...NAMES.map((name) => ({ value: name, label: eventName(say, name) })),
        ]}
        onChange={(name) => change({ name: name || undefined })}
      />
      <DatePicker.RangePicker
        allowEmpty
        aria-label={say('audit.when')}
        placeholder={[say('audit.from-day'), say('audit.to-day')]}
        value={[wanted.from ? dayjs(wanted.from) : null, wanted.to ? dayjs(wanted.to) : null]}
        onChange={(days) =>
          change({
            from: days?.[0]?.format('YYYY-MM-DD') ?? undefined,
            to: days?.[1]?.format('YYYY-MM-DD') ?? undefined,
          })
        }
      />
      {text('taskNumber', 'audit.task-number')}
      {text('address', 'audit.address')}
    </div>
  );
}
