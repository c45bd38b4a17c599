/** Routes about coming in: sign-in, session, account. People and keys of a workspace are in `workspace-routes.ts`. */
import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { baseUrl } from '../config/config.ts'
import { AppError } from '../errors.ts'
import { contextOf, type HttpEnv, type RouteDependencies } from '../http/dependencies.ts'
import { type RateLimits, signInLimit } from '../http/rate-limits.ts'
import { createRouter, errorResponses, jsonBody, jsonRequest, type Router } from '../http/router.ts'
import { type CurrentSession, changeProfile, setPassword } from './account.ts'
import type { Principal } from './authorize.ts'
import type { Auth } from './better-auth.ts'
import { isPlaceholderEmail } from './default-workspace.ts'
import { acceptInvitation, previewInvitation } from './invitations.ts'
import {
  AcceptInvitationSchema,
  InvitationPreviewSchema,
  InvitationTokenSchema,
  PasswordSignInSchema,
  ProfileSchema,
  SessionSchema,
  SetPasswordSchema,
  SignInLinkSchema,
  SignInSchema,
  SwitchWorkspaceSchema,
} from './route-schemas.ts'
import { createSignInUrl, spendSignInToken } from './sign-in-links.ts'
import { findUser, findWorkspace, hasPassword, listMemberships, setActiveWorkspace } from './store.ts'

export interface AuthRouteDependencies extends RouteDependencies {
  auth: Auth
  limits?: RateLimits
}

const tags = ['Sign-in']
const nothing = { 204: { description: 'Done' }, ...errorResponses }

export function authRoutes(deps: AuthRouteDependencies): Router {
  const router = createRouter()
  const guarded = ['/sign-in', '/sign-in/password', '/invitations/preview', '/invitations/accept']
  const limit = signInLimit({ db: deps.db, secret: deps.config.secret, limits: deps.limits, what: 'sign-in' })
  for (const path of guarded) router.use(path, limit)

  return router
    .openapi(signIn, async (c) => {
      const { userId } = await spendSignInToken(deps.db, c.req.valid('json').token)
      await startSession(c, deps, { userId, startedBy: 'link' })
      return c.body(null, 204)
    })
    .openapi(signInWithPassword, async (c) => {
      await passwordSignIn(c, deps, c.req.valid('json'))
      return c.body(null, 204)
    })
    .openapi(signOut, async (c) => {
      const { headers } = await deps.auth.api.signOut({ headers: c.req.raw.headers, returnHeaders: true })
      passCookies(c, headers)
      return c.body(null, 204)
    })
    .openapi(createLink, async (c) => {
      const principal = deps.authorize(c.var.principal, 'workspace.write')
      if (principal.kind !== 'cli' || !principal.userId)
        throw new AppError('forbidden', 'only the CLI makes sign-in links', {
          say: 'Run earwitness open on the computer that Earwitness runs on.',
        })
      const link = await createSignInUrl(deps.db, { userId: principal.userId, origin: baseUrl(deps.config) })
      return c.json({ url: link.url, expiresAt: link.expiresAt.toISOString() }, 200)
    })
    .openapi(getSession, async (c) => {
      const principal = deps.authorize(c.var.principal, 'workspace.read')
      if (principal.kind === 'user') await refreshSession(c, deps)
      return c.json(await describeSession(deps, principal), 200)
    })
    .openapi(switchWorkspace, async (c) => {
      const { user, session } = await requireUser(c, deps)
      const { workspaceId } = c.req.valid('json')
      const memberships = await listMemberships(deps.db, user.id)
      if (!memberships.some((membership) => membership.workspaceId === workspaceId))
        throw new AppError('not_found', 'not a member of that workspace', {
          say: 'You are not in this workspace.',
        })
      await setActiveWorkspace(deps.db, session.sessionId, workspaceId)
      return c.body(null, 204)
    })
    .openapi(updateProfile, async (c) => {
      const { user } = await requireUser(c, deps)
      await changeProfile(deps.db, { userId: user.id, ...c.req.valid('json') })
      return c.body(null, 204)
    })
    .openapi(putPassword, async (c) => {
      const { user, session } = await requireUser(c, deps)
      if (isPlaceholderEmail(user.email))
        throw new AppError('conflict', 'no address yet', {
          say: 'Give your mail address first: you will sign in with it.',
        })
      await setPassword(deps, { userId: user.id, session, ...c.req.valid('json') })
      return c.body(null, 204)
    })
    .openapi(preview, async (c) => c.json(await previewInvitation(deps.db, c.req.valid('json').token), 200))
    .openapi(accept, async (c) => {
      const { token, account } = c.req.valid('json')
      const signedIn = c.var.principal?.kind === 'user' && !account ? c.var.principal.userId : null
      const joined = await acceptInvitation(deps, { token, account, signedInUserId: signedIn })
      await startSession(c, deps, {
        userId: joined.userId,
        startedBy: 'invitation',
        workspaceId: joined.workspaceId,
      })
      return c.body(null, 204)
    })
}

const signIn = createRoute({
  method: 'post',
  path: '/sign-in',
  operationId: 'signIn',
  tags,
  summary: 'Sign in with the token of a sign-in link',
  description: 'Uses the token up. Sets the session’s cookie.',
  request: { body: jsonRequest(SignInSchema) },
  responses: nothing,
})

const signInWithPassword = createRoute({
  method: 'post',
  path: '/sign-in/password',
  operationId: 'signInWithPassword',
  tags,
  summary: 'Sign in with address and password',
  request: { body: jsonRequest(PasswordSignInSchema) },
  responses: nothing,
})

const signOut = createRoute({
  method: 'post',
  path: '/sign-out',
  operationId: 'signOut',
  tags,
  summary: 'End this session',
  responses: nothing,
})

const createLink = createRoute({
  method: 'post',
  path: '/sign-in-links',
  operationId: 'createSignInLink',
  tags,
  summary: 'Make a sign-in link for the owner',
  description: 'For the command line on the same computer only.',
  responses: {
    200: jsonBody(SignInLinkSchema, 'A link that signs in once, within ten minutes'),
    ...errorResponses,
  },
})

const getSession = createRoute({
  method: 'get',
  path: '/session',
  operationId: 'getSession',
  tags,
  summary: 'Who is signed in, where and as what',
  responses: { 200: jsonBody(SessionSchema, 'The session'), ...errorResponses },
})

const switchWorkspace = createRoute({
  method: 'put',
  path: '/session/workspace',
  operationId: 'switchWorkspace',
  tags,
  summary: 'Work in another of your workspaces',
  request: { body: jsonRequest(SwitchWorkspaceSchema) },
  responses: nothing,
})

const updateProfile = createRoute({
  method: 'patch',
  path: '/account',
  operationId: 'updateAccount',
  tags,
  summary: 'Change your name or address',
  request: { body: jsonRequest(ProfileSchema) },
  responses: nothing,
})

const putPassword = createRoute({
  method: 'put',
  path: '/account/password',
  operationId: 'setPassword',
  tags,
  summary: 'Set or change your password',
  description:
    'Ends your other sessions. Within ten minutes after a sign-in link the current password is not needed.',
  request: { body: jsonRequest(SetPasswordSchema) },
  responses: nothing,
})

const preview = createRoute({
  method: 'post',
  path: '/invitations/preview',
  operationId: 'previewInvitation',
  tags,
  summary: 'What an invitation offers',
  description: 'Uses nothing up.',
  request: { body: jsonRequest(InvitationTokenSchema) },
  responses: { 200: jsonBody(InvitationPreviewSchema, 'The invitation'), ...errorResponses },
})

const accept = createRoute({
  method: 'post',
  path: '/invitations/accept',
  operationId: 'acceptInvitation',
  tags,
  summary: 'Join a workspace',
  description: 'Uses the invitation up and signs in.',
  request: { body: jsonRequest(AcceptInvitationSchema) },
  responses: nothing,
})

type AppContext = Context<HttpEnv>

interface StartSession {
  userId: string
  startedBy: string
  workspaceId?: string
}

async function startSession(
  c: AppContext,
  { auth }: AuthRouteDependencies,
  input: StartSession,
): Promise<void> {
  const { headers } = await auth.api.startSession({
    body: input,
    headers: c.req.raw.headers,
    returnHeaders: true,
  })
  passCookies(c, headers)
}

async function passwordSignIn(
  c: AppContext,
  { auth }: AuthRouteDependencies,
  body: { email: string; password: string },
): Promise<void> {
  try {
    const { headers } = await auth.api.signInEmail({ body, headers: c.req.raw.headers, returnHeaders: true })
    passCookies(c, headers)
  } catch (error) {
    if ((error as { statusCode?: unknown }).statusCode !== 401) throw error
    throw new AppError('not_signed_in', 'wrong address or password', {
      say: 'Address or password is not right. If the password is lost, run earwitness open.',
    })
  }
}

async function refreshSession(c: AppContext, { auth }: AuthRouteDependencies): Promise<void> {
  const { headers } = await auth.api.getSession({ headers: c.req.raw.headers, returnHeaders: true })
  passCookies(c, headers)
}

function passCookies(c: AppContext, headers: Headers): void {
  for (const cookie of headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true })
}

/** The person behind a session; keys and the CLI have no account to change. */
async function requireUser(c: AppContext, deps: AuthRouteDependencies) {
  const { principal } = contextOf(c, deps, 'workspace.read')
  const found =
    principal.kind === 'user' ? await deps.auth.api.getSession({ headers: c.req.raw.headers }) : null
  if (!found)
    throw new AppError('forbidden', 'only for a signed-in person', { say: 'Sign in as a person for this.' })
  const { session, user } = found
  const current: CurrentSession = {
    sessionId: session.id,
    startedBy: session.startedBy ?? null,
    startedAt: session.createdAt,
  }
  return { user, session: current }
}

async function describeSession(deps: AuthRouteDependencies, principal: Principal) {
  const { db, config } = deps
  const { userId, workspaceId, role, kind } = principal
  const workspace = await findWorkspace(db, workspaceId)
  const user = userId ? await findUser(db, userId) : null
  const memberships = user && kind === 'user' ? await listMemberships(db, user.id) : []
  return {
    kind,
    workspace: { workspaceId, name: workspace?.name ?? '', role },
    workspaces: memberships.map((row) => ({
      workspaceId: row.workspaceId,
      name: row.workspaceName,
      role: row.role,
    })),
    user: user && {
      userId: user.id,
      name: user.name,
      email: shownEmail(user.email),
      hasPassword: await hasPassword(db, user.id),
    },
    origin: baseUrl(config),
  }
}

export function shownEmail(email: string): string | null {
  return isPlaceholderEmail(email) ? null : email
}
