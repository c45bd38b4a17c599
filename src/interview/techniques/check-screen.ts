import { firstOfKind, type Technique, timesHere } from './technique.ts'

export const checkScreen: Technique = {
  name: 'check_screen',
  title: 'Whether they see what is meant',
  indication:
    'They speak of something that is not on the screen: another version, another colour, a second one.',
  contraIndication: 'What they name stands there, or nothing is shown.',
  source: 'Willis 2005, Cognitive Interviewing, ch. 3 (comprehension probes)',
  pointsAtNothing: true,
  call(view) {
    const place = firstOfKind(view, 'blank_screen') ?? firstOfKind(view, 'off_screen')
    if (!place || timesHere(view, 'check_screen') > 0) return null
    return { need: 0.97, why: 'They speak of something that is not on the screen.', focus: place }
  },
  wordings: [
    {
      id: 'screen.blank',
      kind: 'blank_screen',
      text: 'Sorry that it did not load. Please reload the page; your answers are kept. What do you see then?',
    },
    {
      id: 'screen.meant',
      text: 'Something else may be on your screen than was meant, which is no fault of yours. It should show this: “{s}”. What do you see there?',
    },
    {
      id: 'screen.same',
      text: 'Just to be sure that we mean the same thing: on your screen there should be “{s}”. What do you see?',
    },
    {
      id: 'screen.came-up',
      text: 'I am not sure the right thing came up for you. It is meant to be “{s}”. What is on your screen?',
    },
    { id: 'screen.where', text: 'Where on your screen do you see that?' },
    {
      id: 'screen.now',
      text: 'Just to be sure we are looking at the same thing: what do you see on your screen right now?',
    },
  ],
}
