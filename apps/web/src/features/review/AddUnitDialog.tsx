import { LIMITS, type AddUnitBody, type UnitAnswer, type UnitRef } from '@lianban/contract';
import { TIERS, UNIT_KINDS } from '@lianban/rules';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Modal, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { isRefused } from '../../api/refused';
import { keys } from '../../api/keys';
import { RefusalNotice } from '../../ui/RefusalNotice';
import { Loading } from '../../ui/PageState';
import { UnitSelect } from '../../ui/UnitSelect';
import { useSay } from '../../words/use-say';
import { addUnit, findUnits } from './api';
import { proposeUnit } from './propose-unit';

interface AddUnitDialogProps {
  readonly name: string;
  readonly readTier: string;
  readonly office: UnitRef;
  readonly onAdded: (unit: UnitAnswer) => void;
  readonly onCancel: () => void;
}

/** Adds a unit that a document names to the register, proposed from what the reader took it for. */
export function AddUnitDialog({
  name,
  readTier,
  office: { id: officeId, name: officeName },
  onAdded,
  onCancel,
}: AddUnitDialogProps): ReactNode {
  const say = useSay();
  const [form] = Form.useForm<AddUnitBody>();
  const [chosen, setChosen] = useState<UnitRef | null | undefined>(undefined);
  const office = useQuery({
    queryKey: keys.units({ q: officeName }),
    queryFn: ({ signal }) => findUnits(officeName, signal),
    select: ({ items }) => items.find(({ id }) => id === officeId) ?? null,
  });
  const adding = useMutation({ mutationFn: addUnit, onSuccess: onAdded });
  /** The name is in the register already, under which the document may not have found it. */
  const taking = useMutation({
    mutationFn: async (wanted: string) => {
      const { items } = await findUnits(wanted.trim(), AbortSignal.timeout(10_000));
      return items.find((unit) => unit.name === wanted.trim());
    },
    onSuccess: (unit) => unit && onAdded(unit),
  });
  const proposed = office.isPending ? null : proposeUnit(name, readTier, office.data ?? null);
  const proposedSuperior = proposed?.superiorId ? office.data?.superior : null;
  const superior = chosen === undefined ? proposedSuperior : chosen;
  const submit = (typed: AddUnitBody): void => {
    const { name: official, tier, kind, shortName, region } = typed;
    adding.mutate({
      name: official.trim(),
      tier,
      kind,
      ...(shortName?.trim() ? { shortName: shortName.trim() } : {}),
      ...(region ? { region } : {}),
      ...(superior ? { superiorId: superior.id } : {}),
    });
  };
  const options = <W extends 'tier' | 'kind'>(word: W, values: readonly string[]) =>
    values.map((value) => ({ value, label: say(`${word}.${value}` as 'tier.national') }));
  return (
    <Modal
      open
      title={say('new-unit.title')}
      okText={say('new-unit.add')}
      cancelText={say('act.cancel')}
      confirmLoading={adding.isPending}
      onOk={form.submit}
      onCancel={onCancel}
    >
      {!proposed && <Loading />}
      {proposed && (
        <Form<AddUnitBody>
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={proposed}
          onFinish={submit}
        >
          <p>{say('new-unit.intro')}</p>
          <RefusalNotice error={adding.error} />
          {isRefused(adding.error, 'unit-name-taken') && (
            <Button
              type="link"
              loading={taking.isPending}
              onClick={() => taking.mutate(form.getFieldValue('name') as string)}
            >
              {say('new-unit.take')}
            </Button>
          )}
          <Form.Item
            name="name"
            label={say('new-unit.name')}
            rules={[{ required: true, whitespace: true, message: say('field.needed') }]}
          >
            <Input autoFocus maxLength={LIMITS.name} onPressEnter={form.submit} />
          </Form.Item>
          <Form.Item name="shortName" label={say('new-unit.short-name')}>
            <Input maxLength={LIMITS.name} onPressEnter={form.submit} />
          </Form.Item>
          <div className="form-pair">
            <Form.Item name="tier" label={say('setup.tier')}>
              <Select options={options('tier', TIERS)} />
            </Form.Item>
            <Form.Item name="kind" label={say('new-unit.kind')}>
              <Select options={options('kind', UNIT_KINDS)} />
            </Form.Item>
          </div>
          <Form.Item
            name="region"
            label={say('setup.region')}
            extra={say('setup.region-hint')}
            rules={[{ pattern: /^\d{6}$/, message: say('setup.region-form') }]}
          >
            <Input inputMode="numeric" maxLength={6} onPressEnter={form.submit} />
          </Form.Item>
          <Form.Item label={say('new-unit.superior')} htmlFor="new-unit-superior">
            <UnitSelect
              id="new-unit-superior"
              value={superior ?? undefined}
              onChange={(unit) => setChosen(unit ?? null)}
            />
          </Form.Item>
        </Form>
      )}
    </Modal>
  );
}
