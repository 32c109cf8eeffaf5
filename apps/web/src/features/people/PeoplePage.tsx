import { UserAddOutlined } from '@ant-design/icons';
import { LIMITS, type Invitation, type PersonAnswer } from '@lianban/contract';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
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
import { readPeople, renewInvitation } from './api';
import { InvitationLink } from './InvitationLink';
import { PeopleList } from './PeopleList';
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
  const q = search.get('q') ?? '';
  const people = usePages(keys.people({ q }), (cursor, signal) => readPeople(q, cursor, signal));
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
          value={q}
          label={say('people.search')}
          maxLength={LIMITS.name}
          onChange={(word) => setSearch(word ? { q: word } : {}, { replace: true })}
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
      {link && <InvitationLink {...link} onClose={() => setLink(null)} />}
    </Page>
  );
}
