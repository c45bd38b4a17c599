/** Words of a call that no command understands are refused: what is ignored silently does something else than was meant. */
import { type ArgsDef, type CommandDef, parseArgs } from 'citty'
import { AppError } from '../platform/errors.ts'

/** Understood by every command, whether or not it lists them. */
const globalFlags = ['data', 'json', 'debug', 'help', 'h', 'version']

/** A mistyped flag must not be ignored: `--prot 80` would start on the wrong port. */
export async function refuseUnknownFlags(command: CommandDef, rest: string[]): Promise<void> {
  const defined = (await resolveLazily<ArgsDef>(command.args)) ?? {}
  const known = new Set(globalFlags)
  for (const [name, definition] of Object.entries(defined)) {
    known.add(name)
    for (const alias of [('alias' in definition ? definition.alias : undefined) ?? []].flat())
      known.add(alias)
  }
  const end = rest.indexOf('--')
  for (const argument of end === -1 ? rest : rest.slice(0, end)) {
    const flag = /^--?([a-z][\w-]*)/i.exec(argument)?.[1]
    if (flag === undefined || known.has(flag) || known.has(flag.replace(/^no-/, ''))) continue
    throw new AppError('invalid_input', `unknown flag ${flag}`, {
      say: `There is no flag ${argument.split('=')[0]} here. See the command's --help.`,
    })
  }
}

/** `--port` alone, or `--name --personal`: the flag behind it would be taken for its value, or nothing at all be set. */
export async function refuseMissingValues(command: CommandDef, words: string[]): Promise<void> {
  const defined = Object.entries((await resolveLazily<ArgsDef>(command.args)) ?? {})
  const valued = new Set(
    defined.filter(([, { type }]) => type === 'string' || type === 'enum').map(([name]) => name),
  )
  const flags = new Set([...globalFlags, ...defined.map(([name]) => name)])
  const isFlag = (word: string) => flags.has(/^--(?:no-)?([a-z][\w-]*)/i.exec(word)?.[1] ?? '')
  const end = words.indexOf('--')
  for (const [index, word] of (end === -1 ? words : words.slice(0, end)).entries()) {
    const next = words[index + 1]
    if (!word.startsWith('--') || !valued.has(word.slice(2))) continue
    if (next !== undefined && next !== '--' && !isFlag(next)) continue
    throw new AppError('invalid_input', `no value for ${word}`, {
      say: `${word} needs a value behind it. See the command's --help.`,
    })
  }
}

/** Words that no argument takes would be dropped: a name or a question without quotes would be its first word. */
export async function refuseMoreWords(command: CommandDef, words: string[], path: string): Promise<void> {
  const defined = (await resolveLazily<ArgsDef>(command.args)) ?? {}
  if (await resolveLazily(command.subCommands)) return
  const optional = Object.fromEntries(
    Object.entries(defined).map(([name, arg]) => [name, { ...arg, required: false } as typeof arg]),
  )
  const given = parseArgs(words, optional)._
  const taken = Object.values(defined).filter(({ type }) => type === 'positional').length
  if (given.length <= taken) return
  const said =
    taken === 0
      ? `earwitness ${path} takes no words`
      : `earwitness ${path} takes ${taken === 1 ? 'one word or text' : `${taken} words or texts`}`
  throw new AppError('invalid_input', `too many arguments for ${path}`, {
    say: `${said}, and "${given[taken]}" is one more. Put what has spaces in it into quotes. See: earwitness ${path} --help`,
  })
}

export async function resolveLazily<T>(
  value: T | Promise<T> | (() => T | Promise<T>) | undefined,
): Promise<T | undefined> {
  return typeof value === 'function' ? (value as () => T | Promise<T>)() : value
}
