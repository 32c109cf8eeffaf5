import type { LiftLockBody, LockAnswer } from '@lianban/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm, Table } from 'antd';
import type { ReactNode } from 'react';
import { ask } from '../../api/ask';
import { keys } from '../../api/keys';
import { EmptyState, PageState } from '../../ui/PageState';
import { RefusalNotice } from '../../ui/RefusalNotice';
import { readInstant } from '../../words/dates';
import { useSay } from '../../words/use-say';

/** Accounts and addresses that failed to sign in too often. */
export function Locks(): ReactNode {
  const say = useSay();
  const { message } = App.useApp();
  const client = useQueryClient();
  const locks = useQuery({
    queryKey: keys.locks,
    queryFn: ({ signal }) => ask<LockAnswer[]>('/locks', { signal }),
    // Failures are nobody's event.
    refetchInterval: 30_000,
  });
  const lifting = useMutation({
    mutationFn: (body: LiftLockBody) => ask<void>('/locks/lift', { method: 'POST', body }),
    onSuccess: () => void message.success(say('lock.lifted')),
    onSettled: () => void client.invalidateQueries({ queryKey: keys.locks }),
  });
  return (
    <>
      <RefusalNotice error={lifting.error} />
      <PageState of={locks}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState title={say('lock.none')} hint={say('lock.none-hint')} />
          ) : (
            <Table
              rowKey={({ of, value }) => `${of} ${value}`}
              pagination={false}
              scroll={{ x: 'max-content' }}
              dataSource={[...items]}
              columns={[
                {
                  title: say('lock.of'),
                  render: (_, { of, value }) => (
                    <>
                      {value} <span className="soft">{say(`lock.${of}`)}</span>
                    </>
                  ),
                },
                { title: say('lock.failures'), width: 110, render: (_, { failures }) => failures },
                { title: say('lock.until'), width: 160, render: (_, { until }) => readInstant(until) },
                {
                  title: '',
                  width: 100,
                  render: (_, { of, value }) => (
                    <Popconfirm
                      title={say('lock.lift')}
                      description={<div className="renew-sure">{say('lock.lift-sure', { value })}</div>}
                      okText={say('lock.lift')}
                      cancelText={say('act.cancel')}
                      onConfirm={() => lifting.mutate({ of, value })}
                    >
                      <Button size="small">{say('lock.lift')}</Button>
                    </Popconfirm>
                  ),
                },
              ]}
            />
          )
        }
      </PageState>
    </>
  );
}
