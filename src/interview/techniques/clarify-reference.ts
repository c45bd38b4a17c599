import { firstOfKind, type Technique, timesHere } from './technique.ts'

/** Who says more about it usually says what it is. */
const mostWords = 10
const mostWordsMeant = 120
const mostWordsVague = 25

export const clarifyReference: Technique = {
  name: 'clarify_reference',
  title: 'What on the screen they mean',
  indication: 'They point at something on the screen, and it could be this or that.',
  contraIndication: 'Nothing is on the screen, or they named what they mean.',
  source:
    'Goodwin 2000, Action and embodiment (pointing needs its field); Patton 2015, ch. 7 (detail probes)',
  call(view) {
    const place = firstOfKind(view, 'pointing')
    const words = view.reading?.words ?? 0
    if (!place || timesHere(view, 'clarify_reference') > 0) return null
    if (place.aim === 'story')
      return {
        need: 0.96,
        why: 'They tell a story of their own: what on the screen made them think of it?',
        focus: place,
      }
    if (place.aim === 'which')
      return { need: 0.96, why: 'What they name by its colour could be one or another.', focus: place }
    // Who says much and points at nothing that can be told is better asked about what they say.
    const isVague = place.shown === undefined && words > mostWordsVague
    if (isVague) return { need: 0.5, why: 'They point at something, and say much beside it.', focus: place }
    if (place.aim !== 'part' && words <= mostWordsMeant)
      return { need: 0.95, why: 'They point at a part of the screen, and say something of it.', focus: place }
    if (words > mostWords) return null
    return { need: 0.75, why: 'They point at something, and it could be this or that.', focus: place }
  },
  // Nothing that stands there is read out: it is before their eyes, and what stands for a picture are no words of it.
  wordings: [
    { id: 'reference.judged', text: 'What about it makes you say that?', aim: 'judged' },
    { id: 'reference.there', text: 'What is it there that makes you say that?', aim: 'judged' },
    { id: 'reference.strikes', text: 'What strikes you about it?', aim: 'judged' },
    { id: 'reference.impression', text: 'What in it gives you that impression?', aim: 'judged' },
    { id: 'reference.taken', text: 'What do you take it to mean?', aim: 'unread' },
    { id: 'reference.guess', text: 'What would you guess it means?', aim: 'unread' },
    { id: 'reference.pressed', text: 'What would you expect to happen then?', aim: 'pressed' },
    { id: 'reference.reached', text: 'Where do you think that would take you?', aim: 'pressed' },
    { id: 'reference.together', text: 'How do you read the two together?', aim: 'both' },
    { id: 'reference.go-by', text: 'Which of the two would you go by?', aim: 'both' },
    { id: 'reference.story', text: 'What on your screen brings that to mind?', aim: 'story' },
    { id: 'reference.story-back', text: 'And what do you notice on the screen itself?', aim: 'story' },
    {
      id: 'reference.which',
      text: 'That could be one or another there. Which of them do you mean?',
      aim: 'which',
    },
    { id: 'reference.several', text: 'By “{t}”, which of them do you mean?', aim: 'which' },
    { id: 'reference.part', text: 'Which part of it do you mean?', aim: 'part' },
    { id: 'reference.name', text: 'What on your screen do you mean by “{t}”?', aim: 'part' },
  ],
}
