import { useEffect, useState } from 'react'

/**
 * The token of the address, also when a link is put into the address bar of a page that is open already: then only
 * the part after the `#` changes and nothing is loaded anew.
 */
export function useLinkToken(): string | null {
  const [token, setToken] = useState(takeToken)
  useEffect(() => {
    const take = () => {
      const next = takeToken()
      if (next !== null) setToken(next)
    }
    addEventListener('hashchange', take)
    return () => removeEventListener('hashchange', take)
  }, [])
  return token
}

/** Takes the token out of the address, so that it stays neither in the address bar nor in the history. */
function takeToken(): string | null {
  const token = location.hash.replace(/^#/, '')
  if (token === '') return null
  history.replaceState(history.state, '', location.pathname + location.search)
  return decodeURIComponent(token)
}
