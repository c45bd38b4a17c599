/** Logs more than its destination holds back, and says on the error stream that it lived through it. */
import { createLogger } from '../../../src/platform/logging/logger.ts'

const logger = createLogger({ level: 'info', process: 'talkative' })
for (let line = 0; line < 5000; line++) logger.info({ line }, 'a line')
logger.fatal('the last line')
setTimeout(() => process.stderr.write('still here\n'), 50)
