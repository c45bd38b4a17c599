/** How participants found the interview itself; nothing where nobody tapped at its end. */
import { sayPercent, sayShareShort } from '../../../findings/say-share.ts'
import type { TapCount, Taps } from '../../../interview/taps-model.ts'
import type { DraftBuilder } from './draft-builder.ts'

const tapWords: Record<TapCount['tap'], string> = {
  could_say: 'I could say what I wanted',
  listened: 'It listened',
}

export function draftTaps(draft: DraftBuilder, revisions: Taps['revisions']): void {
  const rows = revisions.flatMap(({ number, ended, taps }) =>
    taps
      .filter(({ tapped }) => tapped > 0)
      .map(({ tap, answers, tapped, share, low, high }) => [
        `“${tapWords[tap]}”, revision ${number}`,
        `${answers.agree} agree, ${answers.partly} partly, ${answers.no} no`,
        `${tapped} of ${ended}`,
        share === null || low === null || high === null
          ? 'too few to say'
          : `${sayPercent(share)} agree [${sayShareShort(low)}-${sayShareShort(high)}]`,
      ]),
  )
  if (rows.length === 0) return
  const headings = ['At the end', 'Of those who tapped', 'Tapped', 'Share']
  draft.add('method', { kind: 'table', title: 'How participants found the interview', headings, rows })
}
