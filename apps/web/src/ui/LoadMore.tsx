import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useSay } from '../words/use-say';

/** Under a list that goes on; nothing where it does not. */
export function LoadMore({ more, busy }: { more: (() => void) | null; busy: boolean }): ReactNode {
  const say = useSay();
  if (!more) return null;
  return (
    <div className="load-more no-print">
      <Button onClick={more} loading={busy}>
        {say('act.more')}
      </Button>
    </div>
  );
}
