/**
 * Questions that something said has made needless: "I have never had a pet" before "What does your pet eat?". What
 * they deny having or doing must be what the question takes for granted. They are not skipped, for words can mislead:
 * the question is put with what they said, and theirs is the last word. Pure and lexical.
 */
import { packFor } from '../study/lint/index.ts'
import { contentStems } from '../study/lint/questions.ts'
import { plain, splitSentences } from '../study/lint/text.ts'
import { textIn } from '../study/model.ts'
import type { EarlierPlace } from './decide/decision.ts'
import type { GuideIndex } from './guide-index.ts'
import type { InterviewState } from './state.ts'

const denial =
  /\b(?:i|we)(?:'ve| have| had|'d)? (?:never|don't|do not|didn't|did not|haven't|have not|hadn't|no longer|stopped|quit|gave up|cannot|can't)\b(.*)|\b(?:i|we) (?:have|had|own|use|keep) no\b(.*)|\b(?:there (?:is|was|are|were)|i've got|we've got) no\b(.*)/
/** "I don't think", "I don't know if", "I can't say": denies nothing that could be had or done. */
const noMatter =
  /^ (?:really |actually |even )?(?:think|know|believe|say|mind|care|remember|recall|mean|see|understand|want|like|feel|agree|trust|always|only|just|usually|often|much|many)\b/
const qualified =
  /\b(?:but|although|except|unless|if|when|until|anymore yet|often|always|much|many|enough|only)\b/
/** What a question takes for granted is asked about as something that is there. */
const takesForGranted =
  /\b(?:your|when you|how do you|how did you|what do you|what did you|which|last time|the last|like about|dislike about|happens? (?:when|with))\b/

const turnsRead = 40
const mostWordsDenied = 4

/** By question still to come, where something they said makes it needless. */
export function findInapplicable(
  state: InterviewState,
  index: GuideIndex,
  textOf: (turn: number) => string | null,
): ReadonlyMap<string, EarlierPlace> {
  const pack = packFor(state.language)
  const found = new Map<string, EarlierPlace>()
  if (!pack) return found
  const denials = state.turns
    .filter(({ role, kind }) => role === 'participant' && kind === 'answer')
    .slice(-turnsRead)
    .flatMap(({ turn }) =>
      listDenials(turn, textOf(turn) ?? '').map((each) => ({
        ...each,
        stems: contentStems(each.denied, pack),
      })),
    )
    .filter(({ stems }) => stems.size > 0 && stems.size <= mostWordsDenied)
  if (denials.length === 0) return found
  for (const { question } of index.placed) {
    if (state.questions[question.key] && state.questions[question.key]!.state !== 'unasked') continue
    const text = plain(textIn(question.text, state.language, index.guide.language))
    if (!takesForGranted.test(text)) continue
    const asked = contentStems(text, pack)
    // Everything they deny stands in the question: what it asks about is what they have not.
    const denied = denials.findLast(({ stems }) => [...stems].every((stem) => asked.has(stem)))
    if (denied) found.set(question.key, denied.place)
  }
  return found
}

function listDenials(turn: number, text: string): { denied: string; place: EarlierPlace }[] {
  return splitSentences(text).flatMap((sentence) => {
    const flat = plain(sentence.text)
    const match = flat.endsWith('?') ? null : denial.exec(flat)
    const denied = match?.[1] ?? match?.[2] ?? match?.[3]
    if (!denied || noMatter.test(denied) || qualified.test(flat)) return []
    const stops = sentence.text.length - (/[.!,;:…]+$/.exec(sentence.text)?.[0].length ?? 0)
    return [{ denied, place: { turn, start: sentence.start, end: sentence.start + stops } }]
  })
}
