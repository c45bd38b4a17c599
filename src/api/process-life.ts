/** How a process of ours lives: says that it is ready, ends when it is told to, or when its supervisor is gone. */
import type { Logger } from 'pino'
import { isAppError } from '../platform/errors.ts'

export interface ProcessLife {
  logger: Logger
  /** Starts everything and returns how to stop it. */
  start(): Promise<{ stop(): Promise<void> }>
}

/** A stop that takes longer than this is cut short. The supervisor's patience is a little longer. */
const stopWithinMs = 9500

export async function live({ logger, start }: ProcessLife): Promise<void> {
  process.on('unhandledRejection', (error) => logger.error({ err: error }, 'unhandled rejection'))
  process.on('uncaughtException', (error) => {
    logger.fatal({ err: error }, 'uncaught exception')
    process.exit(1)
  })
  try {
    const running = await start()
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
