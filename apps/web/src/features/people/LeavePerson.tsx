import type { PersonAnswer } from '@lianban/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Modal } from 'antd';
import type { ReactNode } from 'react';
import { keys } from '../../api/keys';
import { PageState } from '../../ui/PageState';
import { RefusalNotice } from '../../ui/RefusalNotice';
import { useSay } from '../../words/use-say';
import { leave, readLeaving } from './api';

interface LeavePersonProps {
  readonly person: PersonAnswer;
  readonly onClose: () => void;
}

/** 离任: says first which posts nobody would hold any more. */
export function LeavePerson({ person, onClose }: LeavePersonProps): ReactNode {
  const say = useSay();
  const client = useQueryClient();
  const { message } = App.useApp();
  const preview = useQuery({
    queryKey: keys.leaving(person.id),
    queryFn: ({ signal }) => readLeaving(person.id, signal),
  });
  const leaving = useMutation({
    mutationFn: () => leave(person),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['people'] });
      void client.invalidateQueries({ queryKey: ['unit'] });
      void message.success(say('people.left-done', { name: person.name }));
      onClose();
    },
  });
  return (
    <Modal
      open
      title={say('people.leave-title', { name: person.name })}
      okText={say('people.leave')}
      cancelText={say('act.cancel')}
      okButtonProps={{ danger: true, disabled: !preview.data }}
      confirmLoading={leaving.isPending}
      onOk={() => leaving.mutate()}
      onCancel={onClose}
    >
      <RefusalNotice error={leaving.error} />
      <p>{say('people.leave-note')}</p>
      <PageState of={preview}>
        {({ vacant }) =>
          vacant.length === 0 ? (
            <p>{say('people.none-vacant')}</p>
          ) : (
            <Alert
              type="warning"
              showIcon
              title={say('people.vacant')}
              description={
                <ul className="vacant">
                  {vacant.map(({ unit, roles }) => (
                    <li key={unit.id}>
                      {unit.name}：{roles.map((role) => say(`role.${role}`)).join('、')}
                    </li>
                  ))}
                </ul>
              }
            />
          )
        }
      </PageState>
    </Modal>
  );
}
