/**
 * A process of its own for one audit: reading and comparing thousands of turns would hold up the interviews of the
 * server. Started by `run-audit.ts`; takes the request and answers over the channel, then ends.
 */
import { isAppError } from '../../platform/errors.ts'
import { loadLanguageDetector } from '../../platform/language/detect-language.ts'
import { createEmbedder } from '../../platform/models/create-embedder.ts'
import { auditFiles } from './audit-files.ts'
import type { AuditMessage, AuditRequest } from './run-audit.ts'

const { models, questions, ...request } = await new Promise<AuditRequest>((resolve) =>
  process.once('message', resolve),
)
const send = (message: AuditMessage) =>
  new Promise<void>((resolve) => process.send!(message, () => resolve()))

try {
  const embedder = await createEmbedder(models)
  try {
    const result = await auditFiles(request, {
      questions,
      embedder,
      detectLanguage: await loadLanguageDetector(),
      onProgress: (share, doing) => send({ type: 'progress', share, doing }),
    })
    await send({ type: 'audit', ...result })
  } finally {
    await embedder.close()
  }
} catch (error) {
  if (isAppError(error))
    await send({
      type: 'error',
      code: error.code,
      say: error.say,
      message: error.message,
      details: error.details,
    })
  else await send({ type: 'error', code: 'internal', say: '', message: 'the audit failed', details: [] })
}
process.disconnect()
