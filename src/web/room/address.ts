/**
 * From the address somebody came by to what it opens, and back to an address without a secret in it.
 * `/i/<slug or token>` and `/c#<token>` are links; `/i/<interview id>` is a place on this device, opened by its
 * cookie; `/i/` alone is where a visit stands whose link was taken out of the address bar.
 */
export type Door =
  | { kind: 'link'; token: string }
  | { kind: 'interview'; interviewId: string }
  | { kind: 'nowhere' }

const interviewIdPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

export function readDoor({ pathname, hash }: { pathname: string; hash: string }): Door {
  const inHash = decode(hash.replace(/^#/, ''))
  const [, first, second = ''] = pathname.split('/')
  const inPath = first === 'i' ? decode(second) : ''
  const given = inPath || (first === 'i' || first === 'c' ? inHash : '')
  if (given === '') return { kind: 'nowhere' }
  return interviewIdPattern.test(given)
    ? { kind: 'interview', interviewId: given.toLowerCase() }
    : { kind: 'link', token: given }
}

export const addressOfInterview = (interviewId: string) => `/i/${interviewId}`
export const addressOfLink = (token: string) => `/i/${encodeURIComponent(token)}`
export const addressWithoutLink = '/i/'

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
