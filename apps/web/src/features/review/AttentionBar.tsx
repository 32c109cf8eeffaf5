import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useSay } from '../../words/use-say';
import { openFindings, type FindingsByItem } from './attention';
import { stageOf, type Item } from './items';
import type { Current } from './use-current';

interface AttentionBarProps {
  readonly items: readonly Item[];
  readonly findings: FindingsByItem;
  readonly current: Current;
  readonly onNext: () => void;
}

/** How much still wants a person, and the way to the next of it; nothing once all are tasks. */
export function AttentionBar({ items, findings, current, onNext }: AttentionBarProps): ReactNode {
  const say = useSay();
  if (items.every((item) => stageOf(item) === 'registered')) return null;
  const toSee = items
    .filter(({ id }) => !current.seen.has(id))
    .filter((item) => openFindings(item, findings).length > 0);
  const lacking = items.filter((item) => stageOf(item) === 'lacking').length;
  const left = [
    ...(toSee.length > 0 ? [say('attention.findings', { count: toSee.length })] : []),
    ...(lacking > 0 ? [say('attention.lacking', { count: lacking })] : []),
  ];
  return (
    <div className="attention-bar" role="status" data-done={left.length === 0 || undefined}>
      <span>{left.join(' · ') || say('attention.done')}</span>
      {left.length > 0 && (
        <Button size="small" onClick={onNext}>
          {say('attention.next')} <kbd>n</kbd>
        </Button>
      )}
    </div>
  );
}
