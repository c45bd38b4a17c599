/** What people's codes say of each theme, from the record of a bundle alone. Pure. */
import { countChecked } from '../../../findings/coding/count-checked.ts'
import type { Checked } from '../../../findings/coding/model.ts'
import type { PersonReadings } from '../../../findings/coding/read-codes.ts'
import type { CodedTheme } from './coding-of.ts'
import type { BundleRecord } from './model.ts'

/** By theme; empty where no person has coded anybody. */
export function checkedThemes(
  { humanCoding, human }: BundleRecord,
  themes: readonly CodedTheme[],
): Map<string, Checked> {
  if (!humanCoding || human.every(({ codes }) => codes.length === 0)) return new Map()
  const readings = readingsOf(human)
  const chosen = themes.filter(({ themeId }) => humanCoding.themeIds.includes(themeId))
  return new Map(
    chosen.map(({ themeId, questionKey, people }) => {
      // Whoever spoke of any theme of the question could have spoken of each.
      const exposed = new Set(
        themes.filter((each) => each.questionKey === questionKey).flatMap((each) => [...each.exposed]),
      )
      const code = { codeId: themeId, participants: people }
      const input = { code, book: new Map(), exposed, frame: human, readings, rule: humanCoding.rule }
      return [themeId, countChecked(input)]
    }),
  )
}

/** Rulings of the codebook are in the codes already, so that their times play no part. */
function readingsOf(human: BundleRecord['human']): Map<string, PersonReadings> {
  const at = new Date(0)
  return new Map(
    human
      .filter(({ codes }) => codes.length > 0)
      .map(({ participantId, codes }) => [
        participantId,
        {
          first: 'reader',
          byReader: new Map([['reader', new Map(codes.map(({ themeId, has }) => [themeId, { has, at }]))]]),
          inOrder: new Map(codes.map(({ themeId }) => [themeId, ['reader']])),
        },
      ]),
  )
}
