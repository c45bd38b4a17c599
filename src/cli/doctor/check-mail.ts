import type { Settings } from '../../platform/config/config.ts'
import { isAppError } from '../../platform/errors.ts'
import { createMailer } from '../../platform/mail/mailer.ts'
import { type Check, fine, warning } from './check.ts'

/** Whether the person who reads moments that call for care can be written to. */
export async function checkMail(settings: Settings): Promise<Check> {
  const mailer = createMailer(settings)
  if (!mailer)
    return fine('mail', 'not set up: moments that call for care wait in the inbox (EARWITNESS_SMTP_URL)')
  try {
    await mailer.check()
    return fine('mail', `the mail server answers; mail comes from ${settings.mailFrom}`)
  } catch (error) {
    if (!isAppError(error)) throw error
    return warning('mail', 'The mail server of EARWITNESS_SMTP_URL does not answer or does not know us.')
  }
}
