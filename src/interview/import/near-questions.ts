/** Columns that look like a question of the study's guide and are not known as it: counted apart unless somebody says. Pure. */
import { type Question, textIn } from '../../study/model.ts'
import { fold } from '../../study/question-kinds/fold.ts'
import { matchQuestions } from './answer-values.ts'

/** Words that say how something is asked, and not what about. English; of other languages every word counts. */
const asking = new Set(
  `a about an and any anything are at be been by can could did do does for from had has have how if in is it its
  know let me much of often on one or our out please so something tell that the their them then there these they this
  thing time to us was were what when where which who why will with would you your yourself`
    .split(/\s+/)
    .filter(Boolean),
)

function contentWords(text: string): Set<string> {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.filter((word) => !asking.has(word)).map((word) => word.replace(/(?<=\w{3})s$/, '')))
}

/** Of the words of the shorter one three in four stand in the longer one, and two at least. */
function isNear(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = [...one].filter((word) => other.has(word)).length
  const [least, most] = [Math.min(one.size, other.size), Math.max(one.size, other.size)]
  return shared >= 2 && shared >= least * 0.75 && shared >= most * 0.4
}

const denies = /(?<![\p{L}])(?:not|never|no|without|[\p{L}]+n't|cannot)(?![\p{L}])/u
const asksWith =
  /(?<![\p{L}])(?:why|when|where|who|which|how (?:many|much|often|long|old|far)|how|what)(?![\p{L}])/u

/** "Why did you not cancel?", "When did you cancel?" ask something else than "Why did you cancel?". */
function isTurned(one: string, other: string): boolean {
  const [a, b] = [fold(one), fold(other)]
  if (denies.test(a) !== denies.test(b)) return true
  const [asked, askedThere] = [asksWith.exec(a)?.[0], asksWith.exec(b)?.[0]]
  return asked !== undefined && askedThere !== undefined && asked !== askedThere
}

interface Column {
  key: string
  question: string | null
}

/** A sentence for each column that may be a question of the guide, with how to have both counted as one. */
export function noteNearQuestions(
  columns: readonly Column[],
  questions: readonly Question[],
  language: string,
): string[] {
  const matches = matchQuestions(questions)
  const asked = questions.map((question, at) => {
    const text = textIn(question.text, language)
    return { key: question.key, at, text, words: contentWords(text) }
  })
  return columns.flatMap(({ key, question }) => {
    if (question === null || matches(key, question)) return []
    const words = contentWords(question)
    const near = asked.find((one) => isNear(words, one.words) && !isTurned(question, one.text))
    return near
      ? `“${question}” looks like question ${near.at + 1} of the guide, “${near.text}”, and would be counted apart from it. Where it was the same question, head the column with the guide's words or with “${near.key}”, and choose the file again.`
      : []
  })
}
