import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { keys } from '../../api/keys';
import { useMe } from '../../api/use-session';
import { Page } from '../../ui/Page';
import { PageState } from '../../ui/PageState';
import { useSay } from '../../words/use-say';
import { readFloors, readSettings } from './api';
import { FloorForm } from './FloorForm';
import './notices.css';
import { SettingsForm } from './SettingsForm';

/** 消息设置: what goes by mail, what waits for the digest, and when it stays quiet. */
export function SettingsPage(): ReactNode {
  const say = useSay();
  const { may } = useMe();
  const settings = useQuery({
    queryKey: keys.noticeSettings,
    queryFn: ({ signal }) => readSettings(signal),
  });
  return (
    <Page title={say('notices.settings')}>
      <PageState of={settings}>{(read) => <SettingsForm key={read.version} settings={read} />}</PageState>
      {may.includes('notice.floor') && <Floors />}
    </Page>
  );
}

function Floors(): ReactNode {
  const floors = useQuery({ queryKey: keys.noticeFloors, queryFn: ({ signal }) => readFloors(signal) });
  return (
    <PageState of={floors}>
      {(all) => all.map((floor) => <FloorForm key={`${floor.office.id} ${floor.version}`} floor={floor} />)}
    </PageState>
  );
}
