import { describe, expect, it } from 'vitest'
import { splitSentences } from '../../study/lint/text.ts'
import { startOfAnswer } from './start-of-answer.ts'

function answerIn(text: string, question: string): string {
  const start = startOfAnswer(splitSentences(text), question)?.start ?? 0
  return text.slice(start)
}

describe('an answer begins', () => {
  it.each([
    ['How did you get on at the clinic?', 'On foot. Oh, how did I get on! Well enough.', 'Well enough.'],
    ['Who taught you?', 'At the mill. Oh, who. Ida did.', 'Ida did.'],
    ['Who taught you?', 'At the mill. Sorry, I thought you said where. Ida did.', 'Ida did.'],
    ['How long was the wait?', 'The chairs are soft. Oh, the wait, sorry. Six weeks.', 'Six weeks.'],
    [
      'How long did it take?',
      'She was home soon. Oh, the money, you said the money. Six weeks.',
      'Six weeks.',
    ],
    ['How do you keep track?', 'with a torch. wait do u mean the dates. the wall', 'the wall'],
    ['How did you move the data?', 'There is none of it. Ah - migration, you mean. Slowly.', 'Slowly.'],
    ['What makes it easier?', 'I sing. No, I know what you mean. I keep a list.', 'I keep a list.'],
    ['Which part was slow?', 'The road. Oh, of the form. The code.', 'The code.'],
    ['How did you find it?', 'On the map. If you mean how was it, dreadful.', 'dreadful.'],
    [
      'Do you swap?',
      'Swap, how do you mean? No, we never sell. Ah, one with another. We do.',
      'Ah, one with another. We do.',
    ],
    [
      'What about the money of the club?',
      'My clubs are cards. No, you mean the bowls. It was hard.',
      'It was hard.',
    ],
    ['How did people take it?', 'Times were good. You mean the staff. They rang a lot.', 'They rang a lot.'],
    [
      'What did you do about the house?',
      "I sat in it. No, you're asking about the will. I signed it.",
      'I signed it.',
    ],
    [
      'How did you find out about it?',
      'By the bus stop. Oh, I beg your pardon, how did I come to hear of it. A leaflet.',
      'A leaflet.',
    ],
    [
      'How does she check the work?',
      'I start upstairs. Ah, how she checks me. Excuse me. With a list.',
      'With a list.',
    ],
    [
      'How important is printing to you?',
      'My work prints money. Oh, printing paper. Still essential.',
      'Still essential.',
    ],
  ])('behind what was mistaken: %s %s', (question, said, answer) =>
    expect(answerIn(said, question)).toBe(answer),
  )

  it.each([
    'Oh, the queue was long. We left.',
    'You mean the world to me, she said. I kept the card.',
    'We met. Oh, what did I care! It rained.',
    'They asked and asked. You mean well, I said. They left.',
    'I went on Sunday. Oh, how I loved it! The boats were out.',
    'I go by bus. My sister, you know what I mean, drives. It rains.',
    'We asked them what they meant. You mean nothing to them. They laughed.',
    'The oil is good. If you mean well, they notice. It is cheap.',
    'They said it was free. You said the same once, my wife tells me. It was not.',
    'I misread the bill and paid twice. They kept it.',
    'I misheard the announcement. The ferry had gone.',
    'Who knows. It was cold. We slept.',
    'Wait times are long. The staff are kind.',
    'Sorry to say it was poor. The soup was cold.',
    'Ah, the smell of it! I was sold. We bought two.',
    'Oh, she is kind. She rings on Sundays.',
    'It was fine. Oh, and the lamp broke. They sent another.',
    'No idea what they mean by that. I asked twice.',
    'Hang on to the rope, they told me. I did.',
    'First the van. Oh, then the cart as well. Both are old.',
    'I thought it was about the price. It was not.',
    'I thought you had to pay. It is free.',
    'The wrong question is asked at the desk. Nobody minds.',
    'When it rains. Where the road bends. It floods.',
    'Oh dear. It went badly. The kiln cracked.',
    'The forge is warm. Oh, my brother found it. He lives there.',
    'How it started is a long tale. I was young.',
    'By tram. Oh, with my aunt. She pays.',
    'I see what you did there, I told him. He left.',
    'We meant to leave. Ah well. We stayed.',
    'They ask who you are. Who are you. I said nobody.',
    'Um, the kitchen. It is small.',
    'Right, the start. I was six.',
    'Some do you good. I mean the walks. The rest is talk.',
    'Well, what can I say. It broke.',
  ])('at its beginning: %s', (said) => expect(answerIn(said, 'How did you get on at the forge?')).toBe(said))
})
