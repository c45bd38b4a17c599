import { firstOfKind, type Technique } from './technique.ts'

export const whoElse: Technique = {
  name: 'who_else',
  title: 'Who else has a part in it',
  indication: 'Somebody is named who has a part in it that is not told.',
  contraIndication: 'The person’s private matters would be the subject.',
  source: 'Rubin & Rubin 2012, Qualitative Interviewing, ch. 8; Webster & Wind 1972 (buying centre)',
  call(view) {
    const person = firstOfKind(view, 'person')
    if (!person || !view.reading || view.reading.words < 8) return null
    return {
      need: 0.3 + 0.2 * person.score,
      why: 'Somebody is named whose part in it is not told.',
      focus: person,
    }
  },
  wordings: [
    { id: 'who.part', text: 'You mentioned “{t}”. What part do they play in this?' },
    { id: 'who.bring', text: 'You brought up “{t}”. How do they come into it?' },
    { id: 'who.see', text: 'You spoke of “{t}”. How does it look from their side, as far as you know?' },
  ],
}
