/** What in an answer points at the screen, or goes against an earlier answer. Pure; English. */
import { countWords } from '../../study/lint/text.ts'
import type { ReadingContext } from './context.ts'
import { findContradiction } from './contradiction.ts'
import { findOtherDose } from './dose-read.ts'
import { beginningOf, findShown, namedTwice } from './find-shown.ts'
import { type Focus, topicFocus } from './focus.ts'
import { chanceOf } from './intents/message-intents.ts'
import { pastForms } from './lexicon.ts'
import { countMatches } from './measures.ts'
import { asksForThoughts, asksWhatIsShown, findBlank, findOffScreen } from './off-screen.ts'
import type { Place } from './phrases.ts'
import { findRevision } from './revision.ts'
import { findPointing } from './signals.ts'
import { findSweeping } from './sweeping.ts'
import { findWondering } from './wonders-at-screen.ts'

/** What points at the screen, and what goes against an earlier answer. */
export function specialFocuses(text: string, context: ReadingContext): Focus[] {
  const { question, earlier, hasStimulus, screen, language, pieces } = context
  const isAskedOf = context.isAskedOfScreen === true || asksWhatIsShown(question)
  const blank = hasStimulus && isAskedOf && countWords(text) <= mostWordsOfBlank ? findBlank(text) : null
  const absent = screen && !blank ? findAbsent(text, screen, context) : null
  const pointing =
    hasStimulus === true && !absent && !blank ? findMeant(text, { screen, pieces, question }) : null
  const contradiction =
    earlier && earlier.length > 0 && !context.changes
      ? (findRevision(text, earlier, language) ?? findContradiction(text, earlier, language))
      : null
  const statement =
    contradiction || !earlier || context.changes ? null : findSweeping(text, { question, earlier, language })
  return [
    ...(blank ? [topicFocus('blank_screen', blank, 1)] : []),
    ...(absent ? [{ ...topicFocus('off_screen', absent, 1), ...withBeginning(screen) }] : []),
    ...(pointing ? [{ ...topicFocus('pointing', pointing, 0.9), ...pointing.meant }] : []),
    ...(contradiction
      ? [{ ...topicFocus('contradiction', contradiction.now, 1), before: contradiction.before }]
      : []),
    ...(statement
      ? [
          {
            ...topicFocus('contradiction', statement.now, 0.9),
            before: statement.before,
            aim: 'account' as const,
          },
        ]
      : []),
  ]
}

const mostWordsOfBlank = 30

/** Another dose, their own doubt whether the right thing is there, or words of something else. */
const findAbsent = (text: string, screen: string, context: ReadingContext): Place | null =>
  findOtherDose(text, screen) ??
  findWondering(text, { screen, question: context.question }) ??
  findOffScreen(text, offScreenContext(screen, context))

const offScreenContext = (
  screen: string,
  { question, isDescription = false, isAskedOfScreen = false, shownBefore = [] }: ReadingContext,
) => ({ question, screen, isDescription, isAskedOf: isAskedOfScreen, before: shownBefore })

function withBeginning(screen: string | undefined): { shown?: Place } {
  const shown = screen ? beginningOf(screen) : null
  return shown ? { shown } : {}
}

/** Words that point at the screen, and the part of it that they mean where that can be told. */
function findMeant(
  text: string,
  { screen, pieces = [], question }: Pick<ReadingContext, 'screen' | 'pieces' | 'question'>,
): (Place & { meant: Pick<Focus, 'shown' | 'aim'> }) | null {
  const twice = screen ? namedTwice(text, screen) : null
  if (twice) return { ...twice, meant: { aim: 'which' } }
  const shown = screen ? findShown(text, screen) : null
  const words = findPointing(text)
  const isMeant =
    words !== null ||
    (shown !== null && (chanceOf(pieces, 'screen') >= pointsFrom || asksWhatIsShown(question)))
  if (!isMeant) return isThoughtOfElse(text, question, screen) ? thoughtOf(text) : null
  if (shown && words === null && tellsStory(text))
    return { start: 0, end: text.length, meant: { aim: 'story' } }
  const meant = shown
    ? { shown, aim: aimOf(text, question) }
    : { aim: words && pointsNowhere(text) ? ('part' as const) : aimOf(text, question) }
  return { ...(words ?? { start: 0, end: text.length }), meant }
}

const mostWordsOfThought = 20

/** Asked what comes to mind, they name in a few words what does not stand there: what brings it to mind is worth asking. */
function isThoughtOfElse(text: string, question: string, screen: string | undefined): boolean {
  return (
    screen !== undefined &&
    asksForThoughts.test(question) &&
    countWords(text) <= mostWordsOfThought &&
    /^(?:an?|the|my|some) \p{L}{3,}/iu.test(text)
  )
}

const thoughtOf = (text: string) => ({ start: 0, end: text.length, meant: { aim: 'story' as const } })

const mostWordsOfBare = 8
const locating =
  /\b(?:top|bottom|left|right|middle|centre|center|corner|end|beginning|first|second|third|last|other|big|small|little|red|blue|green|yellow|orange|purple|black|white|grey|gray|by the|next to|under|above|below|beside)\b/i

/** "That one", and nothing that says which: it could be this or that. */
function pointsNowhere(text: string): boolean {
  return countWords(text) <= mostWordsOfBare && !locating.test(text)
}

const fewestWordsOfStory = 40
const fewestPastForms = 4

/** At length, of what happened to them: a word of the screen in it is no reading of the screen. */
function tellsStory(text: string): boolean {
  return countWords(text) >= fewestWordsOfStory && countMatches(text, pastForms) >= fewestPastForms
}

const unread =
  /\b(?:(?:do not|don't|dont|can't|cannot|can not|didn't|did not) (?:really |quite )?(?:get|understand|read|follow|know)|what(?:'?s| is| does| do) (?:that|this|it|they)|no idea what|never (?:in my life )?(?:seen|heard)|chinese|greek)\b/i
const both =
  /\b(?:one thing\b.*\banother|contradict\w*|says both|do(?:es)?n'?t (?:fit|match|go) together|two different)\b/i

/** What they do with what they point at. */
function aimOf(text: string, question: string): Focus['aim'] {
  if (/\b(?:press|tap|click|choose)\b/i.test(question)) return 'pressed'
  if (both.test(text)) return 'both'
  return unread.test(text.replaceAll('’', "'")) ? 'unread' : 'judged'
}

/** Of the reader of intents: from here on a message points at the screen. */
const pointsFrom = 0.3

export function pointsAtScreen(flat: string, { hasStimulus, screen = '' }: ReadingContext): boolean {
  if (!hasStimulus) return false
  if (
    findPointing(flat) ||
    /\b(?:that|this|the) (?:little |small |big )?(?:star|sign|symbol|icon|word|number|line|button|arrow|dot|box|thing)\b/i.test(
      flat,
    )
  )
    return true
  const shown = new Set(screen.toLowerCase().match(/[a-z]{4,}/g) ?? [])
  return (flat.toLowerCase().match(/[a-z]{4,}/g) ?? []).some((word) => shown.has(word))
}
