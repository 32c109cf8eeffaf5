import { BulbOutlined } from '@ant-design/icons';
import { isWord, type PlanAnswer } from '@lianban/contract';
import { Button, Drawer, Tag } from 'antd';
import { useState, type ReactNode } from 'react';
import { useSay } from '../../words/use-say';
import { itemAt } from './attention';
import type { Item } from './items';

interface FindingsProps {
  readonly plan: PlanAnswer;
  readonly items: readonly Item[];
  readonly onSee: (itemId: string) => void;
}

/** What the reader of the document noticed and a person should look at, with the rule that names leads. */
export function Findings({ plan, items, onSee }: FindingsProps): ReactNode {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const { findings, leadRule, text } = plan;
  if (findings.length === 0 && !leadRule.quote) return null;
  return (
    <>
      <Button icon={<BulbOutlined />} onClick={() => setOpen(true)}>
        {findings.length > 0 ? say('review.findings', { count: findings.length }) : say('review.lead-rule')}
      </Button>
      <Drawer open={open} onClose={() => setOpen(false)} size={460} title={say('review.findings-title')}>
        {leadRule.quote && (
          <blockquote className="lead-rule">
            <b>{say('review.lead-rule')}</b>
            {leadRule.quote}
          </blockquote>
        )}
        <ul className="findings">
          {findings.map((finding) => {
            const { code, message, span } = finding;
            const word = `finding.${code}`;
            const item = itemAt(items, finding);
            return (
              <li key={`${code} ${span?.join() ?? message}`} className="finding">
                <Tag color="gold">{isWord(word) ? say(word) : code}</Tag>
                <div>
                  {message}
                  {span && <q className="soft">{excerpt(text, span)}</q>}
                  {item && (
                    <Button
                      type="link"
                      size="small"
                      onClick={() => {
                        setOpen(false);
                        onSee(item.id);
                      }}
                    >
                      {`${item.number} ${item.heading}`}
                    </Button>
                  )}
                </div>
              </li>
            );
          })}
        </ul>
      </Drawer>
    </>
  );
}

const LONGEST = 80;

function excerpt(text: string, [from, to]: readonly [number, number]): string {
  const words = text.slice(from, to);
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}
