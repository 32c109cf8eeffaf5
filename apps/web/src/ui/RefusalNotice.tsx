import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { Refused } from '../api/refused';
import { useSay, type Say } from '../words/use-say';

/** The sentence for anything that went wrong: the server's own, or that it cannot be reached. */
export const sentenceOf = (say: Say, error: unknown): string =>
  error instanceof Refused ? error.message : say('page.unreachable');

/** A refusal where it happened, with a way to try again where one is given. */
export function RefusalNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }): ReactNode {
  const say = useSay();
  if (!error) return null;
  return (
    <Alert
      type="error"
      showIcon
      title={sentenceOf(say, error)}
      action={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            {say('act.retry')}
          </Button>
        )
      }
    />
  );
}
