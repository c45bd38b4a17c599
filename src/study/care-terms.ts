/** What a study promises for moments that call for care: the texts, and the lines of the contract about them. */
import { z } from 'zod'
import type { LaunchLine } from './check-launch.ts'
import { type Guide, type LaunchTerms, textIn } from './model.ts'

/** Said to a participant at once. General, because whoever needs it may be anywhere: no number is made up. */
export const defaultHelpText = [
  'What you wrote matters more than this interview, and no more is asked about it.',
  'A computer program asks here and cannot help. A person who runs this study is told that this came up and can read it, but not at once.',
  'If you or somebody else is in danger, call the emergency number of your country now.',
  'A doctor, a counselling service or a crisis line near you can help, and so can a person you trust.',
  'You may skip anything, take a break, or stop for good.',
].join(' ')

/** To people under 18, in plain words; offered where a study lets them take part. */
export const defaultAssentText = [
  'A computer program will ask you some questions. No person is in the chat, but people read what you write later.',
  'You do not have to do this. You can skip a question or stop at any time, and nobody will be cross.',
  'You can ask us to delete what you wrote.',
].join(' ')

/** To their parent or guardian. */
export const defaultGuardianConsent =
  'I am the parent or legal guardian. I have read what this study is about, and I agree that my child takes part and that the answers are stored as described above.'

/** In the participant's language where the study has it, else in its own; revisions older than the text have the product's. */
export function helpTextOf(
  terms: Pick<LaunchTerms, 'help'>,
  language: string,
  guideLanguage: string,
): string {
  return (terms.help ? textIn(terms.help, language, guideLanguage).trim() : '') || defaultHelpText
}

/** What a mail server would take. */
export function isMailAddress(text: string): boolean {
  return z.email().safeParse(text).success
}

interface CareInput {
  guide: Guide
  terms: LaunchTerms
}

export function checkCare(input: CareInput): LaunchLine[] {
  return [checkContactPerson(input), checkHelp(input), checkMinors(input)]
}

function checkContactPerson({ terms }: CareInput): LaunchLine {
  const id = 'contact_person'
  const name = terms.contactPerson?.name.trim() ?? ''
  if (name === '')
    return {
      id,
      state: 'blocked',
      say: 'Nobody is named who reads moments that call for care.',
      fix: 'Name a person of yours who looks into the inbox every day and can act.',
    }
  const email = terms.contactPerson?.email?.trim() ?? ''
  const hasMail = email !== ''
  if (hasMail && !isMailAddress(email))
    return {
      id,
      state: 'blocked',
      say: 'The mail address of the person who is told cannot be right.',
      fix: 'Write it as name@place.example, or leave it out.',
    }
  const how = hasMail ? ' and is written to, where mail is set up' : ''
  return {
    id,
    state: hasMail ? 'ok' : 'attention',
    say: `${name} reads moments that call for care${how}.`,
    fix: hasMail ? null : 'Give a mail address, else they must look into the inbox themselves.',
  }
}

function checkHelp({ terms, guide }: CareInput): LaunchLine {
  const id = 'help'
  const { help = {} } = terms
  if (textIn(help, guide.language).trim() === '')
    return {
      id,
      state: 'blocked',
      say: 'There is no help text.',
      fix: 'Write what somebody in distress reads at once: where help can be found, who reads this, that they may stop.',
    }
  if (help[guide.language] === undefined)
    return {
      id,
      state: 'attention',
      say: `The help text is not in the guide's language (${guide.language}).`,
      fix: 'Translate it, so that whoever needs it can read it.',
    }
  return { id, state: 'ok', say: 'Whoever tells of distress reads a help text at once.', fix: null }
}

function checkMinors({ terms, guide }: CareInput): LaunchLine {
  const id = 'minors'
  const { minors } = terms
  if (!minors?.allowed)
    return { id, state: 'ok', say: 'Who says to be under 18 is thanked, and the interview ends.', fix: null }
  const isMissing = [minors.guardianConsent, minors.assentText].some(
    (text) => (text[guide.language] ?? '').trim() === '',
  )
  if (isMissing)
    return {
      id,
      state: 'blocked',
      say: 'People under 18 may take part, and a consent text is missing.',
      fix: "Write the guardian's consent and, in plain words, the child's own assent in the guide's language, or leave minors out.",
    }
  return {
    id,
    state: 'attention',
    say: 'People under 18 may take part, with a guardian’s consent and their own assent.',
    fix: 'The program cannot check who the guardian is: invite them by a way that does.',
  }
}
