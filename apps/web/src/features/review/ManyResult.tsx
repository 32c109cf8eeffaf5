import type { Many } from '@lianban/contract';
import { Button, Modal } from 'antd';
import type { ReactNode } from 'react';
import { lackSentence } from '../../words/trade-words';
import { useSay, type Say } from '../../words/use-say';

/** What came of a move for many of which some were refused: how many were done, and why the others were not. */
export function ManyResult({ many, onClose }: { many: Many; onClose: () => void }): ReactNode {
  const say = useSay();
  const facts = { done: many.done.length, refused: many.refused.length };
  return (
    <Modal
      open
      title={say('many.result', facts)}
      onCancel={onClose}
      footer={
        <Button type="primary" autoFocus onClick={onClose}>
          {say('act.close')}
        </Button>
      }
    >
      <p>{say('many.why-not')}</p>
      <div className="many-refused">
        {byReason(say, many.refused).map(([reason, headings]) => (
          <section key={reason}>
            <strong className="item-lack">{say('many.reason', { count: headings.length, reason })}</strong>
            <ul>
              {headings.map(([id, heading]) => (
                <li key={id}>{heading}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Modal>
  );
}

type Named = readonly [id: string, heading: string];

/** Fifty that lack the same thing are one thing to do. */
function byReason(say: Say, refused: Many['refused']): [reason: string, headings: Named[]][] {
  const reasons = new Map<string, Named[]>();
  for (const { id, heading, lacks } of refused) {
    const reason = lacks.map((lack) => lackSentence(say, lack)).join('；') || say('many.moved-on');
    reasons.set(reason, [...(reasons.get(reason) ?? []), [id, heading]]);
  }
  return [...reasons].sort(([, one], [, other]) => other.length - one.length);
}
