import type { LetterTemplatesAnswer } from '@lianban/contract';
import type { LetterInstrument } from '@lianban/rules';
import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { keys } from '../../../api/keys';
import { PageState } from '../../../ui/PageState';
import { useSay } from '../../../words/use-say';
import { Paper } from '../Paper';
import { pathOf, readTemplates } from './api';
import { TemplateRow } from './TemplateRow';
import './templates.css';

interface Shown {
  readonly instrument: LetterInstrument;
  readonly version?: number;
}

/** 函件模板: one .docx for each kind of letter, the product's until the office brings its own. */
export function Templates({ officeId }: { officeId: string }): ReactNode {
  const say = useSay();
  const [shown, setShown] = useState<Shown | null>(null);
  const found = useQuery({
    queryKey: keys.letterTemplates(officeId),
    queryFn: ({ signal }) => readTemplates(officeId, signal),
  });
  return (
    <>
      <PageState of={found}>
        {(answer) => (
          <>
            <section className="panel">
              <p className="soft">{say('templates.intro')}</p>
              <ul className="template-list">
                {answer.templates.map((template) => (
                  <li key={template.instrument}>
                    <TemplateRow
                      {...{ officeId, template, mayChange: answer.mayChange }}
                      onShow={(version) => setShown({ instrument: template.instrument, version })}
                    />
                  </li>
                ))}
              </ul>
            </section>
            <Placeholders answer={answer} />
          </>
        )}
      </PageState>
      {shown && (
        <Modal
          open
          width={900}
          footer={null}
          title={say('templates.sample-of', { instrument: say(`instrument.${shown.instrument}`) })}
          onCancel={() => setShown(null)}
        >
          <Paper path={pathOf('sample', officeId, shown.instrument, shown.version)} />
        </Modal>
      )}
    </>
  );
}

function Placeholders({ answer }: { answer: LetterTemplatesAnswer }): ReactNode {
  const say = useSay();
  return (
    <section className="panel">
      <h2>{say('templates.placeholders')}</h2>
      <p className="soft">{say('templates.placeholders-hint', { open: '{#…}', close: '{/…}' })}</p>
      <ul className="placeholder-list">
        {answer.placeholders.map((placeholder) => (
          <li key={placeholder}>
            <code>{placeholder}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}
