import type { DraftAnswer, DraftChange, Page, PlanAnswer } from '@lianban/contract';
import type { Answer } from './window';
import type { World } from './world';

/** What the page shows of drafts: all but the number of writes. */
export const shown = (list: readonly DraftAnswer[]): unknown => list.map(({ version: _, ...draft }) => draft);

/** wu at the review of one plan; asked at each call, since the plan is imported before the stories and not before this. */
export function reviewing(at: () => { world: World; planId: string }) {
  const wu = () => at().world.as('wu');
  const path = (rest = ''): string => `/plans/${at().planId}${rest}`;
  const look = async (): Promise<PlanAnswer> => (await wu().get<PlanAnswer>(path())).body;
  const drafts = async (): Promise<readonly DraftAnswer[]> => (await look()).drafts!;
  const changes = async (): Promise<readonly DraftChange[]> =>
    (await wu().get<Page<DraftChange>>(path('/changes'))).body.items;
  const undo = (changeId: string): Promise<Answer<PlanAnswer>> =>
    wu().post<PlanAnswer>(path('/undo'), { changeId });

  /** Takes the last change back and finds everything as it was. */
  async function takenBack(before: readonly DraftAnswer[]): Promise<void> {
    const [last] = await changes();
    expect(last!.undoable).toBe(true);
    const { status, body } = await undo(last!.id);
    expect(status).toBe(200);
    expect(shown(body.drafts!)).toEqual(shown(before));
  }
  return { look, drafts, changes, undo, takenBack };
}
