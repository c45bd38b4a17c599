import { type Technique, timesHere } from './technique.ts'

export const hearOut: Technique = {
  name: 'hear_out',
  title: 'What happened, where somebody is angry',
  indication: 'They are angry at what they tell of: they were heard, and may say how it went on.',
  contraIndication: 'They are angry at being asked, or want no question about it. Never more than once.',
  source: 'Rubin & Rubin 2012, Qualitative Interviewing, ch. 7 (when interviewees are angry or upset)',
  call(view) {
    const { reading } = view
    const isAngry = reading?.isUpset || reading?.mayBeUpset
    if (!reading || !isAngry || reading.isFedUp || timesHere(view, 'hear_out') > 0) return null
    return { need: 0.95, why: 'They are angry; what happened is theirs to tell.', focus: null }
  },
  wordings: [
    { id: 'hear.after', pattern: 'then', text: 'What happened after that?' },
    { id: 'hear.did', pattern: 'did', text: 'What did you do then?' },
    { id: 'hear.next', pattern: 'then', text: 'What came next?' },
    { id: 'hear.went-on', pattern: 'on', text: 'How did it go on from there?' },
  ],
}
