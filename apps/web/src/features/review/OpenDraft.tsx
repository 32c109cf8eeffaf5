import type { DraftAnswer } from '@lianban/contract';
import type { ReactNode } from 'react';
import { BoundaryPanel } from './boundary/BoundaryPanel';
import { SplitPanel } from './boundary/SplitPanel';
import { DraftEditor } from './DraftEditor';
import { DraftView } from './DraftView';
import type { ItemCardProps } from './item-props';

/** The draft in hand: as it is, or what a person is doing with it. */
export function OpenDraft(props: ItemCardProps & { draft: DraftAnswer }): ReactNode {
  const { item, draft, doing, begin } = props;
  const leave = (): void => begin(null);
  if (draft.taskId || !doing) return <DraftView {...props} />;
  if (doing.kind === 'edit') return <DraftEditor {...props} />;
  if (doing.kind === 'split') {
    return (
      <SplitPanel draft={draft} at={doing.at} onAt={(at) => begin({ kind: 'split', at })} onLeave={leave} />
    );
  }
  return (
    <BoundaryPanel
      item={item}
      draft={draft}
      place={doing.place}
      onPlace={(place) => begin({ kind: 'boundary', place })}
      onLeave={leave}
    />
  );
}
