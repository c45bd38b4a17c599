import { type ConsentPurpose, minorPurposes } from '../audience/model.ts'
import { insertConsents } from '../audience/store.ts'
import { AppError } from '../platform/errors.ts'
import { type Changed, changeInterview } from './append-events.ts'
import { languageShown, textShown } from './consent-shown.ts'
import { type InterviewContext, readLive, revisionOf } from './live-interview.ts'
import { describeIntro } from './room-texts.ts'
import { askedPurposes } from './start-interview.ts'
import { openDraft } from './turn-draft.ts'

export interface ConsentInput {
  clientId: string
  /** What is agreed to from now on; what is not named is withdrawn, except the interview itself. */
  consent: readonly ConsentPurpose[]
}

/**
 * Changes what a participant agreed to beside the interview. The consent to the interview itself is withdrawn by
 * stopping or deleting.
 *
 * @throws AppError `invalid_input` for a purpose that this study does not ask about
 */
export async function recordConsent(
  context: InterviewContext,
  interviewId: string,
  input: ConsentInput,
): Promise<Changed> {
  const live = await readLive(context, interviewId)
  const revision = revisionOf(live)
  const asked = askedPurposes(revision)
  const foreign = input.consent.find((purpose) => !asked.includes(purpose))
  if (foreign) {
    throw new AppError('invalid_input', `consent to ${foreign} was not asked for`, {
      say: 'This study does not ask for that.',
    })
  }
  const purposes = asked
    .filter((purpose) => purpose !== 'interview' && !minorPurposes.has(purpose))
    .map((purpose) => ({ purpose, granted: input.consent.includes(purpose) }))
  const { language, isTest } = live.state
  const intro = describeIntro(revision, { language, isTest })
  const languages = { language, guideLanguage: revision.guide.language }
  const { clientId } = input
  return changeInterview(context, {
    interviewId,
    clientId,
    compute: (current) => {
      const draft = openDraft(current, context.clock())
      draft.add({ type: 'consent.recorded', actor: 'participant', clientId, payload: { purposes } })
      return draft.finish()
    },
    alongside: (tx) =>
      insertConsents(
        tx,
        purposes.map(({ purpose, granted }) => ({
          workspaceId: context.workspaceId,
          interviewId,
          participantId: live.row.participantId,
          purpose,
          granted,
          text: textShown(intro, purpose, language),
          textVersion: intro.consentTextVersion,
          language: languageShown(revision.terms, purpose, languages),
        })),
      ),
  })
}
