import type { ReactNode } from 'react';
import { ShowOnce } from '../../ui/ShowOnce';
import { useSay } from '../../words/use-say';

/** The token's text, at the one moment at which it can be read. */
export function ShowToken({ token, onClose }: { token: string; onClose: () => void }): ReactNode {
  const say = useSay();
  return (
    <ShowOnce title={say('token.made')} warning={say('token.once')} text={token} onClose={onClose}>
      <p className="soft">
        {say('token.use')} <code>Authorization: Bearer lbt_…</code>
      </p>
    </ShowOnce>
  );
}
