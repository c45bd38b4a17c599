import { firstOfKind, type Technique } from './technique.ts'

const asksAboutPeople = /\b(?:who|whom|whose|decid\w*|choose|chose|agree\w*|helped|say in)\b/i

/** Who says more has said what part they have. */
const mostWords = 25

export const whoElse: Technique = {
  name: 'who_else',
  title: 'Who else has a part in it',
  indication: 'Somebody is named who has a part in it that is not told.',
  contraIndication: 'The person’s private matters would be the subject.',
  source: 'Rubin & Rubin 2012, Qualitative Interviewing, ch. 8; Webster & Wind 1972 (buying centre)',
  call(view) {
    // Whoever is only mentioned plays no part that anybody asked about.
    if (!asksAboutPeople.test(Object.values(view.question.text).join(' '))) return null
    const person = firstOfKind(view, 'person')
    if (!person || !view.reading || view.reading.words < 8 || view.reading.words > mostWords) return null
    return {
      need: 0.14 + 0.15 * person.score,
      why: 'Somebody is named whose part in it is not told.',
      focus: person,
    }
  },
  wordings: [
    { id: 'who.part', pattern: 'part', text: 'What part did {w} play in it?' },
    { id: 'who.come', pattern: 'part', text: 'How did {w} come into it?' },
    { id: 'who.say', pattern: 'who-say', text: 'What did {w} have to say about it?' },
  ],
}
