/**
 * A reason taken back in favour of another: "The price wasn't the real thing", "He is why I left, more than the noise". What was
 * said of it before is found by the thing that both name. Strict: the new sentence has to say so in so many words. Pure; English.
 */
import { packFor } from '../../study/lint/index.ts'
import { contentStems } from '../../study/lint/questions.ts'
import { plain, splitSentences } from '../../study/lint/text.ts'
import type { Contradiction, EarlierTurn } from './contradiction.ts'
import { piecesAround } from './whole-pieces.ts'

const thing = String.raw`(?:the |my |our |their |his |her )?(?<thing>[\p{L}'-]+(?: [\p{L}'-]+)?)`
const what =
  '(?:real|main|actual|whole|only|true|biggest|big) (?:thing|reason|problem|point|issue|cause|trouble|one)'
const takenDown: readonly RegExp[] = [
  new RegExp(
    String.raw`${thing} (?:wasn'?t|was not|isn'?t|is not) (?:really |actually |even )?(?:the|my|our) ${what}`,
    'iu',
  ),
  new RegExp(
    String.raw`(?:it|that) (?:wasn'?t|was not|isn'?t|is not) (?:really |actually |so much )?(?:about )?${thing}(?=[.,;]|$| (?:at all|that|but|so)\b)`,
    'iu',
  ),
  new RegExp(String.raw`\b(?:reason|point|thing|why)\b[^.!?]*\bmore than ${thing}`, 'iu'),
]
/** What is said of it in passing goes against nothing. */
const weighs =
  /\b(?:because|first|reason|main|mainly|mostly|so i|that'?s why|it was|was the|too|cos|led|made|decided|before i)\b/

/** The first such pair, or null. */
export function findRevision(
  text: string,
  earlier: readonly EarlierTurn[],
  language: string,
): Contradiction | null {
  const pack = packFor(language)
  if (!pack || !language.startsWith('en')) return null
  for (const sentence of splitSentences(text)) {
    const flat = sentence.text.replaceAll('’', "'")
    const named = takenDown.map((form) => form.exec(flat)?.groups?.thing).find((each) => each !== undefined)
    const stems = named === undefined ? [] : [...contentStems(named, pack)]
    if (stems.length === 0) continue
    const now = piecesAround(text, sentence)[0]
    if (!now) continue
    for (const { turn, text: said } of earlier) {
      const before = splitSentences(said)
        .filter((each) => weighs.test(plain(each.text)))
        .flatMap((each) => piecesAround(said, each))
        .find((piece) => [...contentStems(piece.text, pack)].some((stem) => stems.includes(stem)))
      if (before)
        return {
          now: { start: now.start, end: now.end },
          before: { turn, start: before.start, end: before.end },
        }
    }
  }
  return null
}
