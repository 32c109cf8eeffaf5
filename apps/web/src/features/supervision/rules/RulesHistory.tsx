import type { LadderRulesAnswer } from '@lianban/contract';
import { DEFAULT_LADDER, type LadderRules } from '@lianban/rules';
import { Button, Collapse, Tag } from 'antd';
import type { ReactNode } from 'react';
import { Stamp } from '../../../ui/Stamp';
import { useSay } from '../../../words/use-say';
import { Changes } from './Changes';
import { RulesTable } from './RulesTable';

interface RulesHistoryProps {
  readonly answer: LadderRulesAnswer;
  readonly onStartFrom?: (rules: LadderRules) => void;
}

/** Every version: who saved it when and why, what it changed, and which one holds. */
export function RulesHistory({ answer: { history }, onStartFrom }: RulesHistoryProps): ReactNode {
  const say = useSay();
  if (history.length === 0) return <p className="soft">{say('rules.history-empty')}</p>;
  return (
    <section className="panel">
      <h2>{say('rules.history')}</h2>
      <Collapse
        ghost
        items={history.map(({ version, rules, note, savedAt, by }, at) => {
          const before = history[at + 1]?.rules ?? DEFAULT_LADDER;
          return {
            key: version,
            label: (
              <span className="rules-version">
                <strong>{say('rules.version', { version })}</strong>
                {at === 0 && rules && <Tag color="green">{say('rules.current')}</Tag>}
                {!rules && <Tag>{say('rules.dropped')}</Tag>}
                <Stamp by={by} at={savedAt} />
                <span className="soft">{note}</span>
              </span>
            ),
            children: rules ? (
              <>
                <h3>{say('rules.changes')}</h3>
                <Changes before={before} after={rules} />
                <RulesTable rules={rules} />
                {onStartFrom && (
                  <Button className="no-print" onClick={() => onStartFrom(rules)}>
                    {say('rules.from-this')}
                  </Button>
                )}
              </>
            ) : (
              <p className="soft">{say('rules.dropped')}</p>
            ),
          };
        })}
      />
    </section>
  );
}
