import type { HeldPost } from '@lianban/contract';
import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { useSay } from '../words/use-say';

interface PostTagProps {
  readonly post: Pick<HeldPost, 'role' | 'acting' | 'fromOn' | 'untilOn' | 'inForce'>;
  /** The unit, where it is not said beside it. */
  readonly at?: string | null;
}

/** A post with its dates; one that is not in force is pale. */
export function PostTag({ post: { role, acting, fromOn, untilOn, inForce }, at }: PostTagProps): ReactNode {
  const say = useSay();
  const term = fromOn || untilOn;
  return (
    <Tag color={inForce ? (acting ? 'gold' : 'blue') : 'default'} className={inForce ? '' : 'post-idle'}>
      {at && `${at} · `}
      {say(`role.${role}`)}
      {acting && ` · ${say('post.acting')}`}
      {term && (
        <span className="post-term">
          {' · '}
          {fromOn} – {untilOn}
        </span>
      )}
      {!inForce && ` · ${say('post.idle')}`}
    </Tag>
  );
}
