import { QueryClient } from '@tanstack/react-query';
import { Admin, CustomRoutes, Resource } from 'react-admin';
import { Route } from 'react-router-dom';
import { LoginPage } from './account/LoginPage.js';
import { accounts } from './accounts/index.js';
import { auditEvents } from './audit-events/index.js';
import { calendars } from './calendars/index.js';
import { cases } from './cases/index.js';
import { catalogueItems } from './catalogue-items/index.js';
import { DashboardPage } from './dashboard/index.js';
import { LoadingPage } from './display/Loading.js';
import { effectHolds } from './effect-holds/index.js';
import { evaluationRounds } from './evaluation-rounds/index.js';
import { evaluationRuns } from './evaluation-runs/index.js';
import { evaluations } from './evaluations/index.js';
import { facts } from './facts/index.js';
import { RequestError } from './http/request-error.js';
import { createI18nProvider } from './i18n/i18n-provider.js';
import { imports } from './imports/index.js';
import { createStore } from './layout/create-store.js';
import { Frame } from './layout/Frame.js';
import { NotFoundPage } from './layout/NotFoundPage.js';
import { listEntries } from './list-entries/index.js';
import { measureApplications } from './measure-applications/index.js';
import { measures } from './measures/index.js';
import { inboxMessages, notices, outboxMessages } from './notices/index.js';
import { plugins } from './plugins/index.js';
import { authProvider } from './providers/auth-provider.js';
import { dataProvider } from './providers/data-provider.js';
import { records } from './records/index.js';
import { lists } from './registers/index.js';
import { schemes } from './schemes/index.js';
import { RevisionHistoryPage, RevisionPrintPage, revisions } from './revisions/index.js';
import { simulations } from './simulations/index.js';
import { StatisticsPage } from './statistics/index.js';
import { subjects } from './subjects/index.js';
import { darkTheme, lightTheme } from './theme/theme.js';
import { units } from './units/index.js';

const RESOURCES = [
  subjects,
  records,
  imports,
  schemes,
  evaluations,
  evaluationRuns,
  evaluationRounds,
  effectHolds,
  notices,
  outboxMessages,
  inboxMessages,
  revisions,
  simulations,
  listEntries,
  measureApplications,
  measures,
  lists,
  cases,
  plugins,
  catalogueItems,
  facts,
  calendars,
  accounts,
  units,
  auditEvents,
];

const i18nProvider = createI18nProvider();
const store = createStore();
const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // What the server refused it refuses again; only a line that broke is worth a second try.
      retry: (count, error) => count < 1 && !(error instanceof RequestError),
      staleTime: 5_000,
      refetchOnWindowFocus: false,
    },
  },
});

/** The back office. */
export function App() {
  return (
    <Admin
      dataProvider={dataProvider}
      authProvider={authProvider}
      i18nProvider={i18nProvider}
      store={store}
      queryClient={queryClient}
      theme={lightTheme}
      darkTheme={darkTheme}
      defaultTheme="light"
      layout={Frame}
      dashboard={DashboardPage}
      loginPage={LoginPage}
      loading={LoadingPage}
      catchAll={NotFoundPage}
      accessDenied={NotFoundPage}
      disableTelemetry
      requireAuth
    >
      {RESOURCES.map((resource) => (
        <Resource key={resource.name} {...resource} />
      ))}
      <CustomRoutes>
        <Route path="/statistics" element={<StatisticsPage />} />
        <Route path="/revision-history" element={<RevisionHistoryPage />} />
      </CustomRoutes>
      <CustomRoutes noLayout>
        <Route path="/revisions/:id/print" element={<RevisionPrintPage />} />
      </CustomRoutes>
    </Admin>
  );
}
