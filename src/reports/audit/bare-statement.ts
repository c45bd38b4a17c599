/** A statement of a report as it is held against the transcript: what is said of the person, without who says that they said it. */
import type { FoundStatement } from './find-statements.ts'

const telling =
  '(?:said|says|say|told (?:us|me|the \\w+)|tells? us|explained|explains|explain|reported|reports|noted|notes|added|adds|mentioned|mentions|recalled|recalls|stated|states|remarked|remarks|pointed out|points out|reported back)'
/** "According to P7, ...", "As P7 put it, ...". */
const aside = new RegExp(
  `^(?:according to they|in the words of they|in they's words|as they (?:put|puts) it|as they ${telling}),\\s+`,
  'iu',
)
/** "P7 told us that ...": that somebody told it is the report's frame, and no part of what was told. */
const frame = new RegExp(`^they (?:also |then |further )?${telling}(?: to us)?,? that\\s+`, 'iu')

/**
 * The label stands in the report, never in the transcript: to the comparison they are "they". Pure.
 *
 * @example bareStatement({ text: 'P7 told us that the dock was full.', label: 'P7', block: 0 }) // 'the dock was full.'
 */
export function bareStatement({ text, label }: Pick<FoundStatement, 'text' | 'label'>): string {
  const named =
    label === null
      ? text.replace(
          /^(?:one|a|another) (?:participant|respondent|interviewee|person|user|customer)\b/i,
          'They',
        )
      : text.replace(label, 'they')
  return named.replace(aside, '').replace(frame, '')
}
