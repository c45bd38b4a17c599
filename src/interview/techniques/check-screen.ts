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
      text: 'Sorry, then it did not come up. Reloading the page may help; if not, please skip this one. What do you see after that?',
    },
    {
      id: 'screen.here',
      text: 'What is meant here says “{s}”. What do you see on your screen?',
      kind: 'off_screen',
    },
    {
      id: 'screen.should',
      text: 'It should say “{s}” there. What do you see on your screen?',
      kind: 'off_screen',
    },
    { id: 'screen.now', text: 'Please look once more at what is on your screen now. What do you see there?' },
  ],
}
