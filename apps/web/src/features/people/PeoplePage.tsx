import { UserAddOutlined } from '@ant-design/icons';
import { LIMITS, type Invitation, type PersonAnswer } from '@lianban/contract';
import { useMutation } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { keys } from '../../api/keys';
import { usePages } from '../../api/use-pages';
import { LoadMore } from '../../ui/LoadMore';
import { Page } from '../../ui/Page';
import { EmptyState, PageState } from '../../ui/PageState';
import { RefusalNotice } from '../../ui/RefusalNotice';
import { SearchField } from '../../ui/SearchField';
import { useSay } from '../../words/use-say';
import { AddPerson } from './AddPerson';
import { readPeople, renewInvitation, type PeopleFilter } from './api';
import { EditPerson } from './EditPerson';
import { InvitationLink } from './InvitationLink';
import { LeavePerson } from './LeavePerson';
import { PeopleList, type Deed } from './PeopleList';
import { ReturnPerson } from './ReturnPerson';
import './people.css';

interface Shown {
  readonly invitation: Invitation;
  readonly name: string;
}

/** Everybody with an account, for the system administrator. */
export function PeoplePage(): ReactNode {
  const say = useSay();
  const [adding, setAdding] = useState(false);
  const [link, setLink] = useState<Shown | null>(null);
  const [search, setSearch] = useSearchParams();
  const [doing, setDoing] = useState<{ readonly what: Deed; readonly person: PersonAnswer } | null>(null);
  const filter: PeopleFilter = { q: search.get('q') ?? '', left: search.get('left') === 'true' };
  const show = ({ q, left }: PeopleFilter): void =>
    setSearch({ ...(q && { q }), ...(left && { left: 'true' }) }, { replace: true });
  const people = usePages(keys.people({ ...filter }), (cursor, signal) => readPeople(filter, cursor, signal));
  const done = (): void => setDoing(null);
  const renewing = useMutation({
    mutationFn: (person: PersonAnswer) => renewInvitation(person.id),
    onSuccess: (invitation, { name }) => setLink({ invitation, name }),
  });
  return (
    <Page
      title={say('people.title')}
      actions={
        <Button type="primary" icon={<UserAddOutlined />} onClick={() => setAdding(true)}>
          {say('people.add')}
        </Button>
      }
    >
      <div className="filters no-print" role="search">
        <SearchField
          value={filter.q}
          label={say('people.search')}
          maxLength={LIMITS.name}
          onChange={(q) => show({ ...filter, q })}
        />
        <Segmented<boolean>
          aria-label={say('people.state')}
          value={filter.left}
          options={[
            { value: false, label: say('people.here') },
            { value: true, label: say('people.left') },
          ]}
          onChange={(left) => show({ ...filter, left })}
        />
      </div>
      <RefusalNotice error={renewing.error} />
      <PageState of={people.of}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState title={say('people.empty')} />
          ) : (
            <>
              <PeopleList
                people={items}
                busyId={renewing.isPending ? renewing.variables.id : null}
                onRenew={(person) => renewing.mutate(person)}
                onDo={(what, person) => setDoing({ what, person })}
              />
              <LoadMore more={people.more} busy={people.busy} />
            </>
          )
        }
      </PageState>
      {adding && (
        <AddPerson
          onClose={() => setAdding(false)}
          onAdded={(invitation, name) => {
            setAdding(false);
            setLink({ invitation, name });
          }}
        />
      )}
      {doing?.what === 'edit' && <EditPerson person={doing.person} onClose={done} />}
      {doing?.what === 'leave' && <LeavePerson person={doing.person} onClose={done} />}
      {doing?.what === 'return' && (
        <ReturnPerson
          person={doing.person}
          onClose={done}
          onReturned={(invitation) => {
            setDoing(null);
            setLink({ invitation, name: doing.person.name });
          }}
        />
      )}
      {link && <InvitationLink {...link} onClose={() => setLink(null)} />}
    </Page>
  );
}
