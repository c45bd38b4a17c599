/** From checked variables to settings: defaults, and the rules that hold between them. Pure. */
import { resolve } from 'node:path'
import { AppError, type ErrorDetail } from '../errors.ts'
import { sayIssue } from '../say-issue.ts'
import type { ListedModel } from './language-model-list.ts'
import { flagOf, type RawVariables, type Values, type VariableName, variables } from './variables.ts'

export interface Settings {
  port: number
  /** The address to listen on. */
  host: string
  dataDirectory: string
  /** Origin by which people elsewhere reach the server, without a slash at the end; null on loopback only. */
  publicUrl: string | null
  tls: { certificateFile: string; keyFile: string } | null
  /** The only address whose X-Forwarded-* headers are believed. */
  trustedProxy: string | null
  insecureLan: boolean
  withSample: boolean
  /** DATABASE_URL: the owner's. Null: Earwitness runs a Postgres itself. */
  externalDatabaseUrl: string | null
  appDatabaseUrl: string | null
  /** Where fetched models are kept. */
  modelsDirectory: string
  /** EARWITNESS_MODELS: looked at first, never written. */
  suppliedModelsDirectory: string | null
  modelHubUrl: string | null
  /** EARWITNESS_LANGUAGE_MODELS, each with the key of its provider. */
  languageModels: readonly (ListedModel & { key: string | null })[]
  /** EARWITNESS_MODEL_SERVERS; null: the usual ports of this computer. */
  modelServers: readonly string[] | null
  /** EARWITNESS_SMTP_URL; null: no mail is sent. */
  smtpUrl: string | null
  mailFrom: string
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  maxima: {
    requestBytes: number
    uploadBytes: number
    importBytes: number
    databaseConnections: number
  }
}

const megabyte = 1024 * 1024

/**
 * @param raw variables as strings; flags have been merged over the environment
 * @throws AppError `invalid_input` with one detail for each variable that is wrong, or `unsafe_configuration`
 */
export function settingsFrom(raw: RawVariables, defaultDataDirectory: string): Settings {
  const values = checkVariables(raw)
  const dataDirectory = resolve(values.EARWITNESS_DATA ?? defaultDataDirectory)
  const settings: Settings = {
    port: values.EARWITNESS_PORT ?? 4747,
    host: values.EARWITNESS_HOST ?? (values.EARWITNESS_TLS_CERTIFICATE ? '0.0.0.0' : '127.0.0.1'),
    dataDirectory,
    publicUrl: publicOrigin(values.EARWITNESS_PUBLIC_URL),
    tls: tlsFrom(values),
    trustedProxy: values.EARWITNESS_TRUSTED_PROXY ?? null,
    insecureLan: values.EARWITNESS_INSECURE_LAN ?? false,
    withSample: !values.EARWITNESS_NO_SAMPLE,
    externalDatabaseUrl: values.DATABASE_URL ?? null,
    appDatabaseUrl: values.EARWITNESS_APP_DATABASE_URL ?? null,
    modelsDirectory: resolve(dataDirectory, 'models'),
    suppliedModelsDirectory: values.EARWITNESS_MODELS ? resolve(values.EARWITNESS_MODELS) : null,
    modelHubUrl: values.EARWITNESS_MODEL_HUB ?? null,
    languageModels: (values.EARWITNESS_LANGUAGE_MODELS ?? []).map((model) => ({
      ...model,
      key: keysOf(values)[model.provider] ?? null,
    })),
    modelServers: values.EARWITNESS_MODEL_SERVERS ?? null,
    smtpUrl: values.EARWITNESS_SMTP_URL ?? null,
    mailFrom: values.EARWITNESS_MAIL_FROM ?? `earwitness@${hostOf(values.EARWITNESS_PUBLIC_URL)}`,
    logLevel: values.EARWITNESS_LOG_LEVEL ?? 'info',
    maxima: {
      requestBytes: values.EARWITNESS_MAX_REQUEST_BYTES ?? megabyte,
      uploadBytes: values.EARWITNESS_MAX_UPLOAD_BYTES ?? 20 * megabyte,
      importBytes: values.EARWITNESS_MAX_IMPORT_BYTES ?? 1024 * megabyte,
      databaseConnections: values.EARWITNESS_MAX_DATABASE_CONNECTIONS ?? 20,
    },
  }
  refuseUnsafe(settings)
  return settings
}

/** Names the sender where nobody did. */
function hostOf(publicUrl: string | undefined): string {
  return publicUrl === undefined ? 'localhost' : new URL(publicUrl).hostname
}

function checkVariables(raw: RawVariables): Values {
  const values: Record<string, unknown> = {}
  const details: ErrorDetail[] = []
  for (const [name, value] of Object.entries(raw) as [VariableName, string | undefined][]) {
    // An empty variable is how many shells and services say "not set".
    if (value === undefined || value === '') continue
    const result = variables[name].schema.safeParse(value)
    if (result.success) values[name] = result.data
    else details.push({ where: nameForPeople(name), say: sayIssue(result.error.issues[0]!) })
  }
  if (details.length === 0) return values as Values
  const list = details.map((detail) => `${detail.where}: ${detail.say.replace(/\.$/, '')}`).join('; ')
  throw new AppError('invalid_input', `invalid configuration: ${list}`, {
    say: `The configuration is not valid. ${list}.`,
    details,
  })
}

function nameForPeople(name: VariableName): string {
  const flag = flagOf[name]
  return flag ? `${flag} (${name})` : name
}

function keysOf(values: Values): Partial<Record<ListedModel['provider'], string>> {
  return {
    anthropic: values.EARWITNESS_ANTHROPIC_KEY,
    openai: values.EARWITNESS_OPENAI_KEY,
    google: values.EARWITNESS_GOOGLE_KEY,
    mistral: values.EARWITNESS_MISTRAL_KEY,
    server: values.EARWITNESS_SERVER_KEY,
  }
}

function publicOrigin(value: string | undefined): string | null {
  if (!value) return null
  const url = new URL(value)
  const isLocalTest = url.protocol === 'http:' && isLoopback(url.hostname)
  if (url.protocol !== 'https:' && !isLocalTest) {
    throw unsafe('--public must start with https://. Passkeys, secure cookies and the microphone need it.')
  }
  if (url.pathname !== '/' || url.search || url.hash) {
    throw unsafe(`--public takes a whole host, without a path: ${url.origin}`)
  }
  return url.origin
}

function tlsFrom(values: Values): Settings['tls'] {
  const { EARWITNESS_TLS_CERTIFICATE: certificateFile, EARWITNESS_TLS_KEY: keyFile } = values
  if (!certificateFile && !keyFile) return null
  if (!certificateFile || !keyFile) throw unsafe('--cert and --key belong together: give both files.')
  return { certificateFile: resolve(certificateFile), keyFile: resolve(keyFile) }
}

function refuseUnsafe(settings: Settings): void {
  const { host, publicUrl, insecureLan, trustedProxy, tls } = settings
  if (publicUrl?.startsWith('https:') && !trustedProxy && !tls) {
    throw unsafe(
      'With --public, say who answers https: --proxy ADDRESS for a proxy in front (127.0.0.1 if it runs here), or --cert FILE --key FILE.',
    )
  }
  if (!isLoopback(host) && !publicUrl && !insecureLan) {
    throw unsafe(
      `--host ${host} opens this server to other computers. Add --public https://YOUR-HOST, or --insecure-lan for plain http: then passkeys, secure cookies and the microphone do not work on other computers, and what people write can be read on the network.`,
    )
  }
}

function unsafe(say: string): AppError {
  return new AppError('unsafe_configuration', say)
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)
}

type Reach = Pick<Settings, 'publicUrl' | 'tls' | 'port'> & { host?: string }

/** What to print and to put into links: the public origin, or `localhost` (passkeys need a name, not an address). */
export function baseUrl(settings: Reach): string {
  return settings.publicUrl ?? localUrl(settings)
}

/** Where this computer itself reaches the server: by `localhost`, unless it listens on another address alone. */
export function localUrl({ tls, port, host = 'localhost' }: Omit<Reach, 'publicUrl'>): string {
  const isOnLocalhost = isLoopback(host) || host === '0.0.0.0' || host === '::'
  const name = host.includes(':') ? `[${host}]` : host
  return `${tls ? 'https' : 'http'}://${isOnLocalhost ? 'localhost' : name}:${port}`
}
