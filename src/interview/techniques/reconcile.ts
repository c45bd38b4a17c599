import { firstOfKind, type Technique, timesHere, timesInAll } from './technique.ts'

const mostOfAccounts = 1

export const reconcile: Technique = {
  name: 'reconcile',
  title: 'How two things they said go together',
  indication: 'What they say now goes against what they said before.',
  contraIndication: 'Both can be so; or it was asked before. Never to catch anybody out.',
  source: 'Kvale & Brinkmann 2009, InterViews, ch. 7 (confronting questions)',
  call(view) {
    const contradiction = firstOfKind(view, 'contradiction')
    if (!contradiction || timesHere(view, 'reconcile') > 0) return null
    // Of a general statement and one time, both may be so: asked once in all, it is no habit.
    if (contradiction.aim === 'account') {
      const isOther = view.reading?.mayJoke || view.reading?.isUpset || view.reading?.isUnwell
      if (isOther || timesInAll(view.state, 'reconcile') >= mostOfAccounts) return null
      const why = 'They said something of themselves in general, and tell of one time now.'
      return { need: 0.85, why, focus: contradiction }
    }
    return { need: 0.9, why: 'It goes against something they said before.', focus: contradiction }
  },
  wordings: [
    {
      id: 'reconcile.account',
      kind: 'contradiction',
      aim: 'account',
      text: 'Earlier you said “{e}”. I would like to understand how that goes with what you have just told me.',
    },
    {
      id: 'reconcile.beside',
      kind: 'contradiction',
      aim: 'account',
      text: 'You also said “{e}” earlier. Both may well be true: how do the two go together for you?',
    },
    {
      id: 'reconcile.understand',
      kind: 'contradiction',
      aim: 'account',
      text: 'There is “{e}” from before, and what you have just told me. How should I understand the two together?',
    },
    { id: 'reconcile.together', text: 'Earlier you said “{e}”, and now “{t}”. How do the two go together?' },
    {
      id: 'reconcile.both',
      text: 'You said “{e}” before, and “{t}” now. Both may well be true: how do they go together for you?',
    },
    {
      id: 'reconcile.holds',
      text: 'There is “{e}” from before and “{t}” from now. How should that be understood?',
    },
  ],
}
