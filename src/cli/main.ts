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
import { refuseMissingValues, refuseMoreWords, refuseUnknownFlags, resolveLazily } from './wrong-words.ts'

async function main(argv: string[]): Promise<number> {
  const args = takeGlobalFlags(argv)
  const [name, ...rest] = args
  if (name === '--version' || name === '-v') print(version)
  else if (name === undefined || name === 'help' || isHelpFlag(name)) print(readHelp())
  else return runNamed(name, rest)
  return exitCodes.done
}

async function runNamed(name: string, rest: string[]): Promise<number> {
  const { default: command, passesFlagsOn, takesMany } = await loadCommand(name)
  const { leaf, path, below } = await findLeaf(command, rest)
  if (rest.some(isHelpFlag) && !passesFlagsOn) {
    await printUsage(leaf, [name, ...path].join(' '))
    return exitCodes.done
  }
  if (!passesFlagsOn) {
    await refuseUnknownFlags(leaf, rest)
    await refuseMissingValues(leaf, below)
  }
  try {
    if (!passesFlagsOn && !takesMany) await refuseMoreWords(leaf, below, [name, ...path].join(' '))
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
  /** True for a command that takes any number of words: files, a question without quotes. */
  takesMany?: boolean
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
  /** The arguments behind the last of them. */
  below: string[]
}

/** The command that will run: `models providers add` leads over `providers` to `add`. */
async function findLeaf(command: CommandDef, rest: string[]): Promise<Leaf> {
  const subCommands = await resolveLazily(command.subCommands)
  const index = rest.findIndex((argument) => !argument.startsWith('-'))
  const name = rest[index]
  if (!subCommands || name === undefined || !Object.hasOwn(subCommands, name))
    return { leaf: command, path: [], below: rest }
  const next = await resolveLazily(subCommands[name])
  if (!next) return { leaf: command, path: [], below: rest }
  const { leaf, path, below } = await findLeaf(next, rest.slice(index + 1))
  return { leaf, path: [name, ...path], below }
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
