/** By which names the server may be reached, and from which pages it may be asked to change something. */
import { networkInterfaces } from 'node:os'
import { baseUrl, isLoopback, localUrl, type Settings } from '../config/config.ts'
import { AppError } from '../errors.ts'

export interface AllowedOrigins {
  /** Values of `Host`, with port where it is not the scheme's own. */
  hosts: ReadonlySet<string>
  /** Values of `Origin`. */
  origins: ReadonlySet<string>
}

type OriginSettings = Pick<Settings, 'publicUrl' | 'tls' | 'port' | 'insecureLan'>

/** The public origin, this computer's own names and, only with --insecure-lan, its addresses on the network. */
export function allowedOrigins(settings: OriginSettings, localAddresses = ownAddresses): AllowedOrigins {
  const local = new URL(localUrl(settings))
  const names = ['localhost', '127.0.0.1', '[::1]', ...(settings.insecureLan ? localAddresses() : [])]
  const origins = names.map((name) => new URL(`${local.protocol}//${name}:${settings.port}`).origin)
  const all = new Set([baseUrl(settings), ...origins])
  return { origins: all, hosts: new Set([...all].map((origin) => new URL(origin).host)) }
}

/**
 * What stands in links for other people: on a local network this computer's address there, because `localhost` would be
 * their own. Where it has several, the first one: which of them others share is not to be known from here.
 */
export function linkOrigin(
  settings: OriginSettings & Pick<Settings, 'host'>,
  localAddresses = ownAddresses,
): string {
  const base = baseUrl(settings)
  const isOnAll = settings.host === '0.0.0.0' || settings.host === '::'
  if (settings.publicUrl !== null || !settings.insecureLan || !isOnAll) return base
  const address = localAddresses().find((one) => !one.startsWith('[') && !isLoopback(one))
  return address === undefined
    ? base
    : new URL(`${new URL(base).protocol}//${address}:${settings.port}`).origin
}

function ownAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter((address) => !address.scopeid)
    .map(({ address, family }) => (family === 'IPv6' ? `[${address}]` : address))
}

/**
 * Refuses a request that came by a foreign name: a page of another site whose name was pointed at this
 * computer (DNS rebinding) shows itself by its `Host`.
 *
 * @throws AppError `wrong_origin`
 */
export function checkHost(headers: Headers, { hosts }: AllowedOrigins): void {
  const host = headers.get('host')
  if (host !== null && hosts.has(host.toLowerCase())) return
  throw new AppError('wrong_origin', 'Host is not one of ours', {
    say: `This server answers to ${[...hosts][0]}. To use another name, start it with --public.`,
  })
}

/**
 * For every unsafe request and WebSocket upgrade. Browsers name the page that asks in `Origin`; a request
 * without it comes from a program, which carries no cookie.
 *
 * @throws AppError `wrong_origin`
 */
export function checkOrigin(headers: Headers, { origins }: AllowedOrigins): void {
  const origin = headers.get('origin')
  if (origin !== null ? origins.has(origin) : isFromProgram(headers)) return
  throw new AppError(
    'wrong_origin',
    origin === null ? 'a browser’s request without Origin' : 'Origin is not one of ours',
    {
      say: 'This request came from another site and was refused. Open the page by the address that Earwitness printed.',
    },
  )
}

function isFromProgram(headers: Headers): boolean {
  return !headers.has('cookie') && !headers.has('sec-fetch-site')
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

export function isUnsafe(method: string): boolean {
  return !safeMethods.has(method)
}
