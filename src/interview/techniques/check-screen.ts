import { firstOfKind, type Technique, timesHere } from './technique.ts'

export const checkScreen: Technique = {
  name: 'check_screen',
  title: 'Whether they see what is meant',
  indication:
    'They speak of something that is not on the screen: another version, another colour, a second one.',
  contraIndication: 'What they name stands there, or nothing is shown.',
  source: 'Willis 2005, Cognitive Interviewing, ch. 3 (comprehension probes)',
  call(view) {
    const place = firstOfKind(view, 'blank_screen') ?? firstOfKind(view, 'off_screen')
    if (!place || timesHere(view, 'check_screen') > 0) return null
    return { need: 0.97, why: 'They speak of something that is not on the screen.', focus: place }
  },
  wordings: [
    {
      id: 'screen.blank',
      kind: 'blank_screen',
      text: 'Sorry, then it did not come up on your screen. What do you see when you reload the page? If nothing, please skip this one.',
    },
    {
      id: 'screen.here',
      text: 'The one meant here begins “{s}”. What do you see on your screen?',
      kind: 'off_screen',
    },
    {
      id: 'screen.should',
      text: 'It should say “{s}” on your screen. What does it say on yours?',
      kind: 'off_screen',
    },
    {
      id: 'screen.now',
      text: 'Just to be sure we are looking at the same thing: what do you see on your screen right now?',
    },
  ],
}
