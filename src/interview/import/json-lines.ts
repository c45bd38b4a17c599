/**
 * On which line each object of a JSON document begins, so that what is wrong with one of them can be named by its line. The
 * text has been parsed before: it is whole, and is walked beside its value.
 */

/** A list under a key holds interviews, an interview its list of turns: what lies in a turn needs no line of its own. */
const deepest = 4

export function linesOfObjects(text: string, value: unknown): Map<object, number> {
  const lines = new Map<object, number>()
  const walker = new Walker(text, lines)
  walker.walk(value, 0)
  return lines
}

class Walker {
  readonly #text: string
  readonly #lines: Map<object, number>
  #at = 0
  #line = 1

  constructor(text: string, lines: Map<object, number>) {
    this.#text = text
    this.#lines = lines
  }

  walk(value: unknown, depth: number): void {
    this.#skipSpace()
    const sign = this.#text[this.#at]
    if (sign !== '{' && sign !== '[') {
      this.#skipScalar()
      return
    }
    if (typeof value === 'object' && value !== null) this.#lines.set(value, this.#line)
    if (depth === deepest) this.#skipNested()
    else this.#walkInto(value, depth, sign === '{')
  }

  #walkInto(value: unknown, depth: number, isObject: boolean): void {
    this.#at += 1
    for (let index = 0; ; index += 1) {
      this.#skipSpace()
      const next = this.#text[this.#at]
      if (next === '}' || next === ']' || next === undefined) break
      if (next === ',') {
        this.#at += 1
        this.#skipSpace()
      }
      this.walk(childOf(value, isObject ? this.#readKey() : index), depth + 1)
    }
    this.#at += 1
  }

  #readKey(): string {
    const start = this.#at
    this.#skipString()
    const key: unknown = JSON.parse(this.#text.slice(start, this.#at))
    this.#skipSpace()
    this.#at += 1
    return String(key)
  }

  #skipSpace(): void {
    for (;;) {
      const sign = this.#text[this.#at]
      if (sign === '\n' || (sign === '\r' && this.#text[this.#at + 1] !== '\n')) this.#line += 1
      else if (sign !== ' ' && sign !== '\t' && sign !== '\r') return
      this.#at += 1
    }
  }

  #skipString(): void {
    this.#at += 1
    while (this.#at < this.#text.length && this.#text[this.#at] !== '"') {
      this.#at += this.#text[this.#at] === '\\' ? 2 : 1
    }
    this.#at += 1
  }

  #skipScalar(): void {
    if (this.#text[this.#at] === '"') this.#skipString()
    else while (this.#at < this.#text.length && !/[\s,\]}]/.test(this.#text[this.#at]!)) this.#at += 1
  }

  /** A list or object to its end, whatever lies in it. */
  #skipNested(): void {
    let open = 0
    do {
      this.#skipSpace()
      const sign = this.#text[this.#at]
      if (sign === '"') {
        this.#skipString()
        continue
      }
      if (sign === '{' || sign === '[') open += 1
      else if (sign === '}' || sign === ']') open -= 1
      this.#at += 1
    } while (open > 0 && this.#at < this.#text.length)
  }
}

/** Where a key stands twice the value has the last; a line may then be that of another, and nothing is left out. */
function childOf(value: unknown, key: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
  return (value as Record<string | number, unknown>)[key]
}
