/** Versions, data folder, disk, port, browser. */
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Settings } from '../../platform/config/config.ts'
import { refuseUnusable } from '../../platform/config/data-directory.ts'
import { findBrowser } from '../../platform/runtime/find-browser.ts'
import { portFault } from '../../platform/runtime/free-port.ts'
import { findRunningInstance, type Instance } from '../../platform/runtime/instance-file.ts'
import { healthFaults, healthOf, isServerUp } from '../health.ts'
import { failureText, formatBytes } from '../output.ts'
import { version } from '../version.ts'
import { type Check, fault, fine, warning } from './check.ts'

const leastNodeMajor = 24
const tightBytes = 2e9
const tooTightBytes = 300e6

export function checkVersions(): Check {
  const major = Number.parseInt(process.versions.node, 10)
  const text = `Earwitness ${version}, Node ${process.versions.node}, ${process.platform} ${process.arch}`
  return major >= leastNodeMajor
    ? fine('versions', text)
    : fault(
        'versions',
        `${text}. Node ${leastNodeMajor} or newer is needed; start by the earwitness script, which finds one.`,
      )
}

export function checkDataDirectory({ dataDirectory }: Settings): Check {
  const nearest = nearestExisting(dataDirectory)
  if (!statSync(nearest).isDirectory())
    return fault('data folder', `A file stands at ${nearest}. Choose another folder with --data.`)
  try {
    accessSync(nearest, constants.W_OK | constants.X_OK)
  } catch {
    return fault(
      'data folder',
      `${dataDirectory} cannot be written by this user. Choose another with --data.`,
    )
  }
  try {
    refuseUnusable(dataDirectory)
  } catch (error) {
    return fault('data folder', failureText(error))
  }
  return nearest === dataDirectory
    ? fine('data folder', dataDirectory)
    : fine('data folder', `${dataDirectory}, made at the first start`)
}

export async function checkDisk({ dataDirectory }: Settings): Promise<Check> {
  const { bavail, bsize } = await statfs(nearestExisting(dataDirectory))
  const free = bavail * bsize
  const text = `${formatBytes(free)} free on the disk of the data folder`
  if (free < tooTightBytes)
    return fault('disk', `${text}. Free some space: the database stops when there is none.`)
  return free < tightBytes
    ? warning('disk', `${text}. Free some space before a large import.`)
    : fine('disk', text)
}

function nearestExisting(path: string): string {
  return existsSync(path) ? path : nearestExisting(dirname(path))
}

export async function checkPort(settings: Settings): Promise<Check> {
  const running = readRunning(settings.dataDirectory)
  if (typeof running === 'string') return fault('port', running)
  if (running) return checkAnswer(running)
  const say = await portFault(settings)
  return say ? fault('port', say) : fine('port', `${settings.port} is free on ${settings.host}`)
}

/** What keeps the run file from being read is said in its place. */
function readRunning(dataDirectory: string): Instance | null | string {
  try {
    return findRunningInstance(dataDirectory)
  } catch (error) {
    return failureText(error)
  }
}

async function checkAnswer(running: Instance): Promise<Check> {
  if (!isServerUp(running))
    return warning('port', `Earwitness runs at ${running.url}, and its server is being started again.`)
  return (await healthOf(running)) === 'server silent'
    ? fault('port', `Earwitness runs at ${running.url}. ${healthFaults['server silent']}`)
    : fine('port', `Earwitness answers at ${running.url}`)
}

export function checkBrowser(): Check {
  const browser = findBrowser()
  return browser
    ? fine('browser', `${browser}, for tests and screenshots`)
    : warning(
        'browser',
        'No Chromium or Chrome, which only tests and screenshots need. Install it with: apt-get install chromium',
      )
}
