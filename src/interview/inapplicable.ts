/**
 * Questions that something said has made needless: "I have never had a pet" before "What does your pet eat?". What
 * they deny having or doing must be what the question takes for granted. What they have not is left out, unless it must be
 * asked; else the question is put with what they said, and theirs is the last word. Pure and lexical.
 */
import { packFor } from '../study/lint/index.ts'
import { contentStems } from '../study/lint/questions.ts'
import { plain, splitSentences } from '../study/lint/text.ts'
import { textIn } from '../study/model.ts'
import type { EarlierPlace, Inapplicable } from './decide/decision.ts'
import type { GuideIndex } from './guide-index.ts'
import { isThereElsewhere, type Lack, lacksIn, restsOn } from './reading/lacks.ts'
import { functionWords } from './reading/lexicon.ts'
import type { InterviewState } from './state.ts'

/** Have not, own not, is not there: what a question about "your" or "the" such thing takes for granted. */
const having =
  /\b(?:i|we)(?:'ve| have| had|'d)? never (?:had|owned|got)\b|\b(?:i|we) (?:don't|do not|didn't|did not|haven't|have not) (?:have|own|had|got)\b|\b(?:i|we) (?:have|had|own|keep) no\b|\b(?:there (?:is|was|are|were)|i've got|we've got) no\b/
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

/** Somebody at one's side, whom people have or have not. */
const atTheirSide =
  /\b(?:your (?:partner|husband|wife|spouse|boyfriend|girlfriend|better half)|(?:the )?other parent|as a couple|the two of you)\b/
const isAlone =
  /\b(?:(?:i'?m|i am|i live|i've been|i have been|i am living|i'?m living) (?:(?!not |never |hardly )\w+ )?(?:single|divorced|a? ?widow(?:er|ed)?|alone(?! in )|by myself|on my own)|single (?:since|for|mum|mom|dad|parent)|(?:it'?s|it is|there'?s|there is) (?:just|only) me(?: (?:here|at home|now|in (?:it|the \w+)))?(?=[ .!]*$)|never married|no (?:partner|husband|wife|boyfriend|girlfriend)|my late (?:husband|wife|partner)|my (?:husband|wife|partner) (?:has )?(?:died|passed away|passed on|left me))\b/

/** Somebody who works with or for them. */
const atTheirWork =
  /\byour (?:staff|team|employees|colleagues|co-?workers|crew)\b|\bamong your \w+\b|\bone of your (?:staff|people|team|employees)\b/
const worksAlone =
  /\b(?:(?:it'?s|its|it is|there'?s|there is) (?:just|only) me\b|just me(?=[ .!]*$)|(?:i|we) have no (?:staff|employees|team)|(?:i work|i run (?:it|this)|i do (?:it|it all|everything)) (?:all )?(?:alone|by myself|on my own)|one[- ](?:man|woman|person) (?:band|show|business|operation)|sole trader)/

const withoutOthers = [
  { asks: atTheirSide, tells: isAlone },
  { asks: atTheirWork, tells: worksAlone },
]

const turnsRead = 40
const mostWordsDenied = 4

/** By question still to come, where something they said makes it needless. */
export function findInapplicable(
  state: InterviewState,
  index: GuideIndex,
  textOf: (turn: number) => string | null,
): ReadonlyMap<string, Inapplicable> {
  const pack = packFor(state.language)
  const found = new Map<string, Inapplicable>()
  if (!pack) return found
  const said = state.turns
    .filter(({ role, kind }) => role === 'participant' && kind === 'answer')
    .slice(-turnsRead)
    .flatMap(({ turn }) => listSentences(turn, textOf(turn) ?? ''))
  const denials = said
    .flatMap(listDenials)
    .map((each) => ({ ...each, stems: contentStems(each.denied, pack) }))
    .filter(({ stems }) => stems.size > 0 && stems.size <= mostWordsDenied)
  const isEnglish = state.language.startsWith('en')
  const denied = isEnglish ? deniedLast(state, index, textOf) : null
  const lacks = isEnglish ? listLacks(state, textOf) : []
  for (const { question } of index.placed) {
    if (state.questions[question.key] && state.questions[question.key]!.state !== 'unasked') continue
    const text = plain(textIn(question.text, state.language, index.guide.language))
    const dependence = denied ? dependsOn(text, denied) : null
    if (denied && dependence) {
      found.set(question.key, { ...denied.place, isSure: dependence === 'surely' && !question.required })
      continue
    }
    const others = isEnglish ? withoutOthers.find(({ asks }) => asks.test(text)) : undefined
    const alone = others && said.findLast(({ flat }) => saysAlone(flat, others.tells))
    if (alone) {
      found.set(question.key, { ...alone.place, isSure: !question.required })
      continue
    }
    const lack = lacks.findLast((each) => restsOn(text, each.lack))
    // Not sure enough to leave it out: it is put so that it can be left.
    if (lack) found.set(question.key, { ...lack.place, isSure: false })
    if (!takesForGranted.test(text)) continue
    const asked = contentStems(text, pack)
    // Everything they deny stands in the question: what it asks about is what they have not.
    const denial = denials.findLast(({ stems }) => [...stems].every((stem) => asked.has(stem)))
    if (denial) found.set(question.key, { ...denial.place, isSure: denial.isOfHaving && !question.required })
  }
  return found
}

const answersWithLacks = 4

/** From the newest answers: what they lack, where they do not speak of it elsewhere as something that there is. */
function listLacks(
  state: InterviewState,
  textOf: (turn: number) => string | null,
): { lack: Lack; place: EarlierPlace }[] {
  const sentences = state.turns
    .filter(({ role, kind }) => role === 'participant' && kind === 'answer')
    .slice(-answersWithLacks)
    .flatMap(({ turn }) => listSentences(turn, textOf(turn) ?? ''))
  return sentences.flatMap(({ flat, place }) =>
    lacksIn(flat)
      .filter(
        (lack) =>
          !isThereElsewhere(
            lack,
            sentences.filter((other) => other.flat !== flat).map((other) => other.flat),
          ),
      )
      .map((lack) => ({ lack, place })),
  )
}

/** Of one part of the sentence: what stands behind "so" changes nothing of it. */
function saysAlone(flat: string, tells: RegExp): boolean {
  return flat
    .split(/,|\b(?:so|and)\b/)
    .some((part) => tells.test(part.trim()) && !qualified.test(part.replace(tells, '')))
}

const asksWhetherAtAll =
  /^(?:have you (?:ever |already )?\w+|did you (?:ever )?(?:use|read|get|have|see|try|visit|go|receive|buy|open|hear)\b|do you (?:have|own|use|know|keep|get)\b|is there an?\b|are there any\b|which .* do you (?:use|pay|have|own|keep|play|drive)|how many (?:\w+ ){1,3}(?:do you|have you|are there|did you)\b|what (?:\w+ ){1,2}do you (?:have|own|drive|keep|use|play|ride)\b|did you (?:take part|join|apply|vote|attend)\b)/
const saysNot =
  /^(?:(?:no|nope|nah|none|zero|never|not (?:yet|really|at all|once|that i know)|nothing|nobody)\b(?! (?:idea|problem|clue|doubt|matter|way|time|of|mind|special|much|new|big|fancy|major|else|but|too|very|unusual|in particular|wonder|worries)\b)|(?:we|i) (?:haven'?t|have not|don'?t|do not|never) (?:got|have|had|own\w*)(?: got| had)?(?: one| any| it| them)?(?= ?[,.!;]|$)|(?:i |we )?(?:sold|scrapped) (?:it|them|mine|ours)\b|(?:i )?(?:didn'?t|did not|haven'?t|have not|don'?t|do not)\b)/
/** What is there beside it may be what the next question is about. */
const turnsItRound =
  /\b(?:but|although|though|except|apart from|yet|of my own|not really|soon|any ?more now|next (?:week|month|year)|(?:two|three|four|step\w*|foster\w*) (?:of (?:his|hers|theirs)|step\w+|children|kids))\b/
const pointsAtIt = /\b(?:it|that|them|those|there|then)\b/
const isOpenToAll =
  /\b(?:would|could|instead|otherwise|if any|what (?:led|keeps|kept|stops|stopped|holds)|why|expect)\b/

/** The last question asked whether there is such a thing at all, and there is not. */
function deniedLast(
  state: InterviewState,
  index: GuideIndex,
  textOf: (turn: number) => string | null,
): { asked: string; isQualified: boolean; place: EarlierPlace } | null {
  const last = state.lastAnswer
  const placed = last && index.byKey.get(last.questionKey)
  const text = last && textOf(last.turn)
  if (!placed || !text || state.questions[last.questionKey]?.turns.length !== 1) return null
  const asked = plain(textIn(placed.question.text, state.language, index.guide.language))
  if (!asksWhetherAtAll.test(asked) || !saysNot.test(plain(text))) return null
  const first = splitSentences(text)[0]
  const end = first ? first.start + first.text.replace(/[.!,;:…]+$/, '').length : text.length
  const isQualified = turnsItRound.test(plain(text))
  return { asked, isQualified, place: { turn: last.turn, start: first?.start ?? 0, end } }
}

/** The question is about the thing that there is not: by a word that both hold, or because it only points at it. */
function dependsOn(
  text: string,
  { asked, isQualified }: { asked: string; isQualified: boolean },
): 'surely' | 'perhaps' | null {
  if (isOpenToAll.test(text)) return null
  const thing = thingAsked.exec(asked)?.groups?.thing
  if (thing === undefined) {
    const shares = !beginningsOf(text).isDisjointFrom(beginningsOf(asked))
    return shares || pointsAtIt.test(text) ? 'surely' : null
  }
  // "Which baby monitor": what is about the baby stays.
  const isOfThing = beginningsOf(text).has(thing.slice(0, 5)) || pointsAtThing.test(text)
  if (isOfThing) return isQualified ? 'perhaps' : 'surely'
  // By another word of it, or by "that treatment": theirs to say.
  const sharesOther = !beginningsOf(text).isDisjointFrom(beginningsOf(asked))
  return sharesOther || pointsWithThat.test(text) ? 'perhaps' : null
}

const pointsWithThat = /\b(?:on|of|about|with|for|to|at|in) that \w+/
const thingAsked =
  /^(?:which|what|how many) (?:\w+ )*?(?<thing>\w+)(?= (?:do you|have you|are there|did you)\b)/
const pointsAtThing = /\b(?:it|them|they|their)\b|\bthere\b(?! (?:is|are|was|were)\b)/

/** Of the longer words of content, so that "parcel" meets "parcels". */
function beginningsOf(text: string): Set<string> {
  const words = text.match(/[a-z]{4,}/g) ?? []
  return new Set(words.filter((word) => !functionWords.has(word)).map((word) => word.slice(0, 5)))
}

interface Sentence {
  flat: string
  place: EarlierPlace
}

function listSentences(turn: number, text: string): Sentence[] {
  return splitSentences(text).map((sentence) => {
    const stops = sentence.text.length - (/[.!,;:…]+$/.exec(sentence.text)?.[0].length ?? 0)
    return { flat: plain(sentence.text), place: { turn, start: sentence.start, end: sentence.start + stops } }
  })
}

function listDenials({
  flat,
  place,
}: Sentence): { denied: string; isOfHaving: boolean; place: EarlierPlace }[] {
  const match = flat.endsWith('?') ? null : denial.exec(flat)
  const denied = match?.[1] ?? match?.[2] ?? match?.[3]
  return !denied || noMatter.test(denied) || qualified.test(flat)
    ? []
    : [{ denied, isOfHaving: having.test(flat), place }]
}
