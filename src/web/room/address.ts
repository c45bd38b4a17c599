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

/** The address bar and what this tab remembers of the link, behind a port so that a test can stand in. */
export interface Place {
  read(): { pathname: string; hash: string }
  /** Takes a link out of the address bar and keeps it for this tab, so that a refresh finds it. */
  takeLink(token: string): void
  link(): string | null
  /** An open link is public: it may stand in the address bar and be passed on. */
  showLink(token: string): void
  /** From here on the interview's cookie is the key; the link is forgotten. */
  showInterview(interviewId: string): void
  forgetLink(): void
  /** The same id for the same beginning, also after a refresh: one interview, however often it is sent. */
  startId(newId: () => string): string
}

const linkName = 'earwitness.link'
const startName = 'earwitness.start'

export function browserPlace(window: Window): Place {
  let held: string | null = null
  const remembered = (name: string) => {
    try {
      return window.sessionStorage.getItem(name)
    } catch {
      return null
    }
  }
  const remember = (name: string, value: string | null) => {
    try {
      if (value === null) window.sessionStorage.removeItem(name)
      else window.sessionStorage.setItem(name, value)
    } catch {
      // Storage is blocked: a refresh before the interview has begun needs the link again.
    }
  }
  const showAddress = (address: string) => window.history.replaceState(null, '', address)
  const forget = () => {
    held = null
    remember(linkName, null)
    remember(startName, null)
  }
  return {
    read: () => window.location,
    takeLink(token) {
      if (remembered(linkName) !== token) remember(startName, null)
      held = token
      remember(linkName, token)
      showAddress(addressWithoutLink)
    },
    link: () => held ?? remembered(linkName),
    showLink: (token) => showAddress(addressOfLink(token)),
    showInterview(interviewId) {
      forget()
      showAddress(addressOfInterview(interviewId))
    },
    forgetLink() {
      forget()
      showAddress(addressWithoutLink)
    },
    startId(newId) {
      const known = remembered(startName)
      if (known !== null) return known
      const made = newId()
      remember(startName, made)
      return made
    },
  }
}
