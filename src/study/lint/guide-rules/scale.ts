import { textIn } from '../../model.ts'
import { plain } from '../text.ts'
import type { GuideRule } from './rule.ts'

const suggestion =
  'Use as many points on either side of the middle, with words of equal strength: "very difficult, difficult, neither, easy, very easy".'

/**
 * A scale that leans to one side, or whose points are not named. Both move answers (Krosnick & Presser 2010). That
 * the ends of a scale question have labels at all is checked with its settings.
 */
export const scale: GuideRule = (input) =>
  [...findInWords(input), ...findInOptions(input), ...findInEnds(input)].slice(0, 1)

function findInWords({ text, question, pack }: Parameters<GuideRule>[0]): ReturnType<GuideRule> {
  if (question.kind === 'scale') return []
  const flat = plain(text)
  const match = pack.scaleInText.names.exec(flat)
  if (!match || pack.scaleInText.explains.test(flat.slice(match.index + match[0].length))) return []
  return [
    {
      start: match.index,
      end: match.index + match[0].length,
      why: 'It names a scale, and not what its points mean.',
      suggestion: 'Make it a scale question with a label at each end, or ask what happened the last time.',
      severity: 'serious',
    },
  ]
}

function findInOptions({ question, language, pack }: Parameters<GuideRule>[0]): ReturnType<GuideRule> {
  if (question.kind !== 'single_choice') return []
  const options = (question.settings.options ?? []).filter(({ role }) => role === 'plain')
  const valences = options.map(({ label }) => pack.valence(textIn(label, language)))
  const [up, down] = [count(valences, 1), count(valences, -1)]
  // A rating names a side with nearly every point; a list of things may contain a "good" by chance.
  if (options.length < 3 || up + down < options.length - 1 || up === down) return []
  return [whole(`${up} of its points are positive, ${down} negative.`)]
}

function findInEnds({ question, language, pack }: Parameters<GuideRule>[0]): ReturnType<GuideRule> {
  const { labelFrom, labelTo } = question.settings
  if (question.kind !== 'scale' || !labelFrom || !labelTo) return []
  const [from, to] = [labelFrom, labelTo].map((label) => pack.valence(textIn(label, language)))
  if (from === 0 || from !== to) return []
  return [whole(`Both its ends are ${from === 1 ? 'positive' : 'negative'}.`)]
}

const count = (values: readonly number[], wanted: number) => values.filter((value) => value === wanted).length

/** No words of the question are to blame. */
const whole = (why: string) => ({ start: 0, end: 0, why, suggestion, severity: 'serious' as const })
