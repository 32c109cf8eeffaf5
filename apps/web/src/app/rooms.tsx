import {
  AlertOutlined,
  ApartmentOutlined,
  AuditOutlined,
  CalendarOutlined,
  ControlOutlined,
  DeploymentUnitOutlined,
  DesktopOutlined,
  FileSearchOutlined,
  FileTextOutlined,
  MailOutlined,
  SafetyOutlined,
  SendOutlined,
  StopOutlined,
  TeamOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons';
import type { Word } from '@lianban/contract';
import type { Permission } from '@lianban/rules';
import type { ReactNode } from 'react';

interface Room {
  readonly path: string;
  readonly word: Word;
  readonly icon: ReactNode;
  /** Shown to those who may do this to something at least. */
  readonly needs?: Permission;
}

/** The navigation, in order. */
export const ROOMS: readonly Room[] = [
  { path: '/', word: 'room.desk', icon: <DesktopOutlined /> },
  { path: '/plans', word: 'room.plans', icon: <FileTextOutlined />, needs: 'plan.list' },
  { path: '/tasks', word: 'room.ledger', icon: <UnorderedListOutlined />, needs: 'task.list' },
  { path: '/office-desk', word: 'room.office-desk', icon: <AuditOutlined />, needs: 'office-desk.read' },
  { path: '/letters', word: 'room.letters', icon: <MailOutlined />, needs: 'letter.list' },
  { path: '/cases', word: 'room.cases', icon: <AlertOutlined />, needs: 'case.list' },
  {
    path: '/coordinations',
    word: 'room.coordination',
    icon: <DeploymentUnitOutlined />,
    needs: 'coordination.list',
  },
  { path: '/ladder-rules', word: 'room.ladder-rules', icon: <ControlOutlined />, needs: 'ladder-rule.read' },
  { path: '/calendar', word: 'room.calendar', icon: <CalendarOutlined />, needs: 'calendar.read' },
  { path: '/units', word: 'room.units', icon: <ApartmentOutlined />, needs: 'unit.read' },
  { path: '/people', word: 'room.people', icon: <TeamOutlined />, needs: 'person.read' },
  { path: '/deliveries', word: 'room.deliveries', icon: <SendOutlined />, needs: 'delivery.read' },
  { path: '/words', word: 'room.words', icon: <StopOutlined />, needs: 'word.read' },
  { path: '/security', word: 'room.security', icon: <SafetyOutlined />, needs: 'session.read' },
  { path: '/audit', word: 'room.audit', icon: <FileSearchOutlined />, needs: 'audit.read' },
];

/** The room that a path lies in. */
export const roomOf = (pathname: string): string =>
  ROOMS.find(({ path }) => path !== '/' && (pathname === path || pathname.startsWith(`${path}/`)))?.path ??
  '/';
