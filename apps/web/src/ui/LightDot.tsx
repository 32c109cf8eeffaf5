import type { Lit } from '@lianban/rules';
import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { litSentence } from '../words/trade-words';
import { useSay } from '../words/use-say';

interface LightDotProps {
  readonly lit: Lit;
  /** With the reason beside it. */
  readonly label?: boolean;
  /** The light of a whole task: it is done when all its parts are. */
  readonly whole?: boolean;
}

/** 红黄绿灯: colour, and the reason in words for those who hover, focus or cannot tell colours apart. */
export function LightDot({ lit, label = false, whole = false }: LightDotProps): ReactNode {
  const say = useSay();
  const reason = whole && lit.reason === 'done' ? say('task.all-done') : litSentence(say, lit);
  return (
    <Tooltip title={reason}>
      <span
        className="light"
        data-light={lit.light}
        role="img"
        aria-label={`${say(`light.${lit.light}`)}：${reason}`}
        tabIndex={0}
      >
        <i aria-hidden />
        {label && <span>{reason}</span>}
      </span>
    </Tooltip>
  );
}
