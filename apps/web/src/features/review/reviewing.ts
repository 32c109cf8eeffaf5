import type { PlanAnswer } from '@lianban/contract';
import { createContext, useContext } from 'react';
import type { Item } from './items';

/** The plan under review, for what is open over one of its items. */
export interface Reviewing {
  readonly plan: PlanAnswer;
  readonly items: readonly Item[];
}

const Context = createContext<Reviewing | null>(null);

export const ReviewingProvider = Context.Provider;

export function useReviewing(): Reviewing {
  const reviewing = useContext(Context);
  if (!reviewing) throw new Error('useReviewing is for what stands on the review page');
  return reviewing;
}
