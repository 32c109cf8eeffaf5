import type { ReadNoticesBody, UnreadNoticesBody } from '@lianban/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { sentenceOf } from '../../ui/RefusalNotice';
import { useSay } from '../../words/use-say';
import { markRead, markUnread } from './api';

export interface Marking {
  readonly read: (body: ReadNoticesBody) => void;
  readonly unread: (body: UnreadNoticesBody) => void;
  /** Everything on screen and older, with the way back beside the message. */
  readonly readAll: (upTo: string) => void;
  readonly busy: boolean;
}

/** Read, unread, all read, and all of it taken back. */
export function useMarking(): Marking {
  const say = useSay();
  const client = useQueryClient();
  const { message } = App.useApp();
  const onSettled = (): Promise<void> => client.invalidateQueries({ queryKey: ['notices'] });
  const onError = (error: Error): void => void message.error(sentenceOf(say, error));
  const unreading = useMutation({ mutationFn: markUnread, onSettled, onError });
  const reading = useMutation({ mutationFn: markRead, onSettled, onError });
  const offerUndo = (batch: string, count: number): void => {
    const key = `read-${batch}`;
    const undo = (): void => {
      message.destroy(key);
      unreading.mutate({ batch });
    };
    void message.success({
      key,
      duration: 8,
      content: (
        <>
          {say('notices.marked', { count })}
          <Button type="link" size="small" onClick={undo}>
            {say('notices.undo')}
          </Button>
        </>
      ),
    });
  };
  return {
    read: (body) => reading.mutate(body),
    unread: (body) => unreading.mutate(body),
    readAll: (upTo) =>
      reading.mutate({ upTo }, { onSuccess: ({ batch, count }) => count > 0 && offerUndo(batch, count) }),
    busy: reading.isPending || unreading.isPending,
  };
}
