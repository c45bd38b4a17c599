/**
 * Plain words for the abstract ones that guides are full of and that who learns English, or never met them, asks about. Only how the
 * word is used in a question, and nothing that says what could be answered. English.
 */
const glosses: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:barrier|obstacle|hurdle|impediment|hindrance)s?$/,
    'anything that was or is in the way and makes it hard',
  ],
  [/^(?:challenge|difficult(?:y|ie)|struggle)s?$/, 'anything that is hard about it'],
  [/^(?:benefit|advantage|upside|merit|strength)s?$/, 'what is good about it'],
  [
    /^(?:drawback|disadvantage|downside|limitation|weakness(?:e)?|shortcoming)s?$/,
    'what is not so good about it',
  ],
  [/^(?:factor|consideration|criteri(?:on|a))s?$/, 'the things that count when it is decided'],
  [/^(?:motivat(?:ion|e|ed)|motive|incentive|driver)s?$/, 'what makes somebody want to do it'],
  [/^expectations?$/, 'what was thought beforehand about how it would be'],
  [/^preferences?$/, 'what somebody likes better than other things'],
  [/^priorit(?:y|ies)$/, 'what matters most and comes first'],
  [/^(?:process|procedure|workflow)(?:es|s)?$/, 'all the steps from the beginning to the end'],
  [/^(?:impact|effect|consequence|outcome)s?$/, 'what came of it, what changed through it'],
  [/^(?:satisf(?:action|ied)|content(?:ment)?)$/, 'how far it was as one wanted it to be'],
  [/^(?:alternative|option)s?$/, 'other things that could be done or used in its place'],
  [/^(?:feature|function|functionalit(?:y|ie))s?$/, 'the things that it can do'],
  [/^(?:routine|habit)s?$/, 'what is done again and again in the same way'],
  [/^(?:household)s?$/, 'the people who live in one home together'],
  [/^(?:provider|supplier|vendor)s?$/, 'the company that it comes from'],
  [/^(?:concern|reservation|misgiving)s?$/, 'anything that worries somebody about it'],
  [/^(?:perception|impression)s?$/, 'how something seems to somebody'],
  [/^(?:experience)s?$/, 'what happened and how it was'],
  [/^(?:resource)s?$/, 'what one needs for it: time, money, people, things'],
  [/^(?:support|assistance)$/, 'help of any kind'],
  [/^(?:strateg(?:y|ie)|approach(?:e)?|method)s?$/, 'the way in which somebody goes about it'],
  [/^(?:onboarding)$/, 'how somebody is shown around and gets started'],
  [/^(?:engagement|involvement|participation)$/, 'how much somebody takes part'],
  [/^(?:commut(?:e|ing))s?$/, 'the way to work and back'],
  [/^(?:value proposition)s?$/, 'what it offers for its price'],
  [/^(?:touch ?point)s?$/, 'each time that one has to do with them'],
  [/^(?:interface)s?$/, 'what one sees and presses on the screen'],
  [/^(?:stakeholder)s?$/, 'everybody who has to do with it'],
  [/^(?:subscription|membership)s?$/, 'paying regularly so that one can use it'],
  [/^(?:frequency|frequent(?:ly)?)$/, 'how often'],
  [/^(?:adequate|sufficient)(?:ly)?$/, 'enough'],
  [/^(?:accessib(?:le|ility))$/, 'easy to reach and to use for everybody'],
  [/^(?:sustainab(?:le|ility))$/, 'that it can go on without harming people or nature'],
  [/^(?:reliab(?:le|ility))$/, 'that one can count on it'],
  [/^(?:transparen(?:t|cy))$/, 'that one can see how it is done and why'],
]

/** Null where it is a word of the matter itself: how to take that is theirs to say. */
export function glossOf(word: string): string | null {
  const plain = word.toLowerCase().trim()
  return (
    glosses.find(([pattern]) => pattern.test(plain) || pattern.test(plain.split(/\s+/).at(-1) ?? ''))?.[1] ??
    null
  )
}
