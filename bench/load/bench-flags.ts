/**
 * What every bench says of itself and takes: its help, and its options checked before anything is started.
 *
 *   const flags = benchFlags({
 *     name: 'durability',
 *     measures: 'Whether what was acknowledged survives kill -9 of any process',
 *     baseline: 'The promise itself: 0 missing, 0 duplicated',
 *     options: { kills: { kind: 'number', default: 200, help: 'Kills in all' } },
 *   })
 */
import { parseArgs } from 'node:util'

interface Described {
  help: string
  /** Only for the bench itself: left out of its help. */
  isHidden?: boolean
}
type NumberOption = Described & { kind: 'number'; default: number; least?: number }
type NumbersOption = Described & { kind: 'numbers'; default: readonly number[]; least?: number }
type TextOption = Described & { kind: 'text' }
type SwitchOption = Described & { kind: 'switch' }
export type BenchOption = NumberOption | NumbersOption | TextOption | SwitchOption
export type BenchOptions = Record<string, BenchOption>

export interface BenchAbout<Options extends BenchOptions> {
  name: string
  /** One sentence. */
  measures: string
  /** What its figures stand beside, from the same run. */
  baseline: string
  options: Options
}

type ValueOf<Option> = Option extends { kind: 'number' }
  ? number
  : Option extends { kind: 'numbers' }
    ? number[]
    : Option extends { kind: 'switch' }
      ? boolean
      : string | undefined
export type BenchValues<Options extends BenchOptions> = { [Name in keyof Options]: ValueOf<Options[Name]> }

type Read<Options extends BenchOptions> =
  | { kind: 'help'; text: string }
  | { kind: 'fault'; say: string }
  | { kind: 'values'; values: BenchValues<Options> }

/** Prints help or what is wrong, and ends; else the values, with defaults. Ends with 2 when called wrongly. */
export function benchFlags<const Options extends BenchOptions>(
  about: BenchAbout<Options>,
): BenchValues<Options> {
  const read = readBenchFlags(about, process.argv.slice(2))
  if (read.kind === 'values') return read.values
  if (read.kind === 'help') process.stdout.write(read.text)
  else process.stderr.write(`${read.say}\n`)
  process.exit(read.kind === 'help' ? 0 : 2)
}

export function readBenchFlags<const Options extends BenchOptions>(
  about: BenchAbout<Options>,
  args: readonly string[],
): Read<Options> {
  if (args.includes('--help') || args.includes('-h')) return { kind: 'help', text: helpOf(about) }
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: declared(about.options),
  })
  const values: Record<string, unknown> = Object.fromEntries(
    Object.entries(about.options).map(([name, option]) => [name, defaultOf(option)]),
  )
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue
    if (token.kind === 'positional') return fault(about, `It takes no “${token.value}”.`)
    const option = Object.hasOwn(about.options, token.name) ? about.options[token.name] : undefined
    if (!option) return fault(about, `It has no option ${token.rawName}.`)
    const value = readValue(option, token.value)
    if (value === undefined) return fault(about, `${token.rawName} takes ${takes(option)}.`)
    values[token.name] = value
  }
  return { kind: 'values', values: values as BenchValues<Options> }
}

function declared(options: BenchOptions) {
  return Object.fromEntries(
    Object.entries(options).map(([name, { kind }]) => [
      name,
      { type: kind === 'switch' ? ('boolean' as const) : ('string' as const) },
    ]),
  )
}

function defaultOf(option: BenchOption): unknown {
  return option.kind === 'switch' ? false : option.kind === 'text' ? undefined : option.default
}

/** Undefined when it is not what the option takes. */
function readValue(option: BenchOption, given: string | undefined): unknown {
  if (option.kind === 'switch') return given === undefined ? true : undefined
  if (given === undefined) return undefined
  if (option.kind === 'text') return given
  const numbers = given.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  const areFine = numbers.every((number) => Number.isInteger(number) && number >= (option.least ?? 0))
  if (!areFine || (option.kind === 'number' && numbers.length !== 1)) return undefined
  return option.kind === 'number' ? numbers[0] : numbers
}

function takes(option: BenchOption): string {
  switch (option.kind) {
    case 'number':
      return `a whole number from ${option.least ?? 0}`
    case 'numbers':
      return `whole numbers from ${option.least ?? 0}, with commas between them`
    case 'text':
      return 'a value'
    case 'switch':
      return 'no value'
  }
}

function fault(about: { name: string }, what: string): { kind: 'fault'; say: string } {
  return { kind: 'fault', say: `The bench ${about.name}: ${what} See: earwitness bench ${about.name} --help` }
}

function helpOf({ name, measures, baseline, options }: BenchAbout<BenchOptions>): string {
  const shown = Object.entries(options).filter(([, option]) => !option.isHidden)
  const heads = shown.map(
    ([option, { kind }]) => `--${option}${kind === 'switch' ? '' : ` ${placeholder[kind]}`}`,
  )
  const width = Math.max(...heads.map((head) => head.length))
  const lines = shown.map(
    ([, option], at) => `  ${heads[at]!.padEnd(width)}  ${option.help}${defaultText(option)}`,
  )
  return [
    `earwitness bench ${name} [options]`,
    '',
    `Measures   ${measures}`,
    `Baseline   ${baseline}`,
    '',
    'Options',
    ...lines,
    '',
  ].join('\n')
}

const placeholder = { number: 'N', numbers: 'N,N', text: 'TEXT' }

function defaultText(option: BenchOption): string {
  return option.kind === 'number' || option.kind === 'numbers' ? ` (default ${option.default})` : ''
}
