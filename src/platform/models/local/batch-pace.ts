/**
 * How long a batch will take, from how long those before it took (an exponentially weighted mean of milliseconds a padded
 * character). Tells whether a text can be ready in time before anything is spent on it. Pure: the clock is the caller's.
 */

/** Of the newest batch in the mean. */
const share = 0.2
/** Until the first batch is measured: 72 characters in about 4 ms. */
const msAtFirst = 0.03

export class BatchPace {
  #msEach = msAtFirst
  #running: { cost: number; since: number } | undefined

  /** @param cost padded characters */
  begin(cost: number, now: number): void {
    this.#running = { cost, since: now }
  }

  end(now: number): void {
    if (!this.#running) return
    const { cost, since } = this.#running
    this.#running = undefined
    this.#msEach += share * ((now - since) / cost - this.#msEach)
  }

  /** A batch that was lost tells nothing. */
  forget(): void {
    this.#running = undefined
  }

  /** Milliseconds until so much more is done, after what runs. */
  waitFor(cost: number, now: number): number {
    const { cost: running = 0, since = now } = this.#running ?? {}
    const left = Math.max(0, running * this.#msEach - (now - since))
    return left + cost * this.#msEach
  }

  get isIdle(): boolean {
    return this.#running === undefined
  }
}
