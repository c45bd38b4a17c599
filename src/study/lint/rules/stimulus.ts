import type { Fault } from '../model.ts'
import { allStems } from '../questions.ts'
import type { Rule, RuleInput } from '../rule.ts'
import { plain } from '../text.ts'

/**
 * It speaks of a price, number, colour, name or element that the screen does not show, or shows otherwise. What they
 * spoke of themselves, and what is known, may be named whatever the screen shows.
 */
export const stimulus: Rule = {
  code: 'stimulus',
  isReady: (context) => context.screen !== undefined,
  check(input) {
    const shown = shownIn(input)
    const found = finders.flatMap((find) => find(input, shown)).sort((a, b) => a.start - b.start)
    return found.slice(0, 1).map(({ start, end }) => fault(start, end))
  },
}

interface Place {
  start: number
  end: number
}

interface Shown {
  /** What the screen says, and what has been said or is known, plain. */
  text: string
  screen: string
  stems: ReadonlySet<string>
}

type Find = (input: RuleInput, shown: Shown) => Place[]

function shownIn({ context, pack, voiced }: RuleInput): Shown {
  const screen = plain(context.screen!)
  const text = [screen, ...(context.said ?? []).map(plain), ...(context.known ?? []).map(plain)].join(' \n ')
  return { text, screen, stems: new Set([...voiced, ...allStems(screen, pack)]) }
}

const findAmounts: Find = ({ analysis }, { text }) =>
  placesOf(
    analysis.plain,
    /[$€£¥]\s?\d[\d.,]*\d|[$€£¥]\s?\d|\b\d+\.\d\d\b|\b\d[\d.,]*\s?(?:%|percent\b|dollars?\b|euros?\b|pounds?\b)/g,
  ).filter(({ start, end }) => !digitsOf(text).has(digit(analysis.plain.slice(start, end))))

const digit = (text: string) =>
  text
    .replace(/[^\d.,]/g, '')
    .replace(/[.,]$/, '')
    .replace(/[.,]00$/, '')
const digitsOf = (text: string) => new Set([...text.matchAll(/\d[\d.,]*/g)].map(([figure]) => digit(figure)))

/** "Five meals" where the screen has three. */
const findCounted: Find = ({ analysis, pack }, { screen, text }) => {
  const figure = (word: string) => pack.screen.numbers[word] ?? word
  const countedIn = (of: string) =>
    [...of.matchAll(pack.screen.counted)].flatMap((match) =>
      match[2]!.split(' ').map((word) => `${figure(match[1]!)} ${pack.stem(word)}`),
    )
  const onScreen = countedIn(screen)
  const established = new Set(countedIn(text))
  const counted = pack.screen.pointsAt.test(analysis.plain) ? established : onScreen
  const things = new Set([...counted].map((one) => one.split(' ')[1]!))
  return [...analysis.plain.matchAll(pack.screen.counted)]
    .filter((match) => {
      const words = match[2]!.split(' ').map((word) => pack.stem(word))
      const isCounted = words.filter((word) => things.has(word))
      return (
        isCounted.length > 0 && !isCounted.some((word) => established.has(`${figure(match[1]!)} ${word}`))
      )
    })
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

const findUnseen =
  (kind: 'colours' | 'elements' | 'located'): Find =>
  ({ analysis, pack }, { stems, text }) =>
    [...analysis.plain.matchAll(pack.screen[kind])]
      .filter((match) => !squeezed(text).split(' ').includes(match[1]!) && !stems.has(pack.stem(match[1]!)))
      .map((match) => ({ start: match.index, end: match.index + match[0].length }))

/** "A month" where the screen says "a week". */
const findPeriods: Find = ({ analysis, pack }, { screen, text }) => {
  const periodsIn = (of: string) =>
    new Set([...of.matchAll(pack.screen.periods)].map((match) => period(match)))
  const onScreen = periodsIn(screen)
  const established = periodsIn(text)
  if (onScreen.size === 0) return []
  return [...analysis.plain.matchAll(pack.screen.periods)]
    .filter((match) => !established.has(period(match)))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

/** "Monthly" and "a month" are one. */
const period = (match: RegExpExecArray) =>
  (match[1] ?? match[2]!).slice(0, 3).replace('yea', 'ann').replace('dai', 'day')

const findQuoted: Find = ({ analysis, pack }, { text }) =>
  [...analysis.plain.matchAll(pack.screen.quoted)]
    .filter((match) => !squeezed(text).includes(squeezed(match[1]!)))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))

const squeezed = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

const findNames: Find = ({ text: own, pack }, { text }) =>
  [...own.matchAll(pack.screen.named)]
    .filter((match) => !squeezed(text).includes(squeezed(plain(match[1]!))))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))

const finders: readonly Find[] = [
  findAmounts,
  findCounted,
  findUnseen('colours'),
  findUnseen('elements'),
  findUnseen('located'),
  findPeriods,
  findQuoted,
  findNames,
]

function placesOf(text: string, pattern: RegExp): Place[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

const fault = (start: number, end: number): Fault => ({
  code: 'stimulus',
  start,
  end,
  why: 'The screen does not show this.',
  suggestion: 'Say what is on the screen, in its words.',
  severity: 'serious',
})
