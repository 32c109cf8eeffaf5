import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import { Page } from '../../../ui/Page';
import { Absent } from '../../../ui/PageState';
import { useSay } from '../../../words/use-say';
import { DryRun } from './DryRun';
import '../supervision.css';
import './rules.css';
import { Rules } from './Rules';
import { ScopeBar } from './ScopeBar';
import { useScope } from './scope';

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
        items={[
          { key: 'rules', label: say('rules.part-rules') },
          { key: 'dry-run', label: say('rules.part-dry-run') },
        ]}
        onChange={(chosen) => go({ part: chosen })}
      />
      <ScopeBar offices={offices} scope={scope} onChange={go} />
      {part === 'rules' ? (
        <Rules key={key} scope={scope} onTry={() => go({ part: 'dry-run' })} />
      ) : (
        <DryRun key={key} scope={scope} />
      )}
    </Page>
  );
}
