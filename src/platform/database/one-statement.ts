/**
 * A transaction of one statement in one round trip: what it needs to be set, and the statement, go in one message and are
 * committed at its end. Whoever answers waits for each round trip twice, for the database and for their turn in this
 * process. Statements that go together up to one Sync are one transaction (PostgreSQL documentation, 54.2.3); its commit
 * is done when the database is ready again and has said no error.
 */
import { fillPlaceholders } from 'drizzle-orm'
import pg from 'pg'
import { databaseErrorIn } from './database-error.ts'
import type { KeptStatement } from './kept-plans.ts'

/** What one connection has parsed, by name. */
const parsed = new WeakMap<pg.Connection, Set<string>>()

interface Step {
  name: string
  text: string
  values: readonly (string | null)[]
}

/** Sets what holds for this transaction: text without parameters, or with `values`. */
export interface Opening {
  name: string
  text: string
  values: readonly string[]
}

/** A statement with the values of its placeholders: text, numbers or null. */
export interface Planned {
  statement: KeptStatement
  values: Record<string, unknown>
}

export async function executeAlone<Row>(
  pool: pg.Pool,
  opening: Opening,
  { statement: { name, query }, values: given }: Planned,
): Promise<Row[]> {
  const values = fillPlaceholders(query.params, given).map((value) => (value == null ? null : String(value)))
  const steps = [opening, { name: `${name} alone`, text: query.sql, values }]
  try {
    return await runOn<Row>(pool, steps, 'known')
  } catch (error) {
    // Nothing of it was done. Another connection may have lost its statements too, so they are prepared anew there.
    if (!forgottenIn(error)) throw error
    return runOn<Row>(pool, steps, 'anew')
  }
}

async function runOn<Row>(pool: pg.Pool, steps: readonly Step[], statements: Statements): Promise<Row[]> {
  const client = await pool.connect()
  const sent = new OneTransaction<Row>(steps, statements)
  try {
    client.query(sent)
    return await sent.rows
  } finally {
    client.release(sent.isUncertain)
  }
}

/** `anew`: whatever the connection has by these names is dropped first. */
type Statements = 'known' | 'anew'

/**
 * The connection has not what it had: a statement was dropped (26000 invalid_sql_statement_name), by a pooler between us
 * and the database for instance; or returns other columns since a table was changed (0A000, "cached plan must not change
 * result type"). Until such a connection is closed it fails every time.
 */
export function forgottenIn(error: unknown): Error | undefined {
  const cause = databaseErrorIn(error)
  return cause?.code === '26000' || cause?.code === '0A000' ? cause : undefined
}

interface FieldsMessage {
  fields: { name: string; dataTypeID: number }[]
}

/** Speaks to the client of `pg` as its own queries do: one that can be submitted, and is told each message. */
class OneTransaction<Row> implements pg.Submittable {
  readonly rows: Promise<Row[]>
  /** The client sets it where nothing else is given. */
  readonly callback = () => {}
  readonly #steps: readonly Step[]
  readonly #statements: Statements
  readonly #found: Row[] = []
  #columns: { name: string; read: (text: string) => unknown }[] = []
  #known = new Set<string>()
  #done = 0
  #failure: Error | undefined
  #resolve!: (rows: Row[]) => void
  #reject!: (error: Error) => void

  constructor(steps: readonly Step[], statements: Statements) {
    this.#steps = steps
    this.#statements = statements
    this.rows = new Promise((resolve, reject) => {
      this.#resolve = resolve
      this.#reject = reject
    })
  }

  /** Whether the database knows a statement that failed the first time cannot be told, and one it forgot it does not. */
  get isUncertain(): boolean {
    if (this.#failure === undefined) return false
    return forgottenIn(this.#failure) !== undefined || this.#steps.some(({ name }) => !this.#known.has(name))
  }

  submit(connection: pg.Connection): void {
    const known = parsed.get(connection) ?? new Set()
    parsed.set(connection, known)
    this.#known = known
    connection.stream.cork()
    for (const [index, { name, text, values }] of this.#steps.entries()) {
      if (this.#statements === 'anew') {
        known.delete(name)
        // To close one that is not there is no error.
        connection.close({ type: 'S', name } as never, true)
      }
      if (!known.has(name)) connection.parse({ name, text, types: [] }, true)
      connection.bind({ statement: name, portal: '', values: [...values] } as never, true)
      if (index === this.#steps.length - 1) connection.describe({ type: 'P', name: '' } as never, true)
      connection.execute({ portal: '', rows: '' } as never, true)
    }
    connection.sync()
    connection.stream.uncork()
  }

  handleRowDescription({ fields }: FieldsMessage): void {
    this.#columns = fields.map(({ name, dataTypeID }) => ({ name, read: pg.types.getTypeParser(dataTypeID) }))
  }

  /** What the opening returns is of no interest. */
  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    if (this.#done < this.#steps.length - 1) return
    const cells = this.#columns.map(({ name, read }, index) => {
      const text = fields[index] ?? null
      return [name, text === null ? null : read(text)]
    })
    this.#found.push(Object.fromEntries(cells) as Row)
  }

  handleCommandComplete(): void {
    this.#known.add(this.#steps[this.#done]!.name)
    this.#done += 1
  }

  /** A failed commit is told before the database is ready, and then this is not called. */
  handleReadyForQuery(): void {
    this.#resolve(this.#found)
  }

  handleError(error: Error): void {
    this.#failure = error
    this.#reject(error)
  }
}
