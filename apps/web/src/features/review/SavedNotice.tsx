import { Button } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { useSay } from '../../words/use-say';
import { isPagesKey } from './key-target';

interface SavedNoticeProps {
  /** How many other drafts the same answer would settle. */
  readonly echoes: number;
  readonly onUndo: () => void;
  readonly onEcho: () => void;
}

/** Told when a draft was settled: it can be taken back, or said of the others that use the same words. */
export function SavedNotice({ echoes, onUndo, onEcho }: SavedNoticeProps): ReactNode {
  const say = useSay();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'e' && !event.ctrlKey && !event.metaKey && isPagesKey(event)) onEcho();
    };
    if (echoes > 0) window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [echoes, onEcho]);
  return (
    <>
      {say('settle.saved')}
      <Button type="link" size="small" onClick={onUndo}>
        {say('act.undo')}
      </Button>
      {echoes > 0 && (
        <Button type="link" size="small" onClick={onEcho}>
          {say('settle.echo', { count: echoes })} <kbd>e</kbd>
        </Button>
      )}
    </>
  );
}
