import type { UnitPageAnswer, UnitPersonAnswer } from '@lianban/contract';
import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { keys } from '../../api/keys';
import { usePages } from '../../api/use-pages';
import { LoadMore } from '../../ui/LoadMore';
import { PageState } from '../../ui/PageState';
import { PostTag } from '../../ui/PostTag';
import { useSay } from '../../words/use-say';
import { readUnitPeople } from './api';

/** Who belongs to it or holds a post there. */
export function UnitPeople({ unit }: { unit: UnitPageAnswer }): ReactNode {
  const say = useSay();
  const people = usePages(keys.unitPeople(unit.id), (cursor, signal) =>
    readUnitPeople(unit.id, cursor, signal),
  );
  return (
    <section className="panel">
      <h2>{say('units.people')}</h2>
      <PageState of={people.of}>
        {(items) =>
          items.length === 0 ? (
            <p className="soft">{say('units.no-people')}</p>
          ) : (
            <>
              <ul className="unit-people">
                {items.map((person) => (
                  <Person key={person.id} person={person} />
                ))}
              </ul>
              <LoadMore more={people.more} busy={people.busy} />
            </>
          )
        }
      </PageState>
    </section>
  );
}

function Person({ person: { name, from, posts } }: { person: UnitPersonAnswer }): ReactNode {
  const say = useSay();
  return (
    <li>
      <div>
        {name} {from && <span className="soft">{say('units.person-from', { unit: from.shortName })}</span>}
      </div>
      <div className="post-tags">
        {posts.length === 0 ? (
          <Tag>{say('units.no-post')}</Tag>
        ) : (
          posts.map((post) => <PostTag key={post.role} post={post} />)
        )}
      </div>
    </li>
  );
}
