/** Limits that nobody reaches, but those that a test changes; over a time in which no slow machine lets one go again. */
export function limitsOf(change: object) {
  const plenty = { requests: 1000, perSeconds: 3600 }
  return { perToken: plenty, withoutToken: plenty, perAddress: plenty, signIn: plenty, ...change }
}

/** For an interview's turn: what is compared is compared by meaning, however late a busy machine lets this process go on. */
export const comparingBudgetMs = 60_000
