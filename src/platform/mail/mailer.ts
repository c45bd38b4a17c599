/** Mail to people of the workspace, where a mail server is set up. Participants are never written to by this. */
import { createTransport } from 'nodemailer'
import { AppError } from '../errors.ts'

export interface Mail {
  to: string
  subject: string
  /** Plain text. Never a participant's words: mail lies about in places that nobody here can erase. */
  text: string
}

export interface Mailer {
  /** @throws AppError `unavailable` when the server did not take it */
  send(mail: Mail): Promise<void>
  /** Whether the server answers and knows who asks; sends nothing. @throws AppError `unavailable` */
  check(): Promise<void>
}

export interface MailSettings {
  /** `smtp://user:password@host:587` or `smtps://...`; null where no mail is set up. */
  smtpUrl: string | null
  mailFrom: string
}

/** So long a server may take to answer before it counts as gone, in milliseconds. */
const patienceMs = 10_000

/** Null where no mail is set up. */
export function createMailer({ smtpUrl, mailFrom }: MailSettings): Mailer | null {
  if (smtpUrl === null) return null
  const patience = { connectionTimeout: patienceMs, greetingTimeout: patienceMs, socketTimeout: patienceMs }
  const transport = createTransport({ url: smtpUrl, ...patience }, { from: mailFrom })
  return {
    async send(mail) {
      await orUnavailable(transport.sendMail(mail))
    },
    async check() {
      await orUnavailable(transport.verify())
    },
  }
}

async function orUnavailable(attempt: Promise<unknown>): Promise<void> {
  try {
    await attempt
  } catch (error) {
    // Messages of mail servers may repeat addresses: only their code travels.
    const { code = 'no code', responseCode } = error as { code?: string; responseCode?: number }
    throw new AppError(
      'unavailable',
      `the mail server did not take it: ${code} ${responseCode ?? ''}`.trim(),
      {
        say: 'The mail server did not answer as it should. Check EARWITNESS_SMTP_URL.',
      },
    )
  }
}
