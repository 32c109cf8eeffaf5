import type { Word } from '@lianban/contract';
import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import type { Connection } from '../live/connection';
import { useConnection } from '../live/use-live';
import { useSay } from '../words/use-say';

const HINTS = {
  connecting: 'connection.reconnecting-hint',
  live: 'connection.live-hint',
  reconnecting: 'connection.reconnecting-hint',
  asking: 'connection.asking-hint',
} as const satisfies Record<Connection, Word>;

/** Whether what is on screen follows what others do. */
export function ConnectionState(): ReactNode {
  const say = useSay();
  const connection = useConnection();
  const hint = HINTS[connection];
  return (
    <Tooltip title={say(hint)}>
      <span className="connection" data-connection={connection} role="status">
        <i aria-hidden />
        <span>{say(`connection.${connection}`)}</span>
      </span>
    </Tooltip>
  );
}
