import { LIMITS, type ClassifiedWordAnswer, type WordBody } from '@lianban/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Popconfirm } from 'antd';
import type { ReactNode } from 'react';
import { ask } from '../../api/ask';
import { keys } from '../../api/keys';
import { Page } from '../../ui/Page';
import { EmptyState, PageState } from '../../ui/PageState';
import { RefusalNotice } from '../../ui/RefusalNotice';
import { Stamp } from '../../ui/Stamp';
import { useSay } from '../../words/use-say';

/** The office's own list of words that are kept out. */
export function WordsPage(): ReactNode {
  const say = useSay();
  const client = useQueryClient();
  const [form] = Form.useForm<WordBody>();
  const words = useQuery({
    queryKey: keys.words,
    queryFn: ({ signal }) => ask<ClassifiedWordAnswer[]>('/classified-words', { signal }),
  });
  const freshen = (): void => void client.invalidateQueries({ queryKey: keys.words });
  const adding = useMutation({
    mutationFn: (body: WordBody) => ask<void>('/classified-words', { method: 'POST', body }),
    onSuccess: () => {
      form.resetFields();
      freshen();
    },
  });
  const removing = useMutation({
    mutationFn: (body: WordBody) => ask<void>('/classified-words/remove', { method: 'POST', body }),
    onSettled: freshen,
  });
  return (
    <Page title={say('room.words')}>
      <section className="panel">
        <p>{say('words.intro')}</p>
        <RefusalNotice error={adding.error ?? removing.error} />
        <Form<WordBody>
          form={form}
          layout="vertical"
          requiredMark={false}
          onFinish={(body) => adding.mutate(body)}
        >
          <div className="form-columns">
            <Form.Item
              name="word"
              label={say('words.word')}
              extra={say('words.word-hint')}
              rules={[{ required: true, whitespace: true, min: 2, message: say('words.word-hint') }]}
            >
              <Input maxLength={LIMITS.classifiedWord} autoComplete="off" />
            </Form.Item>
            <Form.Item label=" " colon={false}>
              <Button type="primary" htmlType="submit" loading={adding.isPending}>
                {say('words.add')}
              </Button>
            </Form.Item>
          </div>
        </Form>
      </section>
      <PageState of={words}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState title={say('words.empty')} />
          ) : (
            <ul className="cards">
              {items.map(({ word, by, addedAt }) => (
                <li key={word}>
                  <strong>{word}</strong>
                  <span className="soft">
                    {say('words.added')} <Stamp by={by} at={addedAt} day />
                  </span>
                  <Popconfirm
                    title={say('words.remove')}
                    description={say('words.remove-sure')}
                    okText={say('words.remove')}
                    cancelText={say('act.cancel')}
                    onConfirm={() => removing.mutate({ word })}
                  >
                    <Button size="small" danger>
                      {say('words.remove')}
                    </Button>
                  </Popconfirm>
                </li>
              ))}
            </ul>
          )
        }
      </PageState>
    </Page>
  );
}
