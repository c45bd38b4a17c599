import { firstOfKind, type Technique, timesHere } from './technique.ts'

export const reconcile: Technique = {
  name: 'reconcile',
  title: 'How two things they said go together',
  indication: 'What they say now goes against what they said before.',
  contraIndication: 'Both can be so; or it was asked before. Never to catch anybody out.',
  source: 'Kvale & Brinkmann 2009, InterViews, ch. 7 (confronting questions)',
  call(view) {
    const contradiction = firstOfKind(view, 'contradiction')
    if (!contradiction || timesHere(view, 'reconcile') > 0) return null
    return { need: 0.9, why: 'It goes against something they said before.', focus: contradiction }
  },
  wordings: [
    { id: 'reconcile.together', text: 'Earlier you said “{e}”, and now “{t}”. How do the two go together?' },
    {
      id: 'reconcile.both',
      text: 'You said “{e}” before, and “{t}” now. Both can be so: how do they fit, for you?',
    },
    {
      id: 'reconcile.holds',
      text: 'There is “{e}” from before and “{t}” from now. How should that be understood?',
    },
  ],
}
