import type { DraftAnswer } from '@lianban/contract';
import { Alert, Button, Space } from 'antd';
import type { ReactNode } from 'react';
import { RefusalNotice } from '../../ui/RefusalNotice';
import { lackSentence } from '../../words/trade-words';
import { useSay } from '../../words/use-say';
import { DraftTools } from './DraftTools';
import { ItemFindings } from './ItemFindings';
import type { ItemCardProps } from './item-props';
import { settlingOf, unitsBody, withLead, type SettlingUnit } from './settling';
import { UnitLine } from './UnitLine';
import { useLeadKeys } from './use-lead-keys';
import { useRegister } from './use-register';
import { useSettle } from './use-settle';

/** A draft in hand: what was read, what lacks, and the one-click answers to it. */
export function DraftView({
  item,
  findings,
  draft,
  planId,
  office,
  maySettle,
  mayRegister,
  begin,
}: ItemCardProps & { draft: DraftAnswer }): ReactNode {
  const say = useSay();
  const settle = useSettle(planId);
  const register = useRegister(planId, draft);
  const open = maySettle && !draft.taskId;
  const { units } = settlingOf(draft);
  const settleUnits = (next: readonly SettlingUnit[]): void =>
    settle.mutate({ draft, body: { units: unitsBody(next) } });
  const leaderless = draft.lacks.some(({ code }) => code === 'one-lead');
  useLeadKeys(
    open && leaderless && !settle.isPending,
    (index) => settleUnits(withLead(units, index)),
    units.length,
  );
  return (
    <div className="draft-view">
      {draft.path.length > 1 && <div className="soft">{draft.path.slice(0, -1).join(' › ')}</div>}
      <ItemFindings findings={findings} />
      {!draft.taskId && draft.lacks.length > 0 && (
        <ul className="draft-lacks">
          {draft.lacks.map((lack) => (
            <li key={lack.code}>{lackSentence(say, lack)}</li>
          ))}
        </ul>
      )}
      {settle.stale && <Alert type="warning" showIcon title={say('stale.title')} />}
      {!settle.stale && <RefusalNotice error={settle.error ?? register.error} />}
      <div className="unit-lines">
        {draft.units.map((unit, index) => (
          <UnitLine
            key={unit.id}
            unit={unit}
            units={units}
            index={index}
            office={office}
            open={open}
            leaderless={leaderless}
            busy={settle.isPending}
            onSettle={settleUnits}
          />
        ))}
        {draft.units.length === 0 && <span className="soft">{say('review.no-units')}</span>}
        {draft.openEnded && <span className="soft">{say('review.open-ended')}</span>}
      </div>
      <Fields
        draft={draft}
        onTakeDeadline={open ? (dueOn) => settle.mutate({ draft, body: { dueOn } }) : undefined}
      />
      {!draft.taskId && (
        <Space wrap>
          {open && <DraftTools item={item} begin={begin} />}
          {mayRegister && (
            <Button
              size="small"
              type="primary"
              disabled={draft.lacks.length > 0}
              loading={register.isPending}
              onClick={() => register.mutate()}
            >
              {say('many.register-one')}
            </Button>
          )}
        </Space>
      )}
    </div>
  );
}

function Fields({
  draft,
  onTakeDeadline,
}: {
  draft: DraftAnswer;
  onTakeDeadline: ((day: string) => void) | undefined;
}): ReactNode {
  const say = useSay();
  const { deadline, dueOn, reportingPeriod, standard, targets } = draft;
  const none = say('field.none');
  const offered = deadline?.date && deadline.date !== dueOn ? deadline.date : null;
  return (
    <dl className="draft-fields">
      <dt>{say('settle.due')}</dt>
      <dd>
        {dueOn ?? none}
        {deadline && <span className="soft"> {say('review.deadline', { quote: deadline.quote })}</span>}
        {offered && onTakeDeadline && (
          <Button type="link" size="small" onClick={() => onTakeDeadline(offered)}>
            {say('review.take-deadline', { day: offered })}
          </Button>
        )}
      </dd>
      <dt>{say('settle.period')}</dt>
      <dd>{reportingPeriod ? say(`period.${reportingPeriod}`) : none}</dd>
      <dt>{say('settle.standard')}</dt>
      <dd>{standard ?? none}</dd>
      {targets.length > 0 && (
        <>
          <dt>{say('review.targets')}</dt>
          <dd>{targets.join('；')}</dd>
        </>
      )}
    </dl>
  );
}
