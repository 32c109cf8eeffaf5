import type { PlanAnswer } from '@lianban/contract';
import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { keys } from '../../api/keys';
import { useWatch } from '../../live/use-live';
import { Page } from '../../ui/Page';
import { PageState } from '../../ui/PageState';
import { useNarrow } from '../../ui/use-narrow';
import { useLanguage, useSay } from '../../words/use-say';
import { readPlan } from './api';
import { findingsByItem, nextStop } from './attention';
import { AttentionBar } from './AttentionBar';
import { BulkActions } from './BulkActions';
import { HistoryDrawer } from './changes/HistoryDrawer';
import { HistoryTools } from './changes/HistoryTools';
import { useTakeBack } from './changes/use-take-back';
import { findingsIn } from './finding-message';
import { Findings } from './Findings';
import { ItemList } from './ItemList';
import { itemsOf, stageOf } from './items';
import { KeyHelp } from './KeyHelp';
import { PlanFacts } from './PlanFacts';
import { PlanText } from './PlanText';
import { ReviewingProvider } from './reviewing';
import { paragraphsOf } from './segments';
import { TwinNotice } from './TwinNotice';
import { useActions, type Opened } from './use-actions';
import { useCurrent, type Current, type Doing } from './use-current';
import { useReviewKeys } from './use-review-keys';
import './review.css';
import './item.css';
import './editor.css';
import './plan-text.css';
import './boundary/boundary.css';
import './changes/changes.css';

const NONE_SEEN: ReadonlySet<string> = new Set();

/** A plan's text beside the items read from it: checked, settled, registered and dispatched here. */
export function ReviewPage(): ReactNode {
  const { id = '' } = useParams();
  useWatch('plan', id);
  const language = useLanguage();
  const plan = useQuery({
    queryKey: keys.plan(id),
    queryFn: ({ signal }) => readPlan(id, signal),
    select: useCallback(
      (read: PlanAnswer) => ({ ...read, findings: findingsIn(language, read.findings) }),
      [language],
    ),
  });
  return <PageState of={plan}>{(data) => <Review key={data.id} plan={data} />}</PageState>;
}

function Review({ plan }: { plan: PlanAnswer }): ReactNode {
  const say = useSay();
  const narrow = useNarrow();
  const [search] = useSearchParams();
  const { drafts, tasks, text, findings } = plan;
  const items = useMemo(() => itemsOf({ drafts, tasks }), [drafts, tasks]);
  const noticed = useMemo(() => findingsByItem(items, findings), [items, findings]);
  const paragraphs = useMemo(() => paragraphsOf(text, items, findings), [text, items, findings]);
  const maySettle = plan.may.includes('draft.settle');
  const first = maySettle ? nextStop(items, noticed, null, NONE_SEEN) : null;
  const current = useCurrent(items, search.get('draft') ?? search.get('task'), first);
  const [side, setSide] = useState<'drafts' | 'text'>('drafts');
  const [open, setOpen] = useState<Opened | null>(null);
  const seeText = useCallback(() => setSide('text'), []);
  const see = (id: string): void => current.choose(id, 'keys');
  // What was taken back comes into view, unless it was the whole plan.
  const taking = useTakeBack(plan.id, ({ drafts: back }) => back.length <= 2 && back[0] && see(back[0].id));
  const inHand = items.find(({ id }) => id === current.id) ?? null;
  const drawing = maySettle && inHand && stageOf(inHand) !== 'registered' ? inHand : null;
  const { actions, next } = useActions({
    plan,
    items,
    findings: noticed,
    current,
    drawing,
    taking,
    onOpen: setOpen,
  });
  useReviewKeys({ items, current, actions });
  const reviewing = useMemo(() => ({ plan, items }), [plan, items]);

  const onOneTab: Current = {
    ...current,
    choose: (chosen, by) => {
      current.choose(chosen, by);
      setSide('drafts');
    },
  };
  const begin = (doing: Doing): void => {
    current.begin(doing);
    setSide('drafts');
  };
  const left = (
    <PlanText
      paragraphs={paragraphs}
      current={narrow ? onOneTab : current}
      shown={!narrow || side === 'text'}
      drawing={drawing}
      onBegin={begin}
    />
  );
  const right = (
    <ItemList
      plan={plan}
      items={items}
      findings={noticed}
      current={current}
      onSeeText={narrow ? seeText : undefined}
    />
  );
  return (
    <ReviewingProvider value={reviewing}>
      <Page
        title={plan.title}
        aside={<PlanFacts plan={plan} />}
        actions={
          <>
            <Findings plan={plan} items={items} onSee={see} />
            <BulkActions
              plan={plan}
              items={items}
              settling={open === 'settle-all'}
              onSettling={(settling) => setOpen(settling ? 'settle-all' : null)}
            />
            <HistoryTools
              plan={plan}
              busy={taking.busy}
              onUndo={taking.undo}
              onRedo={taking.redo}
              onHistory={() => setOpen('history')}
            />
            <KeyHelp open={open === 'help'} onOpen={(help) => setOpen(help ? 'help' : null)} />
          </>
        }
      >
        <TwinNotice plan={plan} />
        {maySettle && <AttentionBar items={items} findings={noticed} current={current} onNext={next} />}
        {narrow ? (
          <div className="review-sides">
            <Segmented
              block
              value={side}
              onChange={setSide}
              options={[
                { value: 'drafts', label: say('review.drafts') },
                { value: 'text', label: say('review.text') },
              ]}
            />
            <div hidden={side !== 'drafts'}>{right}</div>
            <div hidden={side !== 'text'}>{left}</div>
          </div>
        ) : (
          <div className="review-panes">
            {left}
            {right}
          </div>
        )}
        {open === 'history' && (
          <HistoryDrawer
            planId={plan.id}
            busy={taking.busy}
            onUndo={maySettle ? taking.undoThis : undefined}
            onSee={(id) => {
              setOpen(null);
              see(id);
            }}
            onClose={() => setOpen(null)}
          />
        )}
      </Page>
    </ReviewingProvider>
  );
}
