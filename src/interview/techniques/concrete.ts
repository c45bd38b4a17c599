/**
 * Questions that are concrete and yet cannot be wrong where their words are borne out. More than one technique asks them, each
 * once in an interview: they stand between the general requests for more (`elaborate.ts`), of which many in a row sound alike.
 */
import type { Wording } from './technique.ts'

export const cameAbout: Wording = {
  id: 'led.about',
  of: 'lived',
  asks: 'cause',
  pattern: 'came-about',
  text: 'How did that come about?',
}

export const ledUp: Wording = {
  id: 'led.up-to',
  of: ['lived', 'happened'],
  asks: 'cause',
  pattern: 'led-up',
  text: 'What led up to that?',
}

export const began: Wording = {
  id: 'led.began',
  of: 'habit',
  asks: 'cause',
  pattern: 'began',
  text: 'How did that begin?',
}

export const prefers: Wording = {
  id: 'led.prefers',
  of: 'preference',
  first: true,
  asks: 'cause',
  pattern: 'prefer',
  text: 'What makes you prefer that?',
}

export const occasion: Wording = {
  id: 'example.occasion',
  of: 'recurs',
  asks: 'example',
  pattern: 'one-time',
  text: 'Can you think of a time when that happened?',
}

export const involves: Wording = {
  id: 'elaborate.involves',
  of: 'activity',
  asks: 'steps',
  pattern: 'involve',
  text: 'What does that involve?',
}

export const likes: Wording = {
  id: 'ladder.like',
  of: 'liking',
  asks: 'cause',
  pattern: 'like',
  text: 'What is it that you like about that?',
}

export const speaksFor: Wording = {
  id: 'ladder.speaks',
  of: 'preference',
  asks: 'cause',
  pattern: 'speaks',
  text: 'What speaks for that, as you see it?',
}

export const betterWay: Wording = {
  id: 'ladder.better-way',
  of: 'preference',
  asks: 'cause',
  pattern: 'prefer',
  text: 'What makes it the better way for you?',
}

const cameToDo: Wording = {
  id: 'led.came-to-do',
  of: 'habit',
  asks: 'cause',
  pattern: 'come-to',
  text: 'How did you come to do that?',
}

/** Of what is so around them, and so is for them one way or another. */
const isForYou: Wording = {
  id: 'elaborate.is-for-you',
  of: 'around',
  asks: 'feel',
  pattern: 'for-you',
  text: 'How is that for you?',
}

const findThat: Wording = {
  id: 'elaborate.find-that',
  of: 'around',
  asks: 'feel',
  pattern: 'find',
  text: 'How do you find that?',
}

export const timeDid: Wording = {
  id: 'example.time-did',
  of: ['activity', 'habit'],
  asks: 'example',
  pattern: 'one-time',
  text: 'Please tell me about one time when you did that.',
}

export const concrete: readonly Wording[] = [
  cameAbout,
  ledUp,
  began,
  cameToDo,
  prefers,
  speaksFor,
  betterWay,
  likes,
  occasion,
  timeDid,
  involves,
  isForYou,
  findThat,
]
