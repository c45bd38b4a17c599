/** One line of `earwitness doctor`: fine, or what is so and what to do about it. */
export interface Check {
  /** What was looked at: `disk`. */
  name: string
  /** `fault`: it does not work. `warning`: it works, and something is unsafe or missing. */
  state: 'fine' | 'warning' | 'fault'
  say: string
}

export function fine(name: string, say: string): Check {
  return { name, state: 'fine', say }
}

export function warning(name: string, say: string): Check {
  return { name, state: 'warning', say }
}

export function fault(name: string, say: string): Check {
  return { name, state: 'fault', say }
}
