import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { defineCommand } from 'citty'
import { programEnvironment, type RawVariables, type Settings } from '../../platform/config/config.ts'
import { prepareDataDirectory } from '../../platform/config/data-directory.ts'
import { AppError } from '../../platform/errors.ts'
import { build } from '../../platform/runtime/build.ts'
import { findRunningInstance, type Instance } from '../../platform/runtime/instance-file.ts'
import { startSupervisor } from '../../platform/runtime/supervisor.ts'
import { invocationSettings } from '../invocation.ts'
import { note, outliveOutput, print, printJson } from '../output.ts'
import { entryFolders, root } from '../places.ts'
import { newSignInUrl } from '../sign-in-url.ts'
import { version } from '../version.ts'

const args = {
  port: {
    type: 'string',
    description: 'Port of the studio and of interviews (default 4747)',
    valueHint: 'number',
  },
  host: { type: 'string', description: 'Address to listen on (default 127.0.0.1)', valueHint: 'address' },
  public: { type: 'string', description: 'https address for people elsewhere', valueHint: 'url' },
  proxy: {
    type: 'string',
    description: 'Address of the proxy that answers https in front',
    valueHint: 'address',
  },
  cert: { type: 'string', description: 'Certificate file, to answer https itself', valueHint: 'file' },
  key: { type: 'string', description: 'Key file of the certificate', valueHint: 'file' },
  'insecure-lan': {
    type: 'boolean',
    description: 'Plain http for the local network (says what will not work)',
  },
  sample: {
    type: 'boolean',
    default: true,
    description: 'With the sample study, unless it was deleted',
    negativeDescription: 'Start without the sample study',
  },
  detach: { type: 'boolean', description: 'Return when it runs; earwitness stop ends it' },
  json: { type: 'boolean', description: 'Print one JSON document when it runs' },
  // What --detach starts: tells its parent when it is ready. Without a description the help leaves it out.
  background: { type: 'boolean' },
} as const

export default defineCommand({
  meta: { name: 'start', description: 'Starts the studio and ends with a URL that signs you in' },
  args,
  async run({ args: given, rawArgs }) {
    const flags: RawVariables = {
      EARWITNESS_PORT: given.port,
      EARWITNESS_HOST: given.host,
      EARWITNESS_PUBLIC_URL: given.public,
      EARWITNESS_TRUSTED_PROXY: given.proxy,
      EARWITNESS_TLS_CERTIFICATE: given.cert,
      EARWITNESS_TLS_KEY: given.key,
      EARWITNESS_INSECURE_LAN: given['insecure-lan'] ? '1' : undefined,
      EARWITNESS_NO_SAMPLE: given.sample ? undefined : '1',
    }
    const settings = invocationSettings(flags)
    if (given.detach) await startDetached(settings, rawArgs, given.json === true)
    else await startHere(settings, { asJson: given.json === true, inBackground: given.background === true })
  },
})

/** In the foreground, until Ctrl-C or SIGTERM. A second Ctrl-C ends it at once. */
async function startHere(settings: Settings, { asJson, inBackground }: Manner): Promise<void> {
  const say = (text: string) => {
    ;(asJson ? note : print)(text)
    if (inBackground) tellParent({ type: 'step', text })
  }
  const abort = new AbortController()
  const ended = new Promise<void>((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(name, () => {
        if (abort.signal.aborted) process.exit(1)
        abort.abort()
        resolve()
      })
    }
  })
  if (settings.insecureLan) say(insecureLanSentence)
  const supervisor = await startSupervisor({
    settings,
    version,
    prepare: () => build({ root, onStep: say }),
    entryFolders,
    onStep: say,
    abort: abort.signal,
  })
  outliveOutput()
  try {
    // In the background nobody reads this, and a log is no place for a URL that signs in.
    if (inBackground) tellParent({ type: 'ready' })
    else await announce(supervisor.instance, asJson)
    await ended
    say('Finishing what is in flight')
  } finally {
    await supervisor.stop()
  }
  say('Stopped.')
}

interface Manner {
  asJson: boolean
  inBackground: boolean
}

/** The parent leaves when it has heard that we are ready. */
function tellParent(message: { type: 'ready' } | { type: 'step'; text: string }): void {
  if (process.connected) process.send?.(message)
}

const insecureLanSentence =
  'Plain http for the local network: on other computers passkeys, secure cookies and the microphone do not work, and what people write can be read on the network.'

async function announce(instance: Instance, asJson: boolean): Promise<void> {
  const signInUrl = await newSignInUrl(instance)
  if (asJson) return printJson({ url: instance.url, signInUrl, pids: instance.pids })
  print('')
  print('Ready. This link signs you in, once, within ten minutes:')
  print(signInUrl)
}

/** Starts the same command in the background, repeats its steps here until it is ready, then returns. */
async function startDetached(settings: Settings, rawArgs: string[], asJson: boolean): Promise<void> {
  prepareDataDirectory(settings.dataDirectory)
  const logs = join(settings.dataDirectory, 'logs')
  mkdirSync(logs, { recursive: true, mode: 0o700 })
  const log = openSync(join(logs, 'supervisor.log'), 'a', 0o600)
  const passedOn = rawArgs.filter((argument) => argument !== '--detach' && argument !== '--json')
  const child = spawn(
    process.execPath,
    [join(root, 'src/cli/main.ts'), 'start', '--background', '--data', settings.dataDirectory, ...passedOn],
    {
      detached: true,
      stdio: ['ignore', log, log, 'ipc'],
      env: programEnvironment() as NodeJS.ProcessEnv,
      cwd: process.cwd(),
    },
  )
  closeSync(log)
  const outcome = await new Promise<'ready' | 'ended'>((resolve) => {
    child.on('message', (message: { type: string; text?: string }) => {
      if (message.type === 'step') note(message.text ?? '')
      else resolve('ready')
    })
    child.once('exit', () => resolve('ended'))
  })
  if (child.connected) child.disconnect()
  child.unref()
  if (outcome === 'ended') throw await detachedFailure(settings.dataDirectory, join(logs, 'supervisor.log'))
  const instance = findRunningInstance(settings.dataDirectory)
  if (!instance) throw await detachedFailure(settings.dataDirectory, join(logs, 'supervisor.log'))
  await announce(instance, asJson)
}

/** The background process wrote its sentence into the log; its last line is what went wrong. */
async function detachedFailure(dataDirectory: string, logFile: string): Promise<AppError> {
  await sleep(50)
  const last = readFileSync(logFile, 'utf8').trim().split('\n').at(-1) ?? ''
  return new AppError('unavailable', `the background start on ${dataDirectory} ended`, { say: last })
}
