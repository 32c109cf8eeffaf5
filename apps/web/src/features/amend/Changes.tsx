import type { AmendedField, TaskAnswer } from '@lianban/contract';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useSay, type Say } from '../../words/use-say';
import { asItIs, type TypedAmendment } from './diff';

interface ChangesProps {
  readonly task: TaskAnswer;
  readonly typed: TypedAmendment;
  readonly fields: readonly AmendedField[];
}

/** What the officer is about to change, before and after. */
export function Changes({ task, typed, fields }: ChangesProps): ReactNode {
  const say = useSay();
  if (fields.length === 0) return <Alert type="warning" showIcon title={say('amending.nothing')} />;
  const was = asItIs(task);
  return (
    <>
      <p>{say('amending.check')}</p>
      {fields.map((field) => (
        <Change
          key={field}
          field={field}
          before={worded(say, field, was)}
          after={worded(say, field, typed)}
        />
      ))}
    </>
  );
}

interface ChangeProps {
  readonly field: AmendedField;
  readonly before: string;
  readonly after: string;
}

/** One field: what it said, and what it says. */
export function Change({ field, before, after }: ChangeProps): ReactNode {
  const say = useSay();
  return (
    <dl className="amend-change">
      <dt>{say(`amended-field.${field}`)}</dt>
      <dd>
        <span className="soft">{say('amending.before')}</span>
        <del>{before || say('amending.empty')}</del>
      </dd>
      <dd>
        <span className="soft">{say('amending.after')}</span>
        <ins>{after || say('amending.empty')}</ins>
      </dd>
    </dl>
  );
}

function worded(say: Say, field: AmendedField, of: TypedAmendment): string {
  if (field === 'units') {
    return of.units.map(({ unit, part }) => `${unit.shortName}（${say(`part.${part}`)}）`).join('、');
  }
  if (field === 'reportingPeriod') return of.reportingPeriod ? say(`period.${of.reportingPeriod}`) : '';
  return field === 'duty' ? '' : (of[field] ?? '');
}
