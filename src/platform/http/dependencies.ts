/**
 * What the server's start-up hands to every room's routes, and how a route gets from a request to a use-case.
 *
 *   export function studyRoutes(deps: RouteDependencies): Router {
 *     return createRouter().openapi(getStudy, async (c) => {
 *       const context = contextOf(c, deps, 'study.read')
 *       return c.json(await findStudy(context, c.req.valid('param')), 200)
 *     })
 *   }
 *
 * Paths in a room's routes are relative to `/api/v1`, where `src/api/app.ts` mounts them: `/studies/{studyId}`,
 * for participants `/room/...`. A route that answers without a principal is named on the list of open routes
 * there; every other one calls `contextOf`, and a test tries them all with another workspace's ids.
 */
import type { Context } from 'hono'
import type { Logger } from 'pino'
import {
  type Action,
  type Authorize,
  actorOf,
  type MaybePrincipal,
  type Principal,
} from '../auth/authorize.ts'
import type { Config } from '../config/config.ts'
import type { Database } from '../database/database.ts'
import type { Jobs } from '../jobs/jobs.ts'
import type { MediaStore } from '../media/media-store.ts'
import type { Embedder } from '../models/embedder.ts'
import type { LanguageModels } from '../models/language/language-models.ts'

export interface RouteDependencies {
  db: Database
  config: Config
  embedder: Embedder
  languageModels: LanguageModels
  jobs: Jobs
  media: MediaStore
  logger: Logger
  authorize: Authorize
}

/** `c.var` in every route. */
export interface RequestVariables {
  requestId: string
  /** Null when nobody is signed in; participants are never principals. */
  principal: MaybePrincipal
  /** The address the request came from, behind a trusted proxy the one it names. */
  clientAddress: string
  /** The request came from this computer and through no proxy. */
  isLocal: boolean
  logger: Logger
}

export interface HttpEnv {
  Variables: RequestVariables
}

/** What a use-case needs of a request; more ports are added beside it: `{ ...contextOf(c, deps, action), jobs }`. */
export interface UseCaseContext {
  db: Database
  workspaceId: string
  /** `user:<id>`, `api-key:<id>` or `cli`. */
  actor: string
  principal: Principal
}

/**
 * The first line of a researcher's route: may they, and in which workspace.
 *
 * @throws AppError `not_signed_in` or `forbidden`
 */
export function contextOf<E extends HttpEnv>(
  c: Context<E>,
  deps: Pick<RouteDependencies, 'db' | 'authorize'>,
  action: Action,
): UseCaseContext {
  const principal = deps.authorize(c.var.principal, action)
  return { db: deps.db, workspaceId: principal.workspaceId, actor: actorOf(principal), principal }
}
