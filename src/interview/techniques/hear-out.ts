import { type Technique, timesHere } from './technique.ts'

export const hearOut: Technique = {
  name: 'hear_out',
  title: 'What happened, where somebody is angry',
  indication: 'They are angry at what they tell of: they were heard, and may say how it went on.',
  contraIndication: 'They are angry at being asked, or want no question about it. Never more than once.',
  source: 'Rubin & Rubin 2012, Qualitative Interviewing, ch. 7 (when interviewees are angry or upset)',
  call(view) {
    const { reading, clauses } = view
    const isAngry = reading?.isUpset || (reading?.mayBeUpset && !reading.mayTakeBack)
    if (!reading || !isAngry || reading.isFedUp || timesHere(view, 'hear_out') > 0) return null
    // Taken up in their own words and plainly; where none of them can be, nothing is asked.
    const focus = clauses[0] ?? null
    if (!focus && !reading.isOneThing) return null
    return { need: 0.95, why: 'They are angry; what happened is theirs to tell.', focus }
  },
  wordings: [
    { id: 'hear.more', pattern: 'say-more', text: 'Tell me more about that, if you like.', general: true },
    { id: 'hear.meant', asks: 'effect', pattern: 'meant', text: 'What did that mean for you?', time: 'past' },
    {
      id: 'hear.means',
      asks: 'effect',
      pattern: 'meant',
      text: 'What does that mean for you?',
      time: 'present',
    },
    {
      id: 'hear.happened',
      asks: 'end',
      pattern: 'happened',
      text: 'What happened there?',
      gists: ['episode'],
    },
    {
      id: 'hear.did',
      asks: 'deal',
      pattern: 'did',
      text: 'What, if anything, did you do about it?',
      of: 'lived',
    },
    {
      id: 'hear.more-than',
      pattern: 'more',
      text: 'Could you tell me a little more about that?',
      general: true,
    },
    {
      id: 'hear.listen',
      pattern: 'say-more',
      text: 'I would like to understand that better. Please go on.',
      general: true,
    },
  ],
}
