import type { LanguagePack } from '../pack.ts'
import { englishAnswers } from './answers.ts'
import { englishAttribution } from './attribution.ts'
import { englishClaims } from './claims.ts'
import { englishEvaluations } from './evaluations.ts'
import { englishGuides } from './guides.ts'
import { englishLeading } from './leading.ts'
import { englishMenus } from './menu.ts'
import { englishPersonal } from './personal.ts'
import { englishPraise } from './praise.ts'
import { englishPresuming } from './presume.ts'
import { englishQuestions } from './questions.ts'
import { englishScreens } from './screen.ts'

const stopWords = new Set(
  `a about actually all also am an and any anything are as ask at be because been before being but by can could
  did do does doing done don't each either else ever every everything feel for from get gets getting give go going
  got had has have having he her here him his how i i'd i'll i'm i've if in into is it it's its just kind kinds
  know let's like little lot made make makes many may me mean mention mentioned might more most much my
  never no not now of off often on one ones only or other our out over own part particular people perhaps
  really said same say see she should so some something sort sorts specific still such take tell than that
  that's the their them then there there's these they thing things think this those through time times to too
  typically up us usually use used using very was way ways we we're well went were what what's when where which while
  who why will with would yes you you'd you'll you're you've your yours describe walk talk share explain
  example looks look happen happened happens happening last yourself myself ourselves themselves`
    .split(/\s+/)
    .filter(Boolean),
)

const irregular: Record<string, string> = {
  satisfaction: 'satisfy',
  satisfying: 'satisfy',
  dissatisfaction: 'dissatisfy',
  bought: 'buy',
  chose: 'choose',
  chosen: 'choose',
  left: 'leave',
  paid: 'pay',
  felt: 'feel',
  gave: 'give',
  took: 'take',
  taken: 'take',
  thought: 'think',
  wrote: 'write',
  written: 'write',
  sent: 'send',
  spent: 'spend',
  lost: 'lose',
  found: 'find',
  kept: 'keep',
  broke: 'break',
  broken: 'break',
  began: 'begin',
  children: 'child',
  kids: 'kid',
  people: 'person',
  ate: 'eat',
  met: 'meet',
  ran: 'run',
  sold: 'sell',
  taught: 'teach',
  told: 'tell',
  grew: 'grow',
  drove: 'drive',
  cancelled: 'cancel',
  cancellation: 'cancel',
  canceled: 'cancel',
}

const suffixes = new Set(
  `ations ation ating ated ates ate ingly edly ings ing ions ion ments ment ness fully ful ables able ibles ible ically
  ical ic ously ous ively ives ive ers er ors or ies ied ed es ly s y e`.split(/\s+/),
)
const longestSuffix = 6
const doubled = new Set('bdfgklmnprtvz')

/** Without the longest ending that it has. */
function cutSuffix(word: string): string {
  for (let length = Math.min(longestSuffix, word.length); length > 0; length--) {
    if (suffixes.has(word.slice(-length))) return word.slice(0, -length)
  }
  return word
}

/** A light stemmer: enough to see that "frustrated" was voiced when somebody said "frustration". */
export function stemEnglish(word: string): string {
  const lower = word.toLowerCase().replace(/['’]s$|['’]$/, '')
  // Asked for as its own: "constructor" is a word too.
  const held = Object.hasOwn(irregular, lower) ? irregular[lower] : undefined
  if (held) return stemEnglish(held)
  let stem = lower
  for (let i = 0; i < 2; i++) {
    const cut = cutSuffix(stem)
    if (cut.length < 3 || cut === stem) break
    stem = cut
    if (i === 0 && lower.endsWith('ly') === false) break
  }
  // "stopped" and "stop", "planning" and "plan": a doubled last letter counts once.
  const last = stem.at(-1)
  return last !== undefined && last === stem.at(-2) && doubled.has(last) ? stem.slice(0, -1) : stem
}

export const english: LanguagePack = {
  language: 'en',
  stopWords,
  stem: stemEnglish,
  ...englishQuestions,
  ...englishPraise,
  ...englishLeading,
  ...englishPresuming,
  ...englishMenus,
  ...englishPersonal,
  ...englishAttribution,
  ...englishAnswers,
  ...englishScreens,
  ...englishEvaluations,
  ...englishClaims,
  guides: englishGuides,
}
