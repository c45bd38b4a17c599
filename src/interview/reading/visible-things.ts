/**
 * What can be seen in a picture or on a page, and the ways in which people speak of it as standing before them. A description
 * of a picture leaves much out, so that a thing that it does not name is no proof; a man where it names only a woman, or a
 * car where it is about a box, is. Pure; English, closed lists.
 */
import { functionWords } from './lexicon.ts'
import type { Place } from './phrases.ts'

const split = (text: string) => text.trim().split(/\s+/)

/** Of a class as a rule one kind is shown: another one is another picture. Words of a row mean the same. */
const kinds: readonly (readonly (readonly string[])[])[] = [
  [
    split(
      'man men guy guys bloke blokes fella fellow chap chaps gentleman lad lads grandad grandfather dad father boy boys',
    ),
    split('woman women lady ladies girl girls lass gran grandma granny grandmother nan mum mom mother'),
  ],
  [
    split('dog dogs puppy'),
    split('cat cats kitten'),
    split('cow cows'),
    split('horse horses pony'),
    split('bird birds'),
    split('rooster cockerel hen hens chicken chickens'),
    split('fish'),
    split('sheep lamb'),
    split('pig pigs'),
    split('bear bears'),
    split('rabbit rabbits'),
    split('lion lions tiger'),
    split('dinosaur dinosaurs'),
    split('elephant elephants'),
    split('fox foxes'),
    split('bee bees'),
    split('butterfly'),
    split('monkey monkeys'),
    split('penguin penguins'),
    split('owl owls'),
    split('snail snails'),
    split('tortoise turtle'),
    split('duck ducks'),
    split('frog'),
    split('mouse mice'),
  ],
  [
    split('car cars'),
    split('bus buses'),
    split('train trains'),
    split('tram trams'),
    split('van vans'),
    split('lorry truck'),
    split('bike bikes bicycle bicycles pushbike'),
    split('motorbike motorcycle motorcyclist'),
    split('plane planes aeroplane'),
    split('boat boats ship yacht sailboat'),
    split('tractor'),
    split('scooter'),
  ],
]

/** Of these a picture may hold several. */
const others = split(`
  kid kids child children baby toddler family couple person people crowd nurse doctor chef driver runner footballer cyclist
  table tables graph graphs chart charts diagram map maps logo logos button buttons menu photo cartoon drawing
  sketch banner border frame ribbon crest badge sticker stamp signature barcode arrow arrows star stars heart hearts
  globe clock watch calendar mug mugs cup cups pint glass glasses bottle bottles bowl plate plates pan pot kettle spoon fork knife
  chair chairs sofa armchair bed desk lamp door doors window windows stairs staircase kitchen garden bathroom hallway house houses
  roof tree trees leaf leaves flower flowers rose roses grass mountain mountains hill hills beach sea lake river sunset sun moon cloud
  clouds rainbow snow forest field road street bridge castle church tower factory
  shoe shoes boot boots trainers hat cap scarf coat jacket dress shirt suit tie apron socks umbrella bag backpack suitcase
  apple apples banana orange oranges lemon tomato tomatoes carrot pizza burger cake bread cheese egg eggs soup salad pasta noodles coffee
  phone laptop tablet computer headphones camera keyboard robot ball football trophy medal balloon balloons candle present guitar
  drum piano trumpet trombone violin hand hands face eyes smile beard hair abs muscles tattoo pool`)

const visible = new Map<string, readonly string[]>([
  ...kinds.flat().flatMap((row) => row.map((word) => [word, row] as const)),
  ...others.map((word) => [word, [word, word.replace(/(?:es|s)$/, '')]] as const),
])
const rival = new Map<string, readonly (readonly string[])[]>(
  kinds.flatMap((rows) =>
    rows.flatMap((row) => row.map((word) => [word, rows.filter((each) => each !== row)] as const)),
  ),
)

/** Up to four words, of which one may be the thing. */
const phrase = '((?:[a-z-]+ ){0,3}?[a-z]+)'
const wide = '((?:[a-z-]+ ){0,3}[a-z]+)'
/** Said of what one has before one's eyes. */
const ways: readonly RegExp[] = [
  // "It's a nice car", "I see two dogs", "there's a graph".
  new RegExp(
    `\\b(?:it'?s|it is|that'?s|this is|i (?:can |only |just )?(?:see|got)|i'?ve (?:only |just )?got|can see|there'?s|there is|there are|(?:it|this|that) (?:shows|has|had|is showing)|shows?(?: me)?) (?:just |only |really |clearly )?(?:an?|the|some|this|that|two|three|four|my|lots of|loads of) ${wide}\\b`,
    'gi',
  ),
  // "I like the cow", "love that graph".
  new RegExp(
    `\\b(?:like|liked|love|loved|hate|hated|dislike|prefer|adore|notice|noticed|enjoy|enjoyed) (?:the|that|those|this|these) ${wide}\\b`,
    'gi',
  ),
  // "That lady looks", "the mug's funny", "the man with the umbrella".
  new RegExp(
    `\\b(?:the|that|those|this|these) ${phrase}(?:'s (?!s\\b)| (?:is|are|looks?|seems?|caught|catches|stands?|smiling|holding|wearing|sitting|standing|kneeling|made me|makes me|in the (?:picture|photo|corner|middle|background|front)|with (?:the|an?|his|her|its|that|no)) )`,
    'gi',
  ),
  // "The dinosaur", and hardly anything else.
  new RegExp(
    `^(?:(?:well|oh|ooh|haha|definitely|probably),? )?(?:the|that) ${phrase}(?=[.,!]| (?:obv\\w*|definitely|again|every|made|really)\\b|$)`,
    'gi',
  ),
  // "She looks very happy, that lady".
  new RegExp(`\\b(?:he|she|they) (?:looks?|is|are|seems?)\\b[^.!?]{2,60}\\b(?:the|that) ${phrase}\\b`, 'gi'),
]

export interface SeenThing extends Place {
  word: string
}

/** Things of which they speak as of something before their eyes. */
export function thingsSeen(text: string): SeenThing[] {
  const flat = text.replaceAll('’', "'")
  return ways.flatMap((way) =>
    [...flat.matchAll(way)].flatMap((match) => {
      const word = seenIn(match[1]!)
      return word === null ? [] : [{ word, start: match.index, end: match.index + match[0].trimEnd().length }]
    }),
  )
}

/** The thing of a phrase: before the first word that opens another phrase. */
function seenIn(words: string): string | null {
  for (const word of words.toLowerCase().split(' ')) {
    if (functionWords.has(word)) return null
    if (visible.has(word)) return word
  }
  return null
}

export const isVisible = (word: string) => visible.has(word.toLowerCase())

const holds = (shown: string, word: string) => new RegExp(`\\b${word}\\b`, 'i').test(shown)

/** It, or a word for the same, stands in the text. */
export function isNamedIn(shown: string, word: string): boolean {
  return (visible.get(word) ?? [word]).some((each) => holds(shown, each))
}

/** Another of its class stands there and it does not: a woman where only a man is described. */
export function isRivalled(shown: string, word: string): boolean {
  const rivals = rival.get(word) ?? []
  return !isNamedIn(shown, word) && rivals.some((row) => row.some((each) => holds(shown, each)))
}
