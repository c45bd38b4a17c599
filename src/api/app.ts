/**
 * The HTTP door: what stands before every route, and all the rooms' routes behind it. Everything is reached
 * through `app.request(...)` in tests and through `start-server.ts` in the product.
 */
import type { MiddlewareHandler } from 'hono'
import { audienceRoutes } from '../audience/routes.ts'
import { annotationRoutes } from '../findings/annotations/routes.ts'
import { askRoutes } from '../findings/ask/routes.ts'
import { claimRoutes } from '../findings/claims/study/routes.ts'
import { codebookRoutes } from '../findings/codebook/routes.ts'
import { codingRoutes } from '../findings/coding/routes.ts'
import { comparisonRoutes } from '../findings/comparisons/routes.ts'
import { findingsRoutes } from '../findings/routes.ts'
import { segmentingRoutes } from '../findings/segmenting/routes.ts'
import { boardRoutes } from '../interview/board/routes.ts'
import { flagRoutes } from '../interview/flags/routes.ts'
import { importRoutes } from '../interview/import-routes.ts'
import { roomRoutes } from '../interview/room-routes.ts'
import { interviewRoutes } from '../interview/routes.ts'
import { type PrincipalSources, resolvePrincipal } from '../platform/auth/resolve-principal.ts'
import { type AuthRouteDependencies, authRoutes } from '../platform/auth/routes.ts'
import { workspaceRoutes } from '../platform/auth/workspace-routes.ts'
import type { Config } from '../platform/config/config.ts'
import { AppError } from '../platform/errors.ts'
import { answerError, onlyErrors } from '../platform/http/answer-error.ts'
import { isHttps } from '../platform/http/cookies.ts'
import type { HttpEnv } from '../platform/http/dependencies.ts'
import { type BodyKind, limitBody } from '../platform/http/limit-body.ts'
import { allowedOrigins, checkHost, checkOrigin, isUnsafe } from '../platform/http/origins.ts'
import { defaultRateLimits, type RateLimits, rateLimits, signInLimit } from '../platform/http/rate-limits.ts'
import { requestContext } from '../platform/http/request-log.ts'
import { createRouter, type Router } from '../platform/http/router.ts'
import { securityHeaders } from '../platform/http/security-headers.ts'
import { storableJson } from '../platform/http/storable-json.ts'
import { mediaRoutes } from '../platform/media/routes.ts'
import {
  type LanguageModelRouteDependencies,
  languageModelRoutes,
} from '../platform/models/language/routes.ts'
import { auditRoutes } from '../reports/audit/routes.ts'
import { reportDocumentRoutes } from '../reports/document/routes.ts'
import { sharedReportRoutes } from '../reports/document/shared-routes.ts'
import { reportRoutes } from '../reports/routes.ts'
import { draftingRoutes } from '../study/drafting-routes.ts'
import { modelUseRoutes } from '../study/model-use-routes.ts'
import { studyRoutes } from '../study/routes.ts'
import { addHealth, type HealthDependencies, refuseWhileSilent } from './health.ts'
import { type EngineTimes, wireEngine } from './interview-engine.ts'
import { type ModelRouteDependencies, modelsRoutes } from './models-routes.ts'
import { addOpenApi } from './openapi.ts'
import { addPasskeyRoutes } from './passkey-routes.ts'
import { refreshingWith, studyPorts } from './study-ports.ts'
import { addWebFiles } from './web-files.ts'

export interface AppDependencies
  extends AuthRouteDependencies,
    ModelRouteDependencies,
    LanguageModelRouteDependencies,
    PrincipalSources,
    HealthDependencies,
    EngineTimes {
  /** Where the built web apps are. */
  webFolder: string
}

export function createApp(deps: AppDependencies): Router {
  const { config, logger } = deps
  const limits = deps.limits ?? defaultRateLimits
  const app = createRouter()
  app.onError(answerError)
  app.notFound(() => {
    throw new AppError('not_found', 'no such route', { say: 'There is nothing at this address.' })
  })
  app.use(requestContext({ logger, trustedProxy: config.trustedProxy }), onlyErrors)
  app.use(securityHeaders({ isHttps: isHttps(config) }))
  addHealth(app, deps)
  app.use(guardOrigin(config))
  app.use('/api/*', noStore, refuseWhileSilent(deps), rateLimits(limits), limitBody(bodyLimitOf(config)))
  app.use('/api/v1/*', requirePrincipal(deps), storableJson)
  addPasskeyRoutes(app, deps, signInLimit({ db: deps.db, secret: config.secret, limits, what: 'passkey' }))
  for (const router of roomRouters(deps, limits)) app.route('/api/v1', router)
  addOpenApi(app, config, openPaths)
  addWebFiles(app, deps.webFolder)
  return app
}

/** In the order of the corridor; `/room/...` is the participant's side. */
function roomRouters(deps: AppDependencies, limits: RateLimits): Router[] {
  const engine = wireEngine(deps)
  return [
    authRoutes(deps),
    workspaceRoutes(deps),
    mediaRoutes(deps),
    modelsRoutes(deps),
    languageModelRoutes(deps),
    studyRoutes({ ...deps, studyPorts: { ...studyPorts, onStudyClosed: refreshingWith(deps.jobs) } }),
    draftingRoutes(deps),
    modelUseRoutes(deps),
    audienceRoutes(deps),
    roomRoutes(deps, engine),
    interviewRoutes(deps, engine),
    boardRoutes(deps),
    flagRoutes(deps),
    importRoutes(deps, { afterFieldwork: refreshingWith(deps.jobs) }),
    findingsRoutes(deps),
    codebookRoutes(deps),
    codingRoutes(deps),
    comparisonRoutes(deps),
    annotationRoutes(deps),
    claimRoutes(deps),
    askRoutes(deps),
    segmentingRoutes(deps),
    reportRoutes(deps),
    auditRoutes(deps),
    reportDocumentRoutes(deps),
    sharedReportRoutes(deps, limits),
  ]
}

function guardOrigin(config: Config): MiddlewareHandler {
  const allowed = allowedOrigins(config)
  return (c, next) => {
    checkHost(c.req.raw.headers, allowed)
    if (isUnsafe(c.req.method) || c.req.header('upgrade') !== undefined)
      checkOrigin(c.req.raw.headers, allowed)
    return next()
  }
}

const noStore: MiddlewareHandler = async (c, next) => {
  await next()
  // Not by `c.header`, which makes a stream of a body that is there already: half a millisecond a request.
  if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store')
}

/** Everything else under `/api/v1` is refused to strangers before it is read. */
export const openPaths: readonly RegExp[] = [
  /^\/api\/v1\/sign-(in|out)$/,
  /^\/api\/v1\/sign-in\/password$/,
  /^\/api\/v1\/invitations\/(preview|accept)$/,
  // Whoever has the link of a shared report: its secret is in the body.
  /^\/api\/v1\/shared-report(\/comments)?$/,
]

/** Participants are never principals: their routes look at the token of a link or an interview. */
const roomPath = /^\/api\/v1\/room(\/|$)/

function requirePrincipal(sources: PrincipalSources): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const { path } = c.req
    if (roomPath.test(path)) return next()
    const request = { headers: c.req.raw.headers, isLocal: c.var.isLocal }
    const principal = await resolvePrincipal(sources, request)
    if (!principal && !openPaths.some((open) => open.test(path)))
      throw new AppError('not_signed_in', 'no principal', { say: 'Sign in first.' })
    c.set('principal', principal)
    return next()
  }
}

/** Taken as a form and kept on disk block by block. */
const importPath = /^\/api\/v1\/(?:studies\/[^/]+\/imports|audits)$/
/** One JSON document with all the codes of a study. */
const codesPath = /^\/api\/v1\/studies\/[^/]+\/(?:codebook|coding)\/import$/
const mediaPath = /^\/api\/v1\/media$/

/** A limit above the common one is for one exact route, and of those that hold the body in memory none is open to strangers. */
function bodyLimitOf({ maxima }: Config) {
  return ({ path, contentType }: BodyKind): number => {
    if (importPath.test(path) && contentType.startsWith('multipart/form-data')) return maxima.importBytes
    return codesPath.test(path) || mediaPath.test(path) ? maxima.uploadBytes : maxima.requestBytes
  }
}
