import { firstOfKind, type Technique, timesHere } from './technique.ts'

export const checkScreen: Technique = {
  name: 'check_screen',
  title: 'Whether they see what is meant',
  indication:
    'They speak of something that is not on the screen: another version, another colour, a second one.',
  contraIndication: 'What they name stands there, or nothing is shown.',
  source: 'Willis 2005, Cognitive Interviewing, ch. 3 (comprehension probes)',
  call(view) {
    const place = firstOfKind(view, 'off_screen')
    if (!place || timesHere(view, 'check_screen') > 0) return null
    return { need: 0.74, why: 'They speak of something that is not on the screen.', focus: place }
  },
  wordings: [
    { id: 'screen.begins', text: 'What should be on your screen begins with “{s}”. What do you see there?' },
    { id: 'screen.here', text: 'On my side it says “{s}”. What stands on your screen?' },
    { id: 'screen.means', text: 'You said “{t}”. Where on your screen do you see that?' },
    { id: 'screen.now', text: 'Please look once more at what is on your screen now. What do you see there?' },
  ],
}
