/** Limits that nobody reaches, but those that a test changes. */
export function limitsOf(change: object) {
  const plenty = { requests: 1000, perSeconds: 60 }
  return { perToken: plenty, withoutToken: plenty, perAddress: plenty, signIn: plenty, ...change }
}
