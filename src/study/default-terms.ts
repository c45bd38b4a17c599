/** The terms that a new study begins with. Every word of them can be changed on the launch page. */
import { defaultHelpText } from './care-terms.ts'
import type { LaunchTerms } from './model.ts'

/** What an interview is called, in the invitation and in the room, until the terms give it a title. */
export const defaultPublicTitle = 'An interview about your experience'

export const defaultTarget = 30
export const defaultSoftLaunch = 10
export const defaultRetentionDays = 365

export function defaultTerms(sponsor: string): LaunchTerms {
  return {
    targetCompletes: defaultTarget,
    closesAt: null,
    softLaunchAt: defaultSoftLaunch,
    sponsor: { name: sponsor.slice(0, 200), mode: sponsor === '' ? 'masked' : 'shown' },
    consentText: { en: defaultConsentText(defaultRetentionDays) },
    consentTextVersion: 1,
    retentionDays: defaultRetentionDays,
    modes: ['text'],
    askConsentFor: [],
    help: { en: defaultHelpText },
  }
}

/** In the participant's voice, because they agree to it: who asks, what is stored, how long, who sees it. */
export function defaultConsentText(retentionDays: number): string {
  return [
    'I take part of my own will.',
    'I know that an AI (a computer program) asks the questions, and no person is in the conversation.',
    `What I write is stored for ${describeRetention(retentionDays)} and then deleted.`,
    'The people who run this study read it. They may quote me without my name.',
    'I can skip questions, stop at any time, and have my answers deleted.',
  ].join(' ')
}

export function describeRetention(days: number): string {
  if (days % 365 === 0) return days === 365 ? 'one year' : `${days / 365} years`
  if (days % 30 === 0) return days === 30 ? 'one month' : `${days / 30} months`
  return days === 1 ? 'one day' : `${days} days`
}
