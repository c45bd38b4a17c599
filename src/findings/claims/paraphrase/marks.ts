/**
 * The small words by which two sentences about the same thing mean different things. English. Each mark is a set of
 * families; a sentence carries a family when it has one of its words.
 */
export const markReasons = ['polarity', 'modality', 'quantity', 'time', 'cause'] as const
export type MarkReason = (typeof markReasons)[number]

const lists: Record<MarkReason, Record<string, string>> = {
  polarity: {
    not: 'not no never none nobody nothing nowhere neither nor without cannot unable hardly barely scarcely rarely seldom lack lacks lacking refuse refuses refused avoid avoids avoided fail fails failed stop stops stopped',
  },
  modality: {
    possible: 'may might could can possibly maybe perhaps potentially',
    necessary: 'must should need needs needed require requires required has-to have-to had-to ought',
    wished:
      'want wants wanted hope hopes hoped wish wishes wished would like-to prefer plan plans planned try tries tried',
    supposed: 'if unless whether suppose assuming',
    believed: 'seem seems seemed likely probably supposedly',
  },
  quantity: {
    all: 'all every everything everyone everybody always entirely completely fully whole each constantly',
    most: 'most mostly usually majority generally typically often frequently many lots regularly mainly',
    some: 'some sometimes occasionally several partly partially somewhat few rarely seldom little bit',
    only: 'only just solely exclusively merely',
    more: 'more increase increases increased faster greater higher larger longer',
    less: 'less fewer decrease decreases decreased slower lower smaller shorter reduce reduces reduced',
    double: 'double twice triple half',
  },
  time: {
    past: 'used-to formerly previously once ago initially originally',
    future: 'will future soon eventually going-to tomorrow later',
    before: 'before until till',
    after: 'after afterwards since then',
    often: 'daily weekly monthly yearly hourly nightly',
  },
  cause: {
    because: 'because since due therefore thus hence so cause causes caused leads led result results makes',
    although: 'although though despite however but yet whereas',
  },
}

const families = new Map<string, { reason: MarkReason; family: string }[]>()
for (const reason of markReasons) {
  for (const [family, words] of Object.entries(lists[reason])) {
    for (const word of words.split(' ')) {
      families.set(word, [...(families.get(word) ?? []), { reason, family }])
    }
  }
}

export interface Marks {
  of: Record<MarkReason, ReadonlySet<string>>
  /** Numbers, in digits or words, as they stand. */
  numbers: ReadonlySet<string>
  negations: number
}

export function marksOf(words: readonly string[]): Marks {
  const of: Record<MarkReason, Set<string>> = {
    polarity: new Set(),
    modality: new Set(),
    quantity: new Set(),
    time: new Set(),
    cause: new Set(),
  }
  const numbers = new Set<string>()
  let negations = 0
  for (const [at, word] of words.entries()) {
    const pair = `${word}-${words[at + 1] ?? ''}`
    for (const { reason, family } of families.get(pair) ?? families.get(word) ?? []) of[reason].add(family)
    if (word.endsWith("n't")) of.polarity.add('not')
    if (word.endsWith("n't") || families.get(word)?.[0]?.reason === 'polarity') negations++
    if (/\d/.test(word)) numbers.add(word)
  }
  return { of, numbers, negations }
}
