import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import { Page } from '../../../ui/Page';
import { Absent } from '../../../ui/PageState';
import { useSay } from '../../../words/use-say';
import { DryRun } from './DryRun';
import '../supervision.css';
import './rules.css';
import { Templates } from '../templates/Templates';
import { Rules } from './Rules';
import { ScopeBar } from './ScopeBar';
import { RULES_PARTS, useScope } from './scope';

/** 督办规则: the rules of the ladder as an office keeps them, and what they would have done in a past period. */
export function RulesPage(): ReactNode {
  const say = useSay();
  const { offices, scope, part, go } = useScope();
  if (!scope) return <Absent />;
  const key = `${scope.officeId} ${scope.planId ?? ''} ${scope.tier ?? ''}`;
  return (
    <Page title={say('room.ladder-rules')}>
      <Tabs
        className="rules-tabs no-print"
        activeKey={part}
        items={RULES_PARTS.map((one) => ({ key: one, label: say(`rules.part-${one}`) }))}
        onChange={(chosen) => go({ part: chosen })}
      />
      <ScopeBar offices={offices} scope={scope} ofOffice={part === 'templates'} onChange={go} />
      {part === 'rules' && <Rules key={key} scope={scope} onTry={() => go({ part: 'dry-run' })} />}
      {part === 'dry-run' && <DryRun key={key} scope={scope} />}
      {part === 'templates' && <Templates key={scope.officeId} officeId={scope.officeId} />}
    </Page>
  );
}
