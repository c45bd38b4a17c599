/**
 * The whole server without a socket: requests go through the door, `app.request`, with a real database behind.
 *
 *   const database = testDatabase()
 *   const house = testApp(database)
 *   test('…', async () => {
 *     const { as } = await house.workspace()
 *     const reply = await as('researcher').post('/api/v1/studies', { … })
 *     expect(reply.status).toBe(201); reply.body
 *   })
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll } from 'vitest'
import { type AppDependencies, createApp } from '../../src/api/app.ts'
import { wireLanguageModels } from '../../src/api/language-models.ts'
import { authorize, type Role } from '../../src/platform/auth/authorize.ts'
import { createAuth } from '../../src/platform/auth/better-auth.ts'
import { ensureDefaultWorkspace } from '../../src/platform/auth/default-workspace.ts'
import { insertMember, insertUser, insertWorkspace } from '../../src/platform/auth/store.ts'
import { baseUrl, type Config, type RawVariables } from '../../src/platform/config/config.ts'
import { settingsFrom } from '../../src/platform/config/settings.ts'
import { allowedOrigins } from '../../src/platform/http/origins.ts'
import type { Router } from '../../src/platform/http/router.ts'
import { newId } from '../../src/platform/ids.ts'
import { openJobs } from '../../src/platform/jobs/open-jobs.ts'
import { createFolderStore } from '../../src/platform/media/folder-store.ts'
import { createEmbedders } from '../../src/platform/models/embedders.ts'
import { comparingBudgetMs } from './limits.ts'
import type { TestDatabase } from './postgres.ts'

export const testCliKey = 'cli-key-that-only-tests-know-0123456789'

export interface TestAppOptions {
  /** Variables as a person would set them. */
  settings?: RawVariables
  dependencies?: Partial<AppDependencies>
}

export interface TestReply {
  status: number
  /** Parsed JSON, or the text where it is something else. */
  // biome-ignore lint/suspicious/noExplicitAny: a test states what it expects of a body
  body: any
  headers: Headers
  /** As a `Cookie` header would send them back. */
  cookie: string
}

export type TestHeaders = Record<string, string>

/** Somebody at the door: what they are is in their headers. */
export interface TestClient {
  headers: TestHeaders
  request(
    method: string,
    path: string,
    options?: { body?: unknown; headers?: TestHeaders },
  ): Promise<TestReply>
  get(path: string): Promise<TestReply>
  post(path: string, body?: unknown): Promise<TestReply>
  put(path: string, body?: unknown): Promise<TestReply>
  patch(path: string, body?: unknown): Promise<TestReply>
  delete(path: string): Promise<TestReply>
}

export interface TestWorkspace {
  workspaceId: string
  /** Somebody of this workspace, with an API key of that role. */
  as(role: Role): TestClient
}

export interface TestApp {
  app: Router
  deps: AppDependencies
  config: Config
  /** Somebody with these headers; without any, a stranger on this computer. */
  client(headers?: TestHeaders, address?: string): TestClient
  /** The command line on this computer. */
  cli(): TestClient
  /** A new workspace, of nobody else. */
  workspace(): Promise<TestWorkspace>
  /** A browser in which `userId` is signed in. */
  browser(userId: string): Promise<TestClient>
  close(): Promise<void>
}

/** At the top of a test file, below `testDatabase()`. */
export function testApp(database: TestDatabase, options: TestAppOptions = {}): TestApp {
  let made: TestApp | undefined
  beforeAll(async () => {
    made = await createTestApp(database, options)
  })
  afterAll(async () => {
    await made?.close()
  })
  return new Proxy({} as TestApp, {
    get(_target, key: keyof TestApp) {
      if (!made) throw new Error('the test app exists from beforeAll on: use it inside a test or a hook')
      return made[key]
    },
  })
}

export async function createTestApp(database: TestDatabase, options: TestAppOptions = {}): Promise<TestApp> {
  const folder = mkdtempSync(join(tmpdir(), 'earwitness-app-'))
  const config = testConfig(database, folder, options.settings)
  const logger = pino({ level: 'silent' })
  const jobs = await openJobs(database.db, logger)
  const embedders = await createEmbedders({ folder: join(folder, 'models') })
  const auth = createAuth({
    db: database.db,
    secret: config.secret,
    origin: baseUrl(config),
    trustedOrigins: [...allowedOrigins(config).origins],
  })
  const languageModels = wireLanguageModels({ db: database.db, config, logger })
  const deps: AppDependencies = {
    db: database.db,
    config,
    logger,
    jobs,
    auth,
    authorize,
    cliKey: config.cliKey,
    databaseWatch: { isSilent: () => false },
    defaultWorkspace: await ensureDefaultWorkspace(database.db),
    embedder: embedders.current,
    languageModels,
    modelTests: languageModels,
    modelState: () => ({ state: 'fetching', receivedBytes: 0, totalBytes: 1, source: null }),
    media: createFolderStore(join(folder, 'media')),
    webFolder: join(folder, 'web'),
    comparingBudgetMs,
    ...options.dependencies,
  }
  const app = createApp(deps)
  const client = (headers: TestHeaders = {}, address = '127.0.0.1') =>
    createClient(app, config, { headers, address })
  return {
    app,
    deps,
    config,
    client,
    cli: () => client({ authorization: `Bearer ${testCliKey}` }),
    workspace: () => createWorkspace(deps, client),
    browser: async (userId) => {
      const { headers } = await auth.api.startSession({
        body: { userId, startedBy: 'password' },
        returnHeaders: true,
      })
      return client({ cookie: cookieOf(headers), origin: baseUrl(config) })
    },
    async close() {
      await jobs.stop()
      await embedders.close()
      await languageModels.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function testConfig(database: TestDatabase, folder: string, settings: RawVariables = {}): Config {
  return {
    ...settingsFrom({ EARWITNESS_PORT: '21390', EARWITNESS_LOG_LEVEL: 'silent', ...settings }, folder),
    databaseUrl: database.appUrl,
    ownerDatabaseUrl: null,
    secret: Buffer.alloc(32, 7),
    cliKey: testCliKey,
  }
}

function createClient(
  app: Router,
  config: Config,
  who: { headers: TestHeaders; address: string },
): TestClient {
  const env = { incoming: { socket: { remoteAddress: who.address } } }
  const client: TestClient = {
    headers: who.headers,
    async request(method, path, { body, headers } = {}) {
      const isRaw = body instanceof Uint8Array || body instanceof FormData || typeof body === 'string'
      const init = {
        method,
        headers: {
          host: new URL(baseUrl(config)).host,
          ...(body !== undefined && !isRaw && { 'content-type': 'application/json' }),
          ...who.headers,
          ...headers,
        },
        ...(body !== undefined && { body: (isRaw ? body : JSON.stringify(body)) as BodyInit }),
      }
      return toReply(await app.request(path, init, env))
    },
    get: (path) => client.request('GET', path),
    post: (path, body) => client.request('POST', path, { body }),
    put: (path, body) => client.request('PUT', path, { body }),
    patch: (path, body) => client.request('PATCH', path, { body }),
    delete: (path) => client.request('DELETE', path),
  }
  return client
}

async function toReply(response: Response): Promise<TestReply> {
  const isJson = response.headers.get('content-type')?.startsWith('application/json')
  const body = isJson ? await response.json() : await response.text()
  return { status: response.status, body, headers: response.headers, cookie: cookieOf(response.headers) }
}

function cookieOf(headers: Headers): string {
  return headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

async function createWorkspace(
  deps: AppDependencies,
  client: (headers: TestHeaders) => TestClient,
): Promise<TestWorkspace> {
  const workspaceId = newId()
  const ownerId = newId()
  await deps.db.transaction(async (tx) => {
    await insertWorkspace(tx, { id: workspaceId, name: 'A test workspace', slug: workspaceId })
    await insertUser(tx, { id: ownerId, name: 'Owner', email: `${ownerId}@example.org` })
    await insertMember(tx, { id: newId(), organizationId: workspaceId, userId: ownerId, role: 'owner' })
  })
  const keys = new Map<Role, string>()
  for (const role of ['viewer', 'researcher', 'owner'] as const) {
    const metadata = { role, createdBy: `user:${ownerId}` }
    const made = await deps.auth.api.createApiKey({
      body: { name: role, organizationId: workspaceId, userId: ownerId, metadata },
    })
    keys.set(role, made.key)
  }
  return { workspaceId, as: (role) => client({ authorization: `Bearer ${keys.get(role)}` }) }
}
