import { RUNGS, type LadderRules, type RungRule } from '@lianban/rules';
import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { useSay } from '../../../words/use-say';
import { answerSays, signersSay, triggerSays } from './facets';

const COLUMNS = ['triggers', 'instrument', 'signers', 'answerWithin'] as const;

/** A set of rules, one row a rung. */
export function RulesTable({ rules }: { rules: LadderRules }): ReactNode {
  const say = useSay();
  const ordered = [...rules.rungs].sort((one, other) => RUNGS.indexOf(one.rung) - RUNGS.indexOf(other.rung));
  return (
    <>
      <table className="rules-table">
        <thead>
          <tr>
            <th scope="col">{say('ladder-field.rungs')}</th>
            {COLUMNS.map((field) => (
              <th scope="col" key={field}>
                {say(`ladder-field.${field}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ordered.map((rule) => (
            <Row key={rule.rung} rule={rule} />
          ))}
        </tbody>
      </table>
      <p className="soft rules-timing">
        {say('rules.timing', {
          sign: rules.signWithin,
          hold: rules.holdBackHours,
          from: rules.openFrom,
          until: rules.openUntil,
        })}
      </p>
    </>
  );
}

function Row({ rule }: { rule: RungRule }): ReactNode {
  const say = useSay();
  const { rung, inUse, triggers, instrument, asksForPlan } = rule;
  return (
    <tr className={inUse ? undefined : 'rung-off'}>
      <th scope="row">
        {rung} {say(`rung.${rung}`)} {!inUse && <Tag>{say('rules.off')}</Tag>}
      </th>
      <td data-label={say('ladder-field.triggers')}>
        <ul>
          {triggers.map((trigger) => (
            <li key={JSON.stringify(trigger)}>{triggerSays(say, trigger)}</li>
          ))}
        </ul>
      </td>
      <td data-label={say('ladder-field.instrument')}>{say(`instrument.${instrument}`)}</td>
      <td data-label={say('ladder-field.signers')}>{signersSay(say, rule)}</td>
      <td data-label={say('ladder-field.answerWithin')}>
        {answerSays(say, rule)}
        {asksForPlan && <div className="soft">{say('ladder-field.asksForPlan')}</div>}
      </td>
    </tr>
  );
}
