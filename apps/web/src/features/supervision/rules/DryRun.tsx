import type { LadderRulesAnswer, LadderRulesFor } from '@lianban/contract';
import { DEFAULT_LADDER, faultsOf, type LadderRules } from '@lianban/rules';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, DatePicker, Select, Spin } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useRef, useState, type ReactNode } from 'react';
import { keys } from '../../../api/keys';
import { dayOf } from '../../../ui/fields';
import { PageState } from '../../../ui/PageState';
import { RefusalNotice } from '../../../ui/RefusalNotice';
import { today } from '../../../words/dates';
import { useSay, type Say } from '../../../words/use-say';
import { readRules, tryRules } from './api';
import { DryRunResult } from './DryRunResult';
import { keptDraft } from './kept-draft';

const LONGEST = 366;

/** 试运行: a set of rules on a past period, beside the rules in force. */
export function DryRun({ scope }: { scope: LadderRulesFor }): ReactNode {
  const found = useQuery({
    queryKey: keys.ladderRules({ ...scope }),
    queryFn: ({ signal }) => readRules(scope, signal),
  });
  return <PageState of={found}>{(answer) => <Try scope={scope} answer={answer} />}</PageState>;
}

interface Choice {
  readonly value: string;
  readonly label: string;
  /** Null: none of its own. */
  readonly rules: LadderRules | null;
}

function choicesOf(say: Say, { rules, history }: LadderRulesAnswer, draft: LadderRules | null): Choice[] {
  return [
    ...(draft && faultsOf(draft).length === 0
      ? [{ value: 'draft', label: say('dry.draft'), rules: draft }]
      : []),
    { value: 'in-force', label: say('dry.in-force'), rules },
    ...(history[0]?.rules ? [{ value: 'without', label: say('dry.without'), rules: null }] : []),
    { value: 'product', label: say('dry.product'), rules: DEFAULT_LADDER },
    ...history.flatMap(({ version, rules: kept }) =>
      kept ? [{ value: `v${version}`, label: say('rules.version', { version }), rules: kept }] : [],
    ),
  ];
}

function Try({ scope, answer }: { scope: LadderRulesFor; answer: LadderRulesAnswer }): ReactNode {
  const say = useSay();
  const choices = choicesOf(say, answer, keptDraft(scope));
  const [chosen, setChosen] = useState(choices[0]!.value);
  const [period, setPeriod] = useState<[Dayjs, Dayjs] | null>([
    dayjs(today()).subtract(3, 'month'),
    dayjs(today()),
  ]);
  const stop = useRef<AbortController>(null);
  const running = useMutation({
    mutationFn: ([from, to]: [Dayjs, Dayjs]) => {
      stop.current = new AbortController();
      const { rules } = choices.find(({ value }) => value === chosen) ?? choices[0]!;
      return tryRules({ ...scope, rules, from: dayOf(from), to: dayOf(to) }, stop.current.signal);
    },
  });
  const halt = (): void => {
    stop.current?.abort();
    running.reset();
  };
  return (
    <>
      <section className="panel no-print">
        <p className="soft">{say('dry.intro')}</p>
        <div className="dry-form">
          <div>
            <label htmlFor="dry-rules">{say('dry.rules')}</label>
            <Select
              id="dry-rules"
              className="dry-rules"
              value={chosen}
              options={choices.map(({ value, label }) => ({ value, label }))}
              onChange={setChosen}
            />
          </div>
          <div>
            <label htmlFor="dry-period">{say('dry.period')}</label>
            <DatePicker.RangePicker
              id={{ start: 'dry-period' }}
              value={period}
              disabledDate={(day, { from }) =>
                dayOf(day) > today() || (from ? Math.abs(day.diff(from, 'day')) > LONGEST : false)
              }
              onChange={(range) => setPeriod(range?.[0] && range[1] ? [range[0], range[1]] : null)}
            />
          </div>
          <Button
            type="primary"
            loading={running.isPending}
            disabled={!period}
            onClick={() => period && running.mutate(period)}
          >
            {say('dry.run')}
          </Button>
          {running.isPending && <Button onClick={halt}>{say('dry.stop')}</Button>}
        </div>
        {!period && <p className="over">{say('dry.needed')}</p>}
      </section>
      <RefusalNotice error={running.error} onRetry={() => period && running.mutate(period)} />
      {running.isPending && (
        <section className="panel" role="status">
          <Spin size="small" /> {say('dry.running')}
        </section>
      )}
      {running.data && <DryRunResult result={running.data} />}
    </>
  );
}
