/** Of what one person asks for again and again while they type, only the newest goes on: nobody waits for the ones before. */
export class NewestOfEach {
  readonly #running = new Map<string, AbortController>()

  /** The signal of whatever runs for `who` is aborted, and `work` gets a signal of its own. */
  async run<T>(who: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    this.#running.get(who)?.abort()
    const own = new AbortController()
    this.#running.set(who, own)
    try {
      return await work(own.signal)
    } finally {
      if (this.#running.get(who) === own) this.#running.delete(who)
    }
  }

  /** How many run. */
  get size(): number {
    return this.#running.size
  }
}
