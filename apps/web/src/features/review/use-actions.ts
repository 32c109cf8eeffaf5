import type { PlanAnswer, Word } from '@lianban/contract';
import { App } from 'antd';
import { useSay } from '../../words/use-say';
import { nextFinding, nextStop, type FindingsByItem } from './attention';
import { useMerge } from './boundary/use-merge';
import type { Item } from './items';
import type { Current, Doing } from './use-current';
import type { KeyActions } from './use-review-keys';

/** What lies over the page. */
export type Opened = 'help' | 'history' | 'settle-all';

/** Where the item in hand asks what a wording stands for. */
const UNKNOWN_UNIT = '[aria-current] .unit-unknown input';

interface Acting {
  readonly plan: PlanAnswer;
  readonly items: readonly Item[];
  readonly findings: FindingsByItem;
  readonly current: Current;
  /** The item in hand where it may be changed. */
  readonly drawing: Item | null;
  readonly taking: { readonly undo: () => void; readonly redo: () => void };
  readonly onOpen: (opened: Opened) => void;
}

/** What each key of the review does; the keys are told in KeyHelp. */
export function useActions({ plan, items, findings, current, drawing, taking, onOpen }: Acting): {
  readonly actions: KeyActions;
  readonly next: () => void;
} {
  const say = useSay();
  const { message } = App.useApp();
  const merge = useMerge(plan.id, items);
  const maySettle = plan.may.includes('draft.settle');

  const go = (item: Item | null, none: Word): void => {
    if (item) current.choose(item.id, 'keys');
    else void message.info(say(none));
  };
  const next = (): void => go(nextStop(items, findings, current.id, current.seen), 'attention.none');
  const begin = (doing: (item: Item) => Doing) => (): void => {
    if (drawing) current.begin(doing(drawing));
  };
  const settling: KeyActions = {
    Enter: begin(() => ({ kind: 'edit' })),
    b: begin(({ span, clauseSpan }) => ({ kind: 'boundary', place: { span, clauseSpan } })),
    u: () => document.querySelector<HTMLElement>(UNKNOWN_UNIT)?.focus(),
    s: begin(() => ({ kind: 'split', at: null })),
    m: () => drawing && merge(drawing),
    a: () => onOpen('settle-all'),
    'Mod+z': taking.undo,
    'Mod+Shift+z': taking.redo,
    'Mod+y': taking.redo,
  };
  const actions: KeyActions = {
    n: next,
    f: () => go(nextFinding(items, findings, current.id), 'attention.no-finding'),
    h: plan.drafts ? () => onOpen('history') : undefined,
    '?': () => onOpen('help'),
    ...(maySettle ? settling : {}),
  };
  return { actions, next };
}
