/**
 * How a process of ours lives: reads its configuration, says that it is ready, ends when it is told to, or when
 * its supervisor is gone.
 */
import type { Logger } from 'pino'
import { type Config, readConfig } from '../platform/config/config.ts'
import { isAppError } from '../platform/errors.ts'
import { createLogger } from '../platform/logging/logger.ts'

export interface Life {
  config: Config
  logger: Logger
}

/** Starts everything and returns how to stop it. */
export type Start = (life: Life) => Promise<{ stop(): Promise<void> }>

/** A stop that takes longer than this is cut short. The supervisor's patience is a little longer. */
const stopWithinMs = 9500

/** @param name `server` or `worker`, for the log */
export async function live(name: string, start: Start): Promise<void> {
  let logger = createLogger({ level: 'info', process: name })
  process.on('unhandledRejection', (error) => logger.error({ err: error }, 'unhandled rejection'))
  process.on('uncaughtException', (error) => {
    logger.fatal({ err: error }, 'uncaught exception')
    process.exit(1)
  })
  try {
    const config = readConfig()
    logger = createLogger({ level: config.logLevel, process: name })
    const running = await start({ config, logger })
    endWith(running, logger)
    process.send?.({ type: 'ready' })
  } catch (error) {
    logger.fatal({ err: error }, 'could not start')
    await tell({
      type: 'failed',
      say: isAppError(error) ? error.say : 'It could not start; its log says why.',
    })
    process.exit(1)
  }
}

function endWith(running: { stop(): Promise<void> }, logger: Logger): void {
  let isEnding = false
  const end = async (reason: string) => {
    if (isEnding) return
    isEnding = true
    logger.info({ reason }, 'stopping')
    setTimeout(() => process.exit(1), stopWithinMs).unref()
    await running.stop().catch((error) => logger.error({ err: error }, 'stopping'))
    process.exit(0)
  }
  process.once('SIGTERM', () => end('SIGTERM'))
  process.once('SIGINT', () => end('SIGINT'))
  // Without its supervisor nobody would restart or stop it: it ends, and the next start finds a clean place.
  process.once('disconnect', () => end('supervisor gone'))
}

function tell(message: object): Promise<void> {
  return new Promise((resolve) => {
    if (process.send) process.send(message, () => resolve())
    else resolve()
  })
}
