import type { LadderRulesAnswer, LadderRulesFor } from '@lianban/contract';
import type { LadderRules } from '@lianban/rules';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Popconfirm } from 'antd';
import { useState, type ReactNode } from 'react';
import { keys } from '../../../api/keys';
import { PageState } from '../../../ui/PageState';
import { useSay } from '../../../words/use-say';
import { latestOf, readRules } from './api';
import { keepDraft, keptDraft } from './kept-draft';
import { RulesEditor } from './RulesEditor';
import { RulesHistory } from './RulesHistory';
import { RulesTable } from './RulesTable';
import { SaveRules } from './SaveRules';
import { sourceOf } from './source';

interface RulesProps {
  readonly scope: LadderRulesFor;
  readonly onTry: () => void;
}

/** The rules in force for a scope, changing them, and how they came to be. */
export function Rules({ scope, onTry }: RulesProps): ReactNode {
  const found = useQuery({
    queryKey: keys.ladderRules({ ...scope }),
    queryFn: ({ signal }) => readRules(scope, signal),
  });
  return <PageState of={found}>{(answer) => <Read {...{ scope, onTry, answer }} />}</PageState>;
}

function Read({ scope, onTry, answer }: RulesProps & { readonly answer: LadderRulesAnswer }): ReactNode {
  const say = useSay();
  const [draft, setDraft] = useState<LadderRules | null>(null);
  const [kept, setKept] = useState(() => keptDraft(scope));
  const [dropping, setDropping] = useState(false);
  const edit = (rules: LadderRules): void => {
    keepDraft(scope, rules);
    setDraft(rules);
    setKept(rules);
  };
  const leave = (): void => {
    keepDraft(scope, null);
    setDraft(null);
    setKept(null);
  };
  if (draft) {
    return <RulesEditor {...{ scope, answer, draft, onTry }} onChange={edit} onLeave={leave} />;
  }
  const { rules, mayChange, history } = answer;
  const own = history[0]?.rules != null;
  return (
    <>
      {kept && mayChange && (
        <Alert
          type="warning"
          showIcon
          title={say('rules.kept-draft')}
          action={
            <span className="rules-acts">
              <Button size="small" type="primary" onClick={() => setDraft(kept)}>
                {say('rules.resume')}
              </Button>
              <Popconfirm title={say('rules.discard-sure')} onConfirm={leave}>
                <Button size="small">{say('rules.discard')}</Button>
              </Popconfirm>
            </span>
          }
        />
      )}
      <section className="panel">
        <header className="rules-head">
          <h2>{say('rules.in-force', { source: sourceOf(say, answer) })}</h2>
          <span className="rules-acts no-print">
            {mayChange && (
              <Button type="primary" onClick={() => edit(structuredClone(rules))}>
                {say('rules.edit')}
              </Button>
            )}
            <Button onClick={onTry}>{say('rules.try')}</Button>
            {mayChange && own && (
              <Button danger onClick={() => setDropping(true)}>
                {say('rules.drop')}
              </Button>
            )}
          </span>
        </header>
        {!own && <p className="soft">{say('rules.inherited')}</p>}
        {!mayChange && <p className="soft">{say('rules.read-only')}</p>}
        <RulesTable rules={rules} />
      </section>
      <RulesHistory
        answer={answer}
        onStartFrom={mayChange ? (from) => edit(structuredClone(from)) : undefined}
      />
      {dropping && (
        <SaveRules
          {...{ scope, answer }}
          rules={null}
          version={latestOf(answer)}
          onClose={() => setDropping(false)}
          onSaved={() => setDropping(false)}
        />
      )}
    </>
  );
}
