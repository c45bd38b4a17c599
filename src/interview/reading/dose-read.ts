/**
 * Of an instruction for a medicine on the screen, another amount or another number of times than stands there: they misread it, or have
 * another leaflet before them. Either way it must not stand as it is. What follows from what stands there ("3 tablets a day" of one
 * tablet three times) is no other dose. Pure; English.
 */
import type { Place } from './phrases.ts'

const numerals =
  'once|twice|thrice|half a|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\\d{1,4}(?:[.,]\\d+)?'
const values: Readonly<Record<string, number>> = {
  once: 1,
  twice: 2,
  thrice: 3,
  'half a': 0.5,
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
}
/** By what they are counted in, in one spelling. */
const units: readonly (readonly [string, string])[] = [
  ['tablet', '(?:tablets?|tabs?|pills?|capsules?|caplets?|lozenges?)'],
  ['spoon', '(?:tea |table |5 ?ml )?-?spoon(?:ful|s|fuls)?|teaspoons?|tablespoons?'],
  ['puff', 'puffs?'],
  ['drop', 'drops?'],
  ['sachet', 'sachets?'],
  ['ml', 'ml|millilit(?:re|er)s?'],
  ['mg', 'mg|milligrams?'],
  ['unit', 'units?'],
]
const perDay = '(?:times? (?:a|per|each|every) day|times? daily|(?:x|×) ?(?:a|per) day|(?:a|per) day|daily)'
const amounts = units.map(
  ([unit, names]) =>
    [
      unit,
      new RegExp(
        `\\b(${numerals})(?: (?:or|to|-) (${numerals}))? ?(?:x |of (?:the|these|those) )?(?:small |white |whole )?(?:${names})\\b`,
        'gi',
      ),
    ] as const,
)
const times = new RegExp(
  `\\b(${numerals})(?: (?:or|to) (${numerals}))? (?:times? (?:a|per|each|every) day|times? daily)\\b|\\b(once|twice|thrice) (?:a|per|each|every) day\\b|\\b(once|twice|thrice) daily\\b`,
  'gi',
)
/** Not what they would do. */
const notMeant =
  /\b(?:not|never|n't|instead of|rather than|used to|last time|normally|usually|thought it (?:was|said))\b[^.!?,;]{0,25}$/i

/** So many are what is in the packet. */
const mostAtOnce = 12

interface Told extends Place {
  value: number
}

function told(text: string, pattern: RegExp): Told[] {
  return [...text.matchAll(pattern)].flatMap((match) =>
    match.slice(1).flatMap((word) => {
      if (word === undefined) return []
      const value = values[word.toLowerCase()] ?? Number(word.replace(',', '.'))
      return [{ value, start: match.index, end: match.index + match[0].length }]
    }),
  )
}

/** The first such words, or null; null as well where the screen tells no dose. */
export function findOtherDose(text: string, screen: string): Place | null {
  const often = told(screen, times).map(({ value }) => value)
  const shown = amounts.map(
    ([unit, pattern]) => [unit, pattern, told(screen, pattern).map(({ value }) => value)] as const,
  )
  const isDose = often.length > 0 && shown.some(([, , all]) => all.length > 0)
  if (!isDose) return null
  const isMeant = ({ start }: Place) => !notMeant.test(text.slice(Math.max(0, start - 40), start))
  const other = shown.flatMap(([, pattern, all]) => {
    if (all.length === 0) return []
    const follows = new Set([
      ...all,
      ...all.flatMap((one) => often.map((count) => one * count)),
      ...all.map((one) => one / 2),
    ])
    const most = Math.max(...all)
    return told(text, pattern).filter(({ value, end }) => {
      const inDay = new RegExp(`^,? ?(?:in )?${perDay}`, 'i').test(text.slice(end, end + 20))
      return value > most && value <= mostAtOnce * most && !(inDay && follows.has(value))
    })
  })
  const mostOften = Math.max(...often)
  const more = told(text, times).filter(({ value }) => value > mostOften)
  const found = [...other, ...more].filter(isMeant).sort((a, b) => a.start - b.start)[0]
  return found ? { start: found.start, end: found.end } : null
}
