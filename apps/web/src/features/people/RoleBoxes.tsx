import type { UnitAnswer } from '@lianban/contract';
import type { Role } from '@lianban/rules';
import { Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { useSay } from '../../words/use-say';
import { choicesAt, type RoleChoice } from './posts';

interface RoleBoxesProps {
  readonly unit: UnitAnswer | undefined;
  /** Roles chosen at other units: they close here what may not be held together. */
  readonly others: readonly Role[];
  /** Administration is given in a person's own unit alone. */
  readonly withAdmin?: boolean;
  readonly value?: readonly Role[];
  readonly onChange?: (roles: readonly Role[]) => void;
}

export function RoleBoxes({ unit, others, withAdmin, value = [], onChange }: RoleBoxesProps): ReactNode {
  const say = useSay();
  const { desk, admin } = choicesAt(unit, [...value, ...others]);
  const group = (word: string, choices: readonly RoleChoice[]): ReactNode => (
    <fieldset className="roles">
      <legend>{word}</legend>
      {choices.map(({ role, open }) => (
        <Checkbox
          key={role}
          checked={value.includes(role)}
          disabled={!open && !value.includes(role)}
          onChange={({ target }) =>
            onChange?.(target.checked ? [...value, role] : value.filter((held) => held !== role))
          }
        >
          {say(`role.${role}`)}
        </Checkbox>
      ))}
    </fieldset>
  );
  return (
    <>
      {group(say('people.desk-roles'), desk)}
      {withAdmin && group(say('people.admin-roles'), admin)}
    </>
  );
}
