import type { MomentFlag } from '../../api-client.ts'

/** What calls for care, as a researcher reads it. */
export const flagWords: Record<MomentFlag['kind'], string> = {
  distress: 'Distress',
  third_person: 'Another person’s private matter',
  health: 'Their health',
  minor: 'Says to be a minor',
  deletion: 'Wants what they said deleted',
}
