/**
 * Every variable of the environment that Earwitness reads, with its check and the sentence by which
 * `earwitness doctor` explains it. Flags of `earwitness start` fill the same variables and win over them.
 */
import { isIP } from 'node:net'
import { z } from 'zod'
import { LanguageModelListSchema, ServerListSchema } from './language-model-list.ts'

const flag = z.enum(['1', '0', 'true', 'false', '']).transform((value) => value === '1' || value === 'true')

/** A key goes into a header, which takes nothing else. */
const providerKey = z.string().regex(/^[\x21-\x7e]+$/, 'must be a key without spaces')

const bytes = z.coerce.number().int().positive()

interface Variable {
  explanation: string
  schema: z.ZodType
  /** Never shown, not even in part. */
  isSecret?: boolean
  /** Set by the supervisor for the processes that it starts; not for people. */
  isInternal?: boolean
}

const postgresUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\//, { abort: true, message: 'must start with postgres:// or postgresql://' })
  .refine(
    isReadable,
    'cannot be read. It names one server, such as postgres://owner:secret@host:5432/database; in a password / # ? @ are written %2F %23 %3F %40',
  )

/** As `pg` reads it: where a role stands before no host, the query names the host. */
function isReadable(url: string): boolean {
  return URL.canParse(url) || URL.canParse(url.replace('@/', '@host/'))
}

export const variables = {
  EARWITNESS_PORT: {
    explanation: 'The port of the studio and of interviews. Default 4747.',
    schema: z.coerce.number().int().min(1).max(65535),
  },
  EARWITNESS_HOST: {
    explanation: 'The address to listen on. Default 127.0.0.1: only this computer.',
    schema: z.string().min(1),
  },
  EARWITNESS_DATA: {
    explanation: 'The folder that holds everything: database, media, keys, backups, models.',
    schema: z.string().min(1),
  },
  EARWITNESS_PUBLIC_URL: {
    explanation: 'The https address by which people elsewhere reach this server (--public).',
    schema: z.url(),
  },
  EARWITNESS_TLS_CERTIFICATE: {
    explanation: 'Certificate file (PEM) when the server answers https itself.',
    schema: z.string().min(1),
  },
  EARWITNESS_TLS_KEY: { explanation: 'Key file (PEM) of that certificate.', schema: z.string().min(1) },
  EARWITNESS_TRUSTED_PROXY: {
    explanation: 'IP address of the proxy in front; only its word on who is asking is believed.',
    // A name would be compared with the address of the connection, and never be it.
    schema: z.string().refine((value) => isIP(value) !== 0, 'must be an IP address, for instance 127.0.0.1'),
  },
  EARWITNESS_INSECURE_LAN: {
    explanation: 'Allows plain http to other computers of the local network.',
    schema: flag,
  },
  EARWITNESS_NO_SAMPLE: { explanation: 'Starts without the sample study.', schema: flag },
  DATABASE_URL: {
    explanation:
      'A Postgres of your own, as the role that owns the database. Default: one is started for you.',
    schema: postgresUrl,
    isSecret: true,
  },
  EARWITNESS_APP_DATABASE_URL: {
    explanation: 'The same database as the role that serves, where DATABASE_URL may not create it.',
    schema: postgresUrl,
    isSecret: true,
  },
  EARWITNESS_SECRET: {
    explanation:
      'The key that encrypts stored secrets: 32 bytes as hex or base64. Default: a file in the data folder.',
    schema: z.string().min(43),
    isSecret: true,
  },
  EARWITNESS_MODELS: {
    explanation: 'A folder with models fetched beforehand; looked at first, never written.',
    schema: z.string().min(1),
  },
  EARWITNESS_MODEL_HUB: {
    explanation: 'The address of a mirror of the model hub.',
    schema: z.url(),
  },
  EARWITNESS_LANGUAGE_MODELS: {
    explanation:
      'Language models for workspaces that set up none in the studio, smallest first, comma-separated: anthropic/MODEL, openai/MODEL, google/MODEL, mistral/MODEL, builtin/MODEL, or http://HOST:PORT/v1#MODEL for a server of your own.',
    schema: LanguageModelListSchema,
  },
  EARWITNESS_ANTHROPIC_KEY: {
    explanation: 'The key for anthropic/ models of that list.',
    schema: providerKey,
    isSecret: true,
  },
  EARWITNESS_OPENAI_KEY: {
    explanation: 'The key for openai/ models of that list.',
    schema: providerKey,
    isSecret: true,
  },
  EARWITNESS_GOOGLE_KEY: {
    explanation: 'The key for google/ models of that list.',
    schema: providerKey,
    isSecret: true,
  },
  EARWITNESS_MISTRAL_KEY: {
    explanation: 'The key for mistral/ models of that list.',
    schema: providerKey,
    isSecret: true,
  },
  EARWITNESS_SERVER_KEY: {
    explanation: 'The key for servers of your own in that list, where they want one.',
    schema: providerKey,
    isSecret: true,
  },
  EARWITNESS_MODEL_SERVERS: {
    explanation:
      'Addresses at which servers of language models are looked for, comma-separated. Default: ports 11434, 8080, 8000 and 1234 of this computer.',
    schema: ServerListSchema,
  },
  EARWITNESS_SMTP_URL: {
    explanation:
      'The mail server that tells the person named by a study of moments that call for care: smtp://USER:PASSWORD@HOST:587 or smtps://. Default: no mail, the inbox alone.',
    schema: z.string().regex(/^smtps?:\/\/[^/\s]+/, 'must start with smtp:// or smtps://'),
    isSecret: true,
  },
  EARWITNESS_MAIL_FROM: {
    explanation: 'The address that such mail comes from. Default: earwitness@ the public address.',
    schema: z.email(),
  },
  EARWITNESS_LOG_LEVEL: {
    explanation: 'How much is logged: debug, info, warn or error. Default info.',
    schema: z.enum(['debug', 'info', 'warn', 'error', 'silent']),
  },
  EARWITNESS_MAX_REQUEST_BYTES: {
    explanation: 'The largest ordinary request. Default 1 MB.',
    schema: bytes,
  },
  EARWITNESS_MAX_UPLOAD_BYTES: {
    explanation: 'The largest picture. Default 20 MB.',
    schema: bytes,
  },
  EARWITNESS_MAX_IMPORT_BYTES: {
    explanation: 'The largest file of interviews to import in the studio. Default 1 GB.',
    schema: bytes,
  },
  EARWITNESS_MAX_DATABASE_CONNECTIONS: {
    explanation: 'Database connections of each process. Default 20.',
    schema: z.coerce.number().int().min(2).max(500),
  },
  EARWITNESS_CLI_KEY: {
    explanation: 'Set for the processes that start makes.',
    schema: z.string().min(32),
    isSecret: true,
    isInternal: true,
  },
} as const satisfies Record<string, Variable>

export type VariableName = keyof typeof variables
export type RawVariables = Partial<Record<VariableName, string>>
export type Values = { [Name in VariableName]?: z.output<(typeof variables)[Name]['schema']> }

/** Where each variable comes from on the command line, for messages. */
export const flagOf: Partial<Record<VariableName, string>> = {
  EARWITNESS_PORT: '--port',
  EARWITNESS_HOST: '--host',
  EARWITNESS_DATA: '--data',
  EARWITNESS_PUBLIC_URL: '--public',
  EARWITNESS_TLS_CERTIFICATE: '--cert',
  EARWITNESS_TLS_KEY: '--key',
  EARWITNESS_TRUSTED_PROXY: '--proxy',
  EARWITNESS_INSECURE_LAN: '--insecure-lan',
  EARWITNESS_NO_SAMPLE: '--no-sample',
}
