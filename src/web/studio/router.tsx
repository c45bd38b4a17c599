/** Every page of the studio. Pages are loaded when they are opened, so that the first one is there at once. */
import { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { ApiError, isPassing } from '../api-client.ts'
import { NotFound } from './NotFound.tsx'
import { PageError } from './PageError.tsx'
import { sessionQuery } from './queries.ts'
import { Shell } from './shell/Shell.tsx'

const root = createRootRouteWithContext<{ queries: QueryClient }>()({ component: Outlet })

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./signin/SignInPage.tsx'), 'SignInPage'),
})
const join = createRoute({
  getParentRoute: () => root,
  path: '/join',
  component: lazyRouteComponent(() => import('./signin/JoinPage.tsx'), 'JoinPage'),
})
const gallery = createRoute({
  getParentRoute: () => root,
  path: '/gallery',
  component: lazyRouteComponent(() => import('./gallery/Gallery.tsx'), 'Gallery'),
})

/** Behind the door: without a session it leads to the sign-in page. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: Shell,
  beforeLoad: async ({ context }) => {
    try {
      await context.queries.ensureQueryData({ ...sessionQuery, retry: false })
    } catch (error) {
      if (error instanceof ApiError && error.code === 'not_signed_in') throw redirect({ to: '/sign-in' })
      throw error
    }
  },
})

const home = createRoute({
  getParentRoute: () => inside,
  path: '/',
  component: lazyRouteComponent(() => import('./home/HomePage.tsx'), 'HomePage'),
})
const newStudy = createRoute({
  getParentRoute: () => inside,
  path: '/new',
  component: lazyRouteComponent(() => import('./newstudy/NewStudyPage.tsx'), 'NewStudyPage'),
})
const importing = createRoute({
  getParentRoute: () => inside,
  path: '/import',
  validateSearch: (search: Record<string, unknown>): { study?: string } =>
    typeof search.study === 'string' ? { study: search.study } : {},
  component: lazyRouteComponent(() => import('./importing/ImportPage.tsx'), 'ImportPage'),
})
const auditing = createRoute({
  getParentRoute: () => inside,
  path: '/audit',
  component: lazyRouteComponent(() => import('./audit/AuditPage.tsx'), 'AuditPage'),
})
const askAll = createRoute({
  getParentRoute: () => inside,
  path: '/ask',
  component: lazyRouteComponent(() => import('./ask/AskAllPage.tsx'), 'AskAllPage'),
})
const settings = createRoute({
  getParentRoute: () => inside,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings/SettingsPage.tsx'), 'SettingsPage'),
})

const study = createRoute({
  getParentRoute: () => inside,
  path: '/studies/$studyId',
  component: lazyRouteComponent(() => import('./study/StudyLayout.tsx'), 'StudyLayout'),
})
const studyIndex = createRoute({
  getParentRoute: () => study,
  path: '/',
  component: lazyRouteComponent(() => import('./study/StudyIndex.tsx'), 'StudyIndex'),
})
const guide = createRoute({
  getParentRoute: () => study,
  path: '/guide',
  component: lazyRouteComponent(() => import('./guide/GuidePage.tsx'), 'GuidePage'),
})
const launch = createRoute({
  getParentRoute: () => study,
  path: '/launch',
  component: lazyRouteComponent(() => import('./launch/LaunchPage.tsx'), 'LaunchPage'),
})
const share = createRoute({
  getParentRoute: () => study,
  path: '/share',
  component: lazyRouteComponent(() => import('./share/SharePage.tsx'), 'SharePage'),
})
const field = createRoute({
  getParentRoute: () => study,
  path: '/field',
  component: lazyRouteComponent(() => import('./field/FieldPage.tsx'), 'FieldPage'),
})
const interview = createRoute({
  getParentRoute: () => study,
  path: '/interviews/$interviewId',
  validateSearch: (search: Record<string, unknown>): PlaceInTranscript => ({
    ...(Number.isInteger(search.turn) ? { turn: Number(search.turn) } : {}),
    ...(Number.isInteger(search.from) ? { from: Number(search.from) } : {}),
    ...(Number.isInteger(search.to) ? { to: Number(search.to) } : {}),
  }),
  component: lazyRouteComponent(() => import('./interview/InterviewPage.tsx'), 'InterviewPage'),
})
const sideBySide = createRoute({
  getParentRoute: () => study,
  path: '/side-by-side',
  component: lazyRouteComponent(() => import('./board/BoardPage.tsx'), 'BoardPage'),
})
const results = createRoute({
  getParentRoute: () => study,
  path: '/results',
  validateSearch: (search: Record<string, unknown>): ResultsSearch => ({
    ...(isResultsView(search.view) ? { view: search.view } : {}),
    ...(typeof search.by === 'string' ? { by: search.by } : {}),
  }),
  component: lazyRouteComponent(() => import('./results/ResultsPage.tsx'), 'ResultsPage'),
})
const ask = createRoute({
  getParentRoute: () => study,
  path: '/ask',
  component: lazyRouteComponent(() => import('./ask/AskPage.tsx'), 'AskPage'),
})
const coding = createRoute({
  getParentRoute: () => study,
  path: '/coding',
  component: lazyRouteComponent(() => import('./coding/CodingPage.tsx'), 'CodingPage'),
})
const claims = createRoute({
  getParentRoute: () => study,
  path: '/claims',
  component: lazyRouteComponent(() => import('./claims/ClaimsPage.tsx'), 'ClaimsPage'),
})
const judge = createRoute({
  getParentRoute: () => study,
  path: '/judge',
  component: lazyRouteComponent(() => import('./judge/JudgePage.tsx'), 'JudgePage'),
})
/** Without the study's header: every line counts while one reads. */
const reading = createRoute({
  getParentRoute: () => inside,
  path: '/studies/$studyId/coding/read',
  validateSearch: (search: Record<string, unknown>): ReadingSearch => ({
    ...(search.again === true ? { again: true } : {}),
    ...(typeof search.reader === 'string' || typeof search.reader === 'number'
      ? { reader: String(search.reader).slice(0, 60) }
      : {}),
  }),
  component: lazyRouteComponent(() => import('./coding/ReadingPage.tsx'), 'ReadingPage'),
})
const report = createRoute({
  getParentRoute: () => study,
  path: '/report',
  validateSearch: (search: Record<string, unknown>): ReportSearch =>
    typeof search.claim === 'string' ? { claim: search.claim } : {},
  component: lazyRouteComponent(() => import('./report/ReportPage.tsx'), 'ReportPage'),
})
const exporting = createRoute({
  getParentRoute: () => study,
  path: '/export',
  component: lazyRouteComponent(() => import('./exporting/ExportPage.tsx'), 'ExportPage'),
})

const resultsViews = ['questions', 'themes', 'marks', 'search'] as const
export type ResultsView = (typeof resultsViews)[number]

function isResultsView(view: unknown): view is ResultsView {
  return resultsViews.some((known) => known === view)
}

/** A stretch of a transcript to open at: turn, and UTF-16 offsets into it. Never words: they stay out of addresses. */
export interface PlaceInTranscript {
  turn?: number
  from?: number
  to?: number
}

/** Which claim of the report is open. */
export interface ReportSearch {
  claim?: string
}

/** A second reading, and the reader's name where several share an account. */
export interface ReadingSearch {
  again?: true
  reader?: string
}

/** What is searched for stays out of the address: it may be somebody's words. */
export interface ResultsSearch {
  view?: ResultsView
  /** What results are split by: `attribute:plan`, `question:q3`. */
  by?: string
}

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      refetchOnWindowFocus: true,
      // What failed because the server or its database was away comes by itself once they are back.
      refetchInterval: ({ state }) => (isPassing(state.error) ? 4_000 : false),
      retry: (failures, error) =>
        failures < 2 && !(error instanceof ApiError && error.status >= 400 && error.status < 500),
    },
  },
})

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    join,
    gallery,
    inside.addChildren([
      home,
      newStudy,
      importing,
      auditing,
      askAll,
      settings,
      reading,
      study.addChildren([
        studyIndex,
        guide,
        launch,
        share,
        field,
        interview,
        sideBySide,
        results,
        ask,
        coding,
        claims,
        judge,
        report,
        exporting,
      ]),
    ]),
  ]),
  context: { queries },
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultNotFoundComponent: NotFound,
  defaultErrorComponent: PageError,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
