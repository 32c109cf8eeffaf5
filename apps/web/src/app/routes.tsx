import { createBrowserRouter, type RouteObject } from 'react-router';
import { Absent, Loading } from '../ui/PageState';
import { Broke } from './Broke';
import { Gate } from './Gate';

/** Pages inside the sign-in. Each is fetched when it is first opened. */
const rooms: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('../features/desk/DeskPage')).DeskPage }) },
  {
    path: 'plans',
    lazy: async () => ({ Component: (await import('../features/plans/PlansPage')).PlansPage }),
  },
  {
    path: 'plans/:id',
    lazy: async () => ({ Component: (await import('../features/review/ReviewPage')).ReviewPage }),
  },
  {
    path: 'plans/:id/tree',
    lazy: async () => ({ Component: (await import('../features/tree/PlanTreePage')).PlanTreePage }),
  },
  {
    path: 'plans/:id/compare',
    lazy: async () => ({ Component: (await import('../features/review/compare/ComparePage')).ComparePage }),
  },
  {
    path: 'tasks',
    lazy: async () => ({ Component: (await import('../features/ledger/LedgerPage')).LedgerPage }),
  },
  { path: 'tasks/:id', lazy: async () => ({ Component: (await import('./TaskRoute')).TaskRoute }) },
  {
    path: 'office-desk',
    lazy: async () => ({
      Component: (await import('../features/supervision/OfficeDeskPage')).OfficeDeskPage,
    }),
  },
  {
    path: 'letters',
    lazy: async () => ({ Component: (await import('../features/supervision/LettersPage')).LettersPage }),
  },
  {
    path: 'letters/:id',
    lazy: async () => ({ Component: (await import('../features/supervision/LetterPage')).LetterPage }),
  },
  {
    path: 'letters/:id/paper',
    lazy: async () => ({
      Component: (await import('../features/supervision/LetterPaperPage')).LetterPaperPage,
    }),
  },
  {
    path: 'ladder-rules',
    lazy: async () => ({ Component: (await import('../features/supervision/rules/RulesPage')).RulesPage }),
  },
  {
    path: 'cases',
    lazy: async () => ({ Component: (await import('../features/cases/CasesPage')).CasesPage }),
  },
  {
    path: 'coordinations',
    lazy: async () => ({
      Component: (await import('../features/coordination/CoordinationsPage')).CoordinationsPage,
    }),
  },
  {
    path: 'coordinations/:id',
    lazy: async () => ({ Component: (await import('./CoordinationRoute')).CoordinationRoute }),
  },
  {
    path: 'calendar',
    lazy: async () => ({ Component: (await import('../features/calendar/CalendarPage')).CalendarPage }),
  },
  {
    path: 'units',
    lazy: async () => ({ Component: (await import('../features/units/UnitsPage')).UnitsPage }),
  },
  {
    path: 'units/:id',
    lazy: async () => ({ Component: (await import('../features/units/UnitPage')).UnitPage }),
  },
  {
    path: 'people',
    lazy: async () => ({ Component: (await import('../features/people/PeoplePage')).PeoplePage }),
  },
  {
    path: 'audit',
    lazy: async () => ({ Component: (await import('../features/audit/AuditPage')).AuditPage }),
  },
  {
    path: 'notices',
    lazy: async () => ({ Component: (await import('../features/notices/InboxPage')).InboxPage }),
  },
  {
    path: 'notices/settings',
    lazy: async () => ({ Component: (await import('../features/notices/SettingsPage')).SettingsPage }),
  },
  {
    path: 'deliveries',
    lazy: async () => ({
      Component: (await import('../features/deliveries/DeliveriesPage')).DeliveriesPage,
    }),
  },
  {
    path: 'account',
    lazy: async () => ({ Component: (await import('../features/account/AccountPage')).AccountPage }),
  },
  {
    path: 'words',
    lazy: async () => ({ Component: (await import('../features/classified/WordsPage')).WordsPage }),
  },
  {
    path: 'security',
    lazy: async () => ({ Component: (await import('../features/security/SecurityPage')).SecurityPage }),
  },
];

/** Pages that anyone may open. */
const doors: RouteObject[] = [
  {
    path: 'sign-in',
    lazy: async () => ({ Component: (await import('../features/sign-in/SignInPage')).SignInPage }),
  },
  {
    path: 'setup',
    lazy: async () => ({ Component: (await import('../features/setup/SetupPage')).SetupPage }),
  },
  {
    path: 'invite/:token',
    lazy: async () => ({ Component: (await import('../features/invitation/InvitationPage')).InvitationPage }),
  },
];

export const router = createBrowserRouter([
  {
    HydrateFallback: Loading,
    ErrorBoundary: Broke,
    children: [
      ...doors,
      {
        Component: Gate,
        children: [
          {
            lazy: async () => ({ Component: (await import('./Layout')).Layout }),
            ErrorBoundary: Broke,
            children: [{ ErrorBoundary: Broke, children: [...rooms, { path: '*', Component: Absent }] }],
          },
        ],
      },
    ],
  },
]);
