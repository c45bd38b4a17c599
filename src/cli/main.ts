/**
 * The command line. Each command is a file of `commands/`, loaded when it is called; `help.txt` names them all
 * and is what `--help` prints (the launcher prints it too, before anything is installed).
 */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { type ArgsDef, type CommandDef, renderUsage, runCommand } from 'citty'
import { AppError, isAppError } from '../platform/errors.ts'
import { isJsonWanted, takeGlobalFlags } from './invocation.ts'
import { exitCodes, failForPrograms, print, printFailure, watchOutput } from './output.ts'
import { version } from './version.ts'

/** Understood by every command, whether or not it lists them. */
const globalFlags = ['data', 'json', 'debug', 'help', 'h', 'version']

async function main(argv: string[]): Promise<number> {
  const args = takeGlobalFlags(argv)
  const [name, ...rest] = args
  if (name === '--version' || name === '-v') print(version)
  else if (name === undefined || name === 'help' || isHelpFlag(name)) print(readHelp())
  else return runNamed(name, rest)
  return exitCodes.done
}

async function runNamed(name: string, rest: string[]): Promise<number> {
  const { default: command, passesFlagsOn } = await loadCommand(name)
  const { leaf, path } = await findLeaf(command, rest)
  if (rest.some(isHelpFlag) && !passesFlagsOn) {
    await printUsage(leaf, [name, ...path].join(' '))
    return exitCodes.done
  }
  if (!passesFlagsOn) await refuseUnknownFlags(leaf, rest)
  try {
    await runCommand(command, { rawArgs: rest })
  } catch (error) {
    throw isWrongCall(error) ? await wrongCall(error, leaf, [name, ...path].join(' ')) : error
  }
  return typeof process.exitCode === 'number' ? process.exitCode : exitCodes.done
}

interface CommandModule {
  default: CommandDef
  /** True for a command that hands its flags to another program, which knows them. */
  passesFlagsOn?: boolean
}

async function loadCommand(name: string): Promise<CommandModule> {
  const file = new URL(`./commands/${name}.ts`, import.meta.url)
  if (!/^[a-z]+(-[a-z]+)*$/.test(name) || !existsSync(fileURLToPath(file))) {
    throw new AppError('invalid_input', `unknown command ${name}`, {
      say: `There is no command "${name}". See: earwitness --help`,
    })
  }
  return (await import(file.href)) as CommandModule
}

async function printUsage(leaf: CommandDef, path: string): Promise<void> {
  const meta = { ...(await resolveLazily(leaf.meta)), name: `earwitness ${path}` }
  const args = withoutHidden((await resolveLazily(leaf.args)) ?? {})
  const usage = `${await renderUsage({ ...leaf, meta, args })}\n\nEvery command also takes --data=<folder> and --json.`
  print(process.stdout.isTTY ? usage : stripVTControlCharacters(usage))
}

/** What no description says is for the program itself. */
function withoutHidden(args: ArgsDef): ArgsDef {
  return Object.fromEntries(Object.entries(args).filter(([, arg]) => arg.description !== undefined))
}

interface Leaf {
  leaf: CommandDef
  /** The sub-commands that lead to it. */
  path: string[]
}

/** The command that will run: `models providers add` leads over `providers` to `add`. */
async function findLeaf(command: CommandDef, rest: string[]): Promise<Leaf> {
  const subCommands = await resolveLazily(command.subCommands)
  const index = rest.findIndex((argument) => !argument.startsWith('-'))
  const name = rest[index]
  if (!subCommands || name === undefined || !Object.hasOwn(subCommands, name))
    return { leaf: command, path: [] }
  const below = await resolveLazily(subCommands[name])
  if (!below) return { leaf: command, path: [] }
  const { leaf, path } = await findLeaf(below, rest.slice(index + 1))
  return { leaf, path: [name, ...path] }
}

async function resolveLazily<T>(
  value: T | Promise<T> | (() => T | Promise<T>) | undefined,
): Promise<T | undefined> {
  return typeof value === 'function' ? (value as () => T | Promise<T>)() : value
}

/** A mistyped flag must not be ignored: `--prot 80` would start on the wrong port. */
async function refuseUnknownFlags(command: CommandDef, rest: string[]): Promise<void> {
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

function isHelpFlag(argument: string): boolean {
  return argument === '--help' || argument === '-h'
}

function readHelp(): string {
  return readFileSync(new URL('./help.txt', import.meta.url), 'utf8').trimEnd()
}

/** Citty's own complaints: a missing argument, no sub-command or an unknown one. */
function isWrongCall(error: unknown): error is Error {
  return error instanceof Error && error.name === 'CLIError'
}

/** The complaint without its colours, and with what to do about it. */
async function wrongCall(error: Error, leaf: CommandDef, path: string): Promise<AppError> {
  const below = Object.keys((await resolveLazily(leaf.subCommands)) ?? {})
  const complaint =
    below.length > 0
      ? `earwitness ${path} needs one of: ${below.join(', ')}.`
      : `${stripVTControlCharacters(error.message).replace(/\.$/, '')}.`
  return new AppError('invalid_input', error.message, { say: `${complaint} See: earwitness ${path} --help` })
}

function exitCodeOf(error: unknown): number {
  return isAppError(error) && error.code === 'invalid_input' ? exitCodes.calledWrongly : exitCodes.failed
}

watchOutput()

const argv = process.argv.slice(2)
if (isJsonWanted(argv)) failForPrograms()
try {
  process.exitCode = await main(argv)
} catch (error) {
  printFailure(error, { isDebug: argv.includes('--debug') })
  process.exitCode = exitCodeOf(error)
}
