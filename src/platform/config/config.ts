/**
 * The only reader of the environment. `readSettings` is for commands (what a person has set), `readConfig`
 * for the server and the worker, which the supervisor starts with everything resolved.
 */
import { join } from 'node:path'
import { AppError } from '../errors.ts'
import { defaultDataDirectory } from './data-directory.ts'
import { readOrCreateSecret } from './secret.ts'
import { type Settings, settingsFrom } from './settings.ts'
import { flagOf, type RawVariables, type VariableName, variables } from './variables.ts'

export { baseUrl, isLoopback, localUrl, type Settings } from './settings.ts'
export type { RawVariables } from './variables.ts'

export interface Config extends Settings {
  /** The app's role: what the server and the worker connect as. */
  databaseUrl: string
  /** The owner's, for migrations and backups. Null in the server and the worker: they have no use for it. */
  ownerDatabaseUrl: string | null
  /** 32 bytes that encrypt stored secrets. */
  secret: Buffer
  /** Bearer token of the CLI on this computer, new at each start; null where no CLI may act. */
  cliKey: string | null
}

type Environment = Record<string, string | undefined>

function variablesIn(environment: Environment): RawVariables {
  const names = Object.keys(variables) as VariableName[]
  return Object.fromEntries(names.map((name) => [name, environment[name]]))
}

/** What a person has set, by flag or by environment; flags win. */
export function readSettings(flags: RawVariables = {}, environment: Environment = process.env): Settings {
  return settingsFrom({ ...variablesIn(environment), ...definedOnly(flags) }, defaultDataDirectory())
}

/** @throws AppError `unsafe_configuration` when the process was started without a database */
export function readConfig(environment: Environment = process.env): Config {
  const settings = readSettings({}, environment)
  if (!settings.appDatabaseUrl) {
    throw new AppError('unsafe_configuration', 'EARWITNESS_APP_DATABASE_URL is not set', {
      say: 'This process is started by earwitness start. To run it alone, set EARWITNESS_APP_DATABASE_URL.',
    })
  }
  return {
    ...settings,
    databaseUrl: settings.appDatabaseUrl,
    ownerDatabaseUrl: null,
    secret: readSecret(settings.dataDirectory, environment),
    cliKey: environment.EARWITNESS_CLI_KEY || null,
  }
}

/** Names that look like ours and are not: a variable that is mistyped does nothing, silently. */
export function unknownVariables(environment: Environment = process.env): string[] {
  return Object.keys(environment)
    .filter((name) => name.startsWith('EARWITNESS_') && !(name in variables))
    .sort()
}

/** The secret of a data directory, made at the first call. */
export function readSecret(dataDirectory: string, environment: Environment = process.env): Buffer {
  return readOrCreateSecret(dataDirectory, environment.EARWITNESS_SECRET || undefined)
}

/**
 * The environment of a process that the supervisor starts: everything resolved, and without the owner's
 * database, so that what serves cannot become the owner.
 */
export function childEnvironment(
  settings: Settings,
  given: { appDatabaseUrl: string; cliKey: string },
  environment: Environment = process.env,
): Environment {
  const { DATABASE_URL: _ownerUrl, ...inherited } = environment
  return {
    ...inherited,
    EARWITNESS_PORT: String(settings.port),
    EARWITNESS_HOST: settings.host,
    EARWITNESS_DATA: settings.dataDirectory,
    EARWITNESS_PUBLIC_URL: settings.publicUrl ?? '',
    EARWITNESS_TLS_CERTIFICATE: settings.tls?.certificateFile ?? '',
    EARWITNESS_TLS_KEY: settings.tls?.keyFile ?? '',
    EARWITNESS_TRUSTED_PROXY: settings.trustedProxy ?? '',
    EARWITNESS_INSECURE_LAN: settings.insecureLan ? '1' : '',
    EARWITNESS_NO_SAMPLE: settings.withSample ? '' : '1',
    EARWITNESS_APP_DATABASE_URL: given.appDatabaseUrl,
    // Compiled modules are kept between starts: the server is up in half the time.
    NODE_COMPILE_CACHE: join(settings.dataDirectory, 'cache'),
    EARWITNESS_CLI_KEY: given.cliKey,
  }
}

export interface ExplainedVariable {
  name: VariableName
  flag: string | null
  explanation: string
  isSet: boolean
  /** As it is set; secrets are never shown. */
  shown: string | null
}

/** Every variable with its explanation and what it is set to, for `earwitness doctor`. */
export function explainVariables(environment: Environment = process.env): ExplainedVariable[] {
  return (Object.keys(variables) as VariableName[])
    .map((name) => ({
      name,
      variable: variables[name] as { explanation: string; isSecret?: true; isInternal?: true },
    }))
    .filter(({ variable }) => !variable.isInternal)
    .map(({ name, variable }) => {
      const value = environment[name] || null
      return {
        name,
        flag: flagOf[name] ?? null,
        explanation: variable.explanation,
        isSet: value !== null,
        shown: value && variable.isSecret ? '(set, not shown)' : value,
      }
    })
}

/** The environment of helper programs (npm, apt, a browser) that a command starts. */
export function programEnvironment(
  extra: Environment = {},
  environment: Environment = process.env,
): Environment {
  return { ...environment, ...extra }
}

/** Folders in which programs are looked for. */
export function searchPath(environment: Environment = process.env): string {
  return environment.PATH ?? ''
}

function definedOnly(flags: RawVariables): RawVariables {
  return Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined))
}
