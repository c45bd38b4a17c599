/** Follow-ups to an answer of a word or three: the word itself stands in the question, in the question's own tense. */
import { countWords } from '../../study/lint/text.ts'
import { textIn } from '../../study/model.ts'
import type { Focus } from '../reading.ts'
import type { Technique } from '../techniques/index.ts'
import { wordAskOf } from './ask-kind.ts'
import { fitsFocus } from './fit.ts'
import type { Candidate, ProposeContext } from './propose.ts'
import { unused } from './unused.ts'

export function proposeForWord(technique: Technique, focus: Focus, context: ProposeContext): Candidate[] {
  const { answer, language } = context
  if (answer === null) return []
  const question = textIn(context.question.text, language)
  const asked = wordAskOf(question)
  const said = answer.slice(focus.start, focus.end)
  return (
    unused(technique.wordings, context)
      .filter((wording) => fitsFocus(wording, focus) && (wording.asked ?? asked) === asked)
      // One word alone is a heading, and more than one is heard.
      .filter(({ id }) => id !== (countWords(said) > 1 ? 'word.thing-more' : 'word.thing'))
      .sort((a, b) => Number(b.asked !== undefined) - Number(a.asked !== undefined))
      .map(({ id, text }) => ({
        text: text.replace('{w}', () => said),
        wordings: [id],
        takesUpFocus: true,
      }))
  )
}
