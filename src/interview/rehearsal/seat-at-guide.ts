import { type Guide, listQuestions, textIn } from '../../study/model.ts'
import { randomFor } from '../random.ts'
import { personFrom } from './cut-facts.ts'
import type { RehearsedPerson, SpokenTurn } from './model.ts'

export interface Seating {
  personId: string
  turns: readonly SpokenTurn[]
  guide: Guide
  seed: number
  language: string
}

/**
 * Somebody who was heard about other things, as a participant of this guide: for each open question one of their
 * answers stands in, drawn by seed. How long and how tersely they answer is theirs; what they say means nothing here.
 * Null where they gave no answer in words.
 */
export function seatAtGuide({ personId, turns, guide, seed, language }: Seating): RehearsedPerson | null {
  const person = personFrom({ personId, turns, language })
  const answers = [...Map.groupBy(person.facts, ({ breath }) => breath).values()].map((facts) =>
    facts.map(({ text }) => text).join('\n'),
  )
  if (answers.length === 0) return null
  const random = randomFor(seed, `seat:${personId}`)
  const seated = listQuestions(guide)
    .filter(({ question }) => question.kind === 'open')
    .flatMap(({ question }): SpokenTurn[] => [
      { role: 'interviewer', text: textIn(question.text, language, guide.language) },
      { role: 'participant', text: answers.splice(Math.floor(random() * answers.length), 1)[0] ?? '' },
    ])
  return personFrom({ personId, turns: seated, language })
}
