import type { DraftAnswer } from '@lianban/contract';
import { useMutation } from '@tanstack/react-query';
import { Alert, App, Button, Radio, Space } from 'antd';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { staleAgainst } from '../../../api/refused';
import { RefusalNotice } from '../../../ui/RefusalNotice';
import { useSay } from '../../../words/use-say';
import { splitDraft } from '../api';
import { useReviewing } from '../reviewing';
import { useKeepPlan } from '../use-keep-plan';
import { useKeepDraft } from '../use-settle';
import { splitPlaces } from './edges';

interface SplitPanelProps {
  readonly draft: DraftAnswer;
  readonly at: number | null;
  readonly onAt: (at: number) => void;
  readonly onLeave: () => void;
}

const SHOWN = 60;

/** Makes two items of one: at a paragraph, a sentence, or wherever words of the text were selected. */
export function SplitPanel({ draft, at, onAt, onLeave }: SplitPanelProps): ReactNode {
  const say = useSay();
  const { text, id: planId } = useReviewing().plan;
  const { message } = App.useApp();
  const panel = useRef<HTMLDivElement>(null);
  const keep = useKeepPlan();
  const keepDraft = useKeepDraft(planId);
  const [from, to] = draft.span;
  const offered = splitPlaces(text, draft.span);
  const places = [...new Set([...offered, ...(at === null ? [] : [at])])].sort((one, other) => one - other);
  const splitting = useMutation({
    mutationFn: (place: number) => splitDraft(draft.id, draft.version, { at: place }),
    onSuccess: (plan) => {
      keep(plan);
      void message.success(say('split.done'));
      onLeave();
    },
    onError: (error) => {
      const current = staleAgainst<DraftAnswer>(error);
      if (current) keepDraft(current);
    },
  });
  useEffect(() => {
    const first = panel.current?.querySelector<HTMLElement>('input[type=radio]') ?? panel.current;
    first?.focus({ preventScroll: true });
  }, []);
  const go = (): void => {
    if (at !== null && !splitting.isPending) splitting.mutate(at);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onLeave();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) go();
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={panel}
      className="boundary-panel"
      tabIndex={-1}
      role="group"
      aria-label={say('split.title')}
      onKeyDown={onKey}
    >
      <b>{say('split.title')}</b>
      <p className="soft">{say(places.length > 0 ? 'split.how' : 'split.none')}</p>
      <Radio.Group
        className="split-places"
        value={at}
        onChange={({ target }) => onAt(target.value as number)}
        options={places.map((place) => ({ value: place, label: excerpt(text, place, to) }))}
      />
      {at !== null && (
        <dl className="split-halves">
          <dt>{say('split.first')}</dt>
          <dd className="boundary-preview">{text.slice(from, at).trim()}</dd>
          <dt>{say('split.second')}</dt>
          <dd className="boundary-preview">{text.slice(at, to).trim()}</dd>
        </dl>
      )}
      {staleAgainst(splitting.error) ? (
        <Alert type="warning" showIcon title={say('stale.title')} />
      ) : (
        <RefusalNotice error={splitting.error} />
      )}
      <Space>
        <Button type="primary" disabled={at === null} loading={splitting.isPending} onClick={go}>
          {say('split.go')}
        </Button>
        <Button onClick={onLeave}>{say('act.cancel')}</Button>
      </Space>
    </div>
  );
}

function excerpt(text: string, from: number, to: number): string {
  const words = text.slice(from, to).replace(/\s+/g, ' ');
  return words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words;
}
