/** Holds the lock of the data directory it is given, as a start or a restore does, and says so. */
import { setInterval } from 'node:timers'
import { type LockedWork, takeStartLock } from '../../../src/platform/runtime/start-lock.ts'

const [directory, work] = process.argv.slice(2)
takeStartLock(directory!, work as LockedWork)
process.stdout.write('held\n')
setInterval(() => undefined, 1000)
