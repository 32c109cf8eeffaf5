import type { Instant, PersonRef } from '@lianban/contract';
import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { readDay, readInstant } from '../words/dates';

interface StampProps {
  readonly by?: PersonRef | null;
  readonly at: Instant;
  /** The day alone; the minute on hover. */
  readonly day?: boolean;
}

/** Who and when: the name with its unit on hover, the instant in Asia/Shanghai. */
export function Stamp({ by, at, day = false }: StampProps): ReactNode {
  return (
    <Tooltip title={[by && `${by.unitName} · ${by.name}`, readInstant(at)].filter(Boolean).join(' · ')}>
      <span className="stamp">
        {by && <span>{by.name} </span>}
        <time dateTime={at}>{day ? readDay(at) : readInstant(at)}</time>
      </span>
    </Tooltip>
  );
}
