/**
 * Invented participants for a study of which nobody has been heard yet. They are types of length and terseness: what
 * they say is about nothing, so that it can stand as an answer to anything. How long an interview takes can be guessed
 * from them; what people will say cannot.
 */
import { type Guide, listQuestions, textIn } from '../../study/model.ts'
import { randomFor } from '../random.ts'
import { personFrom } from './cut-facts.ts'
import type { RehearsedPerson, SpokenTurn } from './model.ts'

interface PersonType {
  name: 'terse' | 'middling' | 'talkative'
  /** Sentences held on a question, lowest and highest. */
  sentences: readonly [number, number]
  /** Of four people. */
  share: number
}

/** Spread as in typed interviews that were held: the middle half told two to four things to a question. */
const types: readonly PersonType[] = [
  { name: 'terse', sentences: [1, 2], share: 1 },
  { name: 'middling', sentences: [2, 4], share: 2 },
  { name: 'talkative', sentences: [4, 7], share: 1 },
]
const order = types.flatMap((type) => Array.from({ length: type.share }, () => type))

/** Some question finds somebody who has nothing on it. */
const nothingHeld = 0.08

export interface Inventing {
  guide: Guide
  count: number
  seed: number
  language?: string
}

export function inventPeople({
  guide,
  count,
  seed,
  language = guide.language,
}: Inventing): RehearsedPerson[] {
  const questions = listQuestions(guide)
    .filter(({ question }) => question.kind === 'open')
    .map(({ question }) => textIn(question.text, language, guide.language))
  return Array.from({ length: count }, (_, at) => {
    const type = order[at % order.length]!
    const random = randomFor(seed, `invented:${at}`)
    const sentences = shuffled(random)
    const turns = questions.flatMap((text): SpokenTurn[] => {
      const [least, most] = type.sentences
      const held = random() < nothingHeld ? 0 : least + Math.floor(random() * (most - least + 1))
      const said = sentences.splice(0, held).join(' ')
      return [
        { role: 'interviewer', text },
        { role: 'participant', text: said },
      ]
    })
    return personFrom({ personId: `invented-${at + 1}-${type.name}`, turns, language, origin: 'invented' })
  })
}

/** More than anybody needs, none twice for the same person. */
function shuffled(random: () => number): string[] {
  return beginnings
    .flatMap((beginning) => endings.map((ending) => `${beginning} ${ending}.`))
    .map((sentence) => ({ sentence, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ sentence }) => sentence)
}

const beginnings = [
  'It began last spring',
  'Most weeks it went well',
  'The last time was a Tuesday evening',
  'My sister had told me of it',
  'I compared two or three of them',
  'At home we talked it over',
  'The letter came late',
  'I wrote down what it cost',
  'A neighbour showed me hers',
  'I tried it on the phone first',
  'We had done it by hand for years',
  'I called the hotline',
  'On busy days I leave it aside',
  'The second attempt took ten minutes',
  'I usually do it on Sunday',
  'Somebody at the counter helped me',
  'I kept the old one in a drawer',
  'The first page was full of words',
  'I read a review that evening',
  'My daughter set it up',
  'I paid for the whole year',
  'The colours were hard to tell apart',
  'I asked a colleague from the warehouse',
  'There was a form with twelve boxes',
]
const endings = [
  'because nobody had time to explain it',
  'and I had to wait on the line twice',
  'but I would not call it a problem',
  'which saved me about an hour',
  'so I went back to the list on the fridge',
  'and since then I check the date twice',
  'although my partner sees it differently',
  'because the price had gone up by four euros',
  'and that was the end of it for a month',
  'but the children liked it',
  'so we agreed to look at it again in autumn',
  'which felt strange at the beginning',
  'and I have told friends about it since',
  'because the train was late anyway',
  'but the sound was too loud for the kitchen',
  'and I still have the receipt',
]
