import { UploadOutlined } from '@ant-design/icons';
import type { LetterTemplateAnswer, LetterTemplatesAnswer } from '@lianban/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Collapse, Popconfirm, Upload } from 'antd';
import type { ReactNode } from 'react';
import { keys } from '../../../api/keys';
import { RefusalNotice } from '../../../ui/RefusalNotice';
import { Stamp } from '../../../ui/Stamp';
import { useSay } from '../../../words/use-say';
import { DownloadButton } from '../DownloadButton';
import { pathOf, replaceTemplate, resetTemplate } from './api';

interface TemplateRowProps {
  readonly officeId: string;
  readonly template: LetterTemplateAnswer;
  readonly mayChange: boolean;
  readonly onShow: (version?: number) => void;
}

/** One kind of letter: which template it has, a look at it, another in its place. */
export function TemplateRow({ officeId, template, mayChange, onShow }: TemplateRowProps): ReactNode {
  const say = useSay();
  const client = useQueryClient();
  const { message } = App.useApp();
  const { instrument, version, required, history } = template;
  const kept = (now: LetterTemplatesAnswer): void => {
    client.setQueryData(keys.letterTemplates(officeId), now);
    // Samples are drawn from what is in use.
    void client.invalidateQueries({ queryKey: ['docx'] });
    void message.success(say('templates.saved'));
  };
  const replacing = useMutation({
    mutationFn: (file: File) => replaceTemplate(officeId, instrument, file),
    onSuccess: kept,
  });
  const resetting = useMutation({
    mutationFn: () => resetTemplate({ officeId, instrument }),
    onSuccess: kept,
  });
  const used = history.find((one) => one.version === version);
  return (
    <article>
      <header className="rules-head">
        <div>
          <h3>{say(`instrument.${instrument}`)}</h3>
          <p className="soft">
            {say('templates.in-use')}：
            {used?.fileName
              ? say('templates.own', { version, name: used.fileName })
              : say('templates.product')}
            {used?.fileName && (
              <>
                {' '}
                <Stamp by={used.by} at={used.savedAt} />
              </>
            )}
          </p>
          <p className="soft">{say('templates.required', { names: required.join(' ') })}</p>
        </div>
        <div className="rules-acts">
          <Button onClick={() => onShow()}>{say('templates.sample')}</Button>
          <DownloadButton path={pathOf('file', officeId, instrument)} label={say('templates.download')} />
          {mayChange && (
            <Upload
              accept=".docx"
              showUploadList={false}
              beforeUpload={(file) => {
                replacing.mutate(file);
                return false;
              }}
            >
              <Button icon={<UploadOutlined />} loading={replacing.isPending}>
                {say('templates.upload')}
              </Button>
            </Upload>
          )}
          {mayChange && version > 0 && (
            <Popconfirm
              title={say('templates.reset')}
              description={say('templates.reset-sure')}
              onConfirm={() => resetting.mutate()}
            >
              <Button danger loading={resetting.isPending}>
                {say('templates.reset')}
              </Button>
            </Popconfirm>
          )}
        </div>
      </header>
      <RefusalNotice error={replacing.error ?? resetting.error} />
      {history.length > 0 && (
        <Collapse
          ghost
          size="small"
          items={[
            {
              key: 'versions',
              label: `${say('templates.versions')} ${history.length}`,
              children: (
                <ul className="template-versions">
                  {history.map((one) => (
                    <li key={one.version}>
                      <span>{say('rules.version', { version: one.version })}</span>
                      <span>{one.fileName ?? say('templates.was-reset')}</span>
                      <Stamp by={one.by} at={one.savedAt} />
                      {one.fileName && (
                        <Button type="link" size="small" onClick={() => onShow(one.version)}>
                          {say('templates.sample')}
                        </Button>
                      )}
                    </li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
      )}
    </article>
  );
}
