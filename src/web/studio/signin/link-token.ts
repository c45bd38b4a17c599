/** Takes the token out of the address, so that it stays neither in the address bar nor in the history. */
export function takeToken(): string | null {
  const token = location.hash.replace(/^#/, '')
  if (token === '') return null
  history.replaceState(history.state, '', location.pathname + location.search)
  return decodeURIComponent(token)
}
