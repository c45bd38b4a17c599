/**
 * Names of the studio's cookies. Over https they are `__Host-` cookies (RFC 6265bis): bound to exactly this
 * host, never sent in the clear. Browsers refuse that prefix over plain http, where loopback is the only host
 * we serve by default; cookies do not know of ports there, so the name carries it and two instances on one
 * machine do not sign each other out.
 */
export function sessionCookies(origin: URL) {
  const isSecure = origin.protocol === 'https:'
  return {
    // The library would add `__Secure-`; the stronger prefix is ours.
    useSecureCookies: false,
    cookiePrefix: isSecure ? '__Host-earwitness' : `earwitness-${origin.port || '80'}`,
    defaultCookieAttributes: {
      secure: isSecure,
      httpOnly: true,
      sameSite: 'lax' as const,
      path: '/',
    },
  }
}
