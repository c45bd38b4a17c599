/** A sentence as it is compared with another: families of its words of content, and its marks. */
import { packFor } from '../../../study/lint/index.ts'
import { foldText } from '../../evidence/fold.ts'
import { functionWords } from '../../themes/function-words.ts'
import { listTokens } from '../tokens.ts'
import { type Marks, marksOf } from './marks.ts'

export interface Statement {
  /** Families of words that carry content, in order. */
  content: string[]
  marks: Marks
}

const pack = packFor('en')!
/** The one who speaks, in a report of what they said. */
const speaker = new Set(
  'participant participants interviewee respondent user person they he she i we my our their his her me us them'.split(
    ' ',
  ),
)
/** "They say that ...": the frame of a report is not its content. */
const frame = new Set(
  'says said say states stated mentions mentioned reports reported explains explained describes described'.split(
    ' ',
  ),
)

export function readStatement(text: string): Statement {
  const words = listTokens(foldText(text).folded).map(({ word }) => word)
  const content = words.filter(carriesContent)
  return { content: content.map((word) => pack.stem(word)), marks: marksOf(words) }
}

/** Numbers are marks: they are compared for themselves. */
function carriesContent(word: string): boolean {
  return !functionWords.has(word) && !speaker.has(word) && !frame.has(word) && !/\d/.test(word)
}
