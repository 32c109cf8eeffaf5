import type { UnitPageAnswer } from '@lianban/contract';
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { App } from 'antd';
import { keys } from '../../api/keys';

/** A write to a unit: its page shows the answer at once, and whatever names units is read anew. */
export function useUnitWrite<T>(
  write: (typed: T) => Promise<UnitPageAnswer>,
  done: (unit: UnitPageAnswer) => string,
  after: (unit: UnitPageAnswer) => void,
): UseMutationResult<UnitPageAnswer, Error, T> {
  const client = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: write,
    onSuccess: (unit) => {
      client.setQueryData(keys.unit(unit.id), unit);
      void client.invalidateQueries({ queryKey: ['units'] });
      void client.invalidateQueries({ queryKey: ['unit'] });
      void message.success(done(unit));
      after(unit);
    },
  });
}
