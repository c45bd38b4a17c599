/**
 * Whether few answers that come back were chosen from a list or typed. A list is written once: each of its options is
 * spelled one way wherever it stands. What people type comes back in other spellings, with some that stand alone.
 */
export interface ChoiceFacts {
  /** The spellings of each answer, with how often each stands there. */
  options: (readonly [spelling: string, count: number])[][]
  question: string | null
}

/** What of the answers may stand alone, or be spelled in several ways, before it is more than a rare option or a slip. */
const mostOdd = 0.25

/** A question that asks for words; "Which of these", "How often", "Select" ask for none. */
const asksForWords =
  /^\s*(?:why|please (?:tell|describe|explain|say)|describe|explain|tell us|in your own words|what (?:else|would|could|do you|did you|made|makes|is your|are your)|how (?:come|would you describe)|any (?:other|further)|other\b|comments?\b|warum|weshalb|pourquoi|por qu[eé]|perch[eé])/i

/** The clause that says why they were typed; null where they look chosen. */
export function typedByHand({ options, question }: ChoiceFacts): string | null {
  const alone = options.filter(
    (spellings) => spellings.reduce((sum, [, count]) => sum + count, 0) === 1,
  ).length
  if (alone > options.length * mostOdd) return 'few come back, and others stand there once'
  const varied = options.filter((spellings) => spellings.length > 1).length
  if (varied > options.length * mostOdd) return 'the same answers are spelled in several ways'
  const signs = [varied > 0, alone > 0, isMixed(options), question !== null && asksForWords.test(question)]
  return signs.filter(Boolean).length >= 2 ? 'they read as typed, not as chosen from a list' : null
}

/** Some begin with a capital and some do not: a list is written in one manner. */
function isMixed(options: ChoiceFacts['options']): boolean {
  const firsts = options.flatMap((spellings) => /\p{L}/u.exec(spellings[0]![0])?.[0] ?? [])
  const large = firsts.filter((letter) => letter !== letter.toLowerCase()).length
  return large > 0 && large < firsts.length
}
