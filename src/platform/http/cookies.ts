/**
 * Cookies of participants: one for each interview, so that two interviews on one device stay two. Over https
 * `__Host-`, over plain http on this computer a plain name with the port (cookies do not know of ports).
 */
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { baseUrl, type Settings } from '../config/config.ts'

type CookieSettings = Pick<Settings, 'publicUrl' | 'tls' | 'port'>

export function hostCookieName(settings: CookieSettings, name: string): string {
  return isHttps(settings) ? `__Host-${name}` : `${name}-${settings.port}`
}

export function isHttps(settings: CookieSettings): boolean {
  return baseUrl(settings).startsWith('https:')
}

export interface HostCookie {
  name: string
  value: string
  maxAgeSeconds: number
}

export function setHostCookie(c: Context, settings: CookieSettings, cookie: HostCookie): void {
  setCookie(c, hostCookieName(settings, cookie.name), cookie.value, {
    ...attributes(settings),
    maxAge: cookie.maxAgeSeconds,
  })
}

export function getHostCookie(c: Context, settings: CookieSettings, name: string): string | undefined {
  return getCookie(c, hostCookieName(settings, name))
}

export function deleteHostCookie(c: Context, settings: CookieSettings, name: string): void {
  deleteCookie(c, hostCookieName(settings, name), attributes(settings))
}

function attributes(settings: CookieSettings) {
  return { path: '/', httpOnly: true, sameSite: 'Lax', secure: isHttps(settings) } as const
}
