import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useConnection } from '../live/use-live';
import { useSay } from '../words/use-say';

/** Whether what is on screen follows what others do. */
export function ConnectionState(): ReactNode {
  const say = useSay();
  const connection = useConnection();
  const hint = connection === 'live' ? 'connection.live-hint' : 'connection.reconnecting-hint';
  return (
    <Tooltip title={say(hint)}>
      <span className="connection" data-connection={connection} role="status">
        <i aria-hidden />
        <span>{say(`connection.${connection}`)}</span>
      </span>
    </Tooltip>
  );
}
