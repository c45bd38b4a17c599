/**
 * The embedded proposer's English wordings. Each asks one thing, neutrally, and says nothing about the answer's worth.
 * A wording has a name, which goes to the log: none is seen twice in one interview, and where all of a technique are
 * used up, the technique is.
 *
 * A question fits some manners of what is taken up: what happened can be walked through, what might be cannot. Frames
 * repeat the participant's words, in the second person (`{c}`) or in quotation marks (`{q}`); a question follows.
 */
import type { ProbeTechnique } from '../events.ts'
import type { Manner } from '../reading.ts'

export interface Tail {
  id: string
  text: string
  /** Manners it fits; absent means all, and also taking up nothing at all. */
  fits?: readonly Manner[]
  /** Also where nothing is taken up, although it does not fit every manner. */
  alone?: true
  /** Only after something they think. */
  afterOpinion?: true
}

const anything = ['event', 'habit', 'state', 'situation', 'hypothetical', 'topic'] as const
const general = ['habit', 'state', 'hypothetical', 'topic'] as const
const happening = ['event', 'habit'] as const
const standing = ['state', 'hypothetical'] as const

export const tails: Partial<Record<ProbeTechnique, readonly Tail[]>> = {
  elaborate: [
    { id: 'elaborate.more', text: 'What more can you say about that?' },
    { id: 'elaborate.stands-out', text: 'What stands out to you about that?', fits: anything },
    { id: 'elaborate.order', text: 'Please say more about that, in whatever order it comes.' },
    {
      id: 'elaborate.need-to-know',
      text: 'What would somebody need to know to understand that?',
      fits: anything,
    },
    { id: 'elaborate.know', text: 'What is important to know about that?', fits: anything },
    { id: 'elaborate.was-like', text: 'What was that like?', fits: ['event', 'situation'] },
    { id: 'elaborate.came-of', text: 'What came of that?', fits: ['event', 'situation'] },
    { id: 'elaborate.next', text: 'What happened next?', fits: ['event'] },
    { id: 'elaborate.usually', text: 'How does that usually go?', fits: ['habit'] },
    { id: 'elaborate.involve', text: 'What does that involve?', fits: ['habit'] },
    {
      id: 'elaborate.practice',
      text: 'What does that look like in practice?',
      fits: ['habit', 'hypothetical'],
    },
    { id: 'elaborate.mean', text: 'What does that mean for you?', fits: standing },
    { id: 'elaborate.difference', text: 'What difference does that make?', fits: standing },
    { id: 'elaborate.is-like', text: 'What is that like?', fits: ['state', 'habit'] },
  ],
  example: [
    { id: 'example.concrete', text: 'What would be one concrete example?', fits: general, alone: true },
    { id: 'example.first', text: 'Which situation comes to mind first?', fits: general, alone: true },
    { id: 'example.moment', text: 'What is one moment that shows it?', fits: general, alone: true },
    { id: 'example.clearest', text: 'Where has that shown most clearly?', fits: ['state', 'habit'] },
    { id: 'example.step', text: 'What happened, step by step?', fits: ['event'] },
    { id: 'example.play-out', text: 'How did that play out?', fits: ['event'] },
    { id: 'example.last', text: 'What happened the most recent time?', fits: ['habit'] },
    { id: 'example.walk', text: 'Please walk through one time when it was like that.', fits: happening },
    { id: 'example.looked', text: 'What did that look like the last time?', fits: ['habit'] },
  ],
  what_led_to_it: [
    { id: 'led.behind', text: 'What is behind that?' },
    { id: 'led.from', text: 'Where does that come from?' },
    { id: 'led.put-down', text: 'What do you put that down to?' },
    { id: 'led.led', text: 'What led to that?', fits: ['event', 'habit', 'state', 'situation'] },
    { id: 'led.about', text: 'How did that come about?', fits: ['event', 'habit', 'state', 'situation'] },
    { id: 'led.see', text: 'What makes you see it that way?', fits: standing, afterOpinion: true },
    { id: 'led.shaped', text: 'What has shaped that view?', fits: standing, afterOpinion: true },
    { id: 'led.before', text: 'What happened before that?', fits: ['event'] },
    { id: 'led.into', text: 'What went into that?', fits: ['event'] },
  ],
  contrast: [
    { id: 'contrast.when', text: 'When is it different?', fits: ['habit', 'state'] },
    { id: 'contrast.not-so', text: 'In what kind of situation is that not so?', fits: ['habit', 'state'] },
    { id: 'contrast.expect', text: 'How does that compare with what you would expect?', fits: happening },
    { id: 'contrast.vary', text: 'How does that differ from one time to the next?', fits: ['habit'] },
    {
      id: 'contrast.makes',
      text: 'What makes the difference between one time and another?',
      fits: ['habit', 'state'],
    },
    {
      id: 'contrast.change',
      text: 'What would have to change for that to be different?',
      fits: ['state', 'habit'],
    },
    {
      id: 'contrast.other-side',
      text: 'What is the other side of that?',
      fits: ['state', 'hypothetical', 'habit'],
    },
  ],
  anything_else: [
    { id: 'else.come-up', text: 'What about this has not come up so far?' },
    { id: 'else.mind', text: 'What else comes to mind on this?' },
    { id: 'else.before-next', text: 'What else would you add before the next question?' },
    { id: 'else.belongs', text: 'What else belongs to this, for you?' },
    { id: 'else.left-out', text: 'What else has been left out so far?' },
    { id: 'else.noted', text: 'What else, if anything, should be noted here?' },
  ],
}

/** Whole utterances: `{t}` a word of theirs, `{v}` a value, `{q}` a quotation, `{question}` the guide's own text. */
export const whole: Partial<Record<ProbeTechnique, readonly { id: string; text: string }[]>> = {
  clarify_term: [
    { id: 'term.here', text: 'You used the word “{t}”. What does it mean to you here?' },
    { id: 'term.mind', text: 'When you say “{t}”, what do you have in mind?' },
    { id: 'term.practice', text: 'What does “{t}” look like in practice?' },
    { id: 'term.counts', text: 'What counts as “{t}” for you?' },
    { id: 'term.new', text: 'How would you explain “{t}”, as you use it, to somebody new to this?' },
    { id: 'term.other-words', text: 'You said “{t}”. How would you put that in other words?' },
  ],
  confirm_volunteered: [
    { id: 'confirm.in-mind', text: 'Earlier you said: “{q}”. With that in mind: {question}' },
    {
      id: 'confirm.touched',
      text: 'You touched on this before: “{q}”. Here is the question itself, to add to it: {question}',
    },
    { id: 'confirm.part', text: 'Part of this you have answered (“{q}”). To make it complete: {question}' },
    { id: 'confirm.noted', text: 'Noted so far: “{q}”. Please confirm or add to it: {question}' },
    {
      id: 'confirm.already',
      text: 'You already said “{q}”. If that is your answer, say so; if not: {question}',
    },
    { id: 'confirm.from-before', text: 'From before: “{q}”. Starting from there, {question}' },
  ],
  rephrase: [
    { id: 'rephrase.any-way', text: 'Any way of taking it is fine. Once more: {question}' },
    { id: 'rephrase.own', text: 'Take it in the way that fits your own situation: {question}' },
    { id: 'rephrase.wide', text: 'It is meant widely, and whatever comes to mind counts: {question}' },
    { id: 'rephrase.no-right', text: 'There is no right reading of it. Here it is again: {question}' },
  ],
  return_question: [
    {
      id: 'return.program',
      text: 'A program holds this interview and cannot answer questions. What would you say yourself?',
    },
    { id: 'return.yours', text: 'Questions back cannot be answered here. How do you see it?' },
    { id: 'return.view', text: 'That has no answer here, only yours counts. What would it be?' },
  ],
  confirm_stop: [
    {
      id: 'stop.here',
      text: 'Shall the interview end here? Write yes to end it, or go on with your answer.',
    },
    {
      id: 'stop.sure',
      text: 'Do you want to end it now? What you said is saved; write yes to end, or go on.',
    },
  ],
}

/** The reason behind a closed answer, by kind; recorded under `what_led_to_it`. */
export const valueWordings = {
  scale: [
    { id: 'value.number', text: 'You chose {v}. What led you to that number?' },
    { id: 'value.behind', text: 'What is behind the {v}?' },
    { id: 'value.arrive', text: 'How did you arrive at {v}?' },
    { id: 'value.reasons', text: 'What are your reasons for {v}?' },
    { id: 'value.went-into', text: 'What went into that {v}?' },
  ],
  number: [
    { id: 'number.arrive', text: 'You gave {v}. How did you arrive at that?' },
    { id: 'number.behind', text: 'What is behind that number?' },
    { id: 'number.makes-up', text: 'What makes up the {v}?' },
  ],
  choice: [
    { id: 'choice.led', text: 'You chose “{v}”. What led you to choose it?' },
    { id: 'choice.come', text: 'How did you come to choose “{v}”?' },
    { id: 'choice.behind', text: 'What is behind your choice of “{v}”?' },
    { id: 'choice.speaks', text: 'In your own words, what lies behind “{v}”?' },
  ],
  several: [
    { id: 'several.led', text: 'What led you to choose these?' },
    { id: 'several.behind', text: 'What is behind your choices?' },
    { id: 'several.come', text: 'How did you come to choose these?' },
  ],
  ranking: [
    { id: 'ranking.puts', text: 'You put “{v}” first. What puts it there?' },
    { id: 'ranking.come', text: 'How did “{v}” come to stand first?' },
    { id: 'ranking.behind', text: 'What is behind having “{v}” first?' },
  ],
  yes_no: [
    { id: 'yes-no.behind', text: 'You answered {v}. What is behind that?' },
    { id: 'yes-no.led', text: 'What led you to answer {v}?' },
    { id: 'yes-no.more', text: 'What would you add to that {v}?' },
  ],
} as const
export type ValueWordingKind = keyof typeof valueWordings

export interface Frame {
  id: string
  text: string
  /** The question follows in lower case, after a colon. */
  joins?: true
}

export const frames = {
  turned: [
    { id: 'frame.said', text: 'You said that {c}.' },
    { id: 'frame.mentioned', text: 'You mentioned that {c}.' },
    { id: 'frame.told', text: 'Just now you said that {c}.' },
    { id: 'frame.in-answer', text: 'In your answer you said that {c}.' },
    { id: 'frame.also', text: 'Among other things, you said that {c}.' },
    { id: 'frame.as-you-said', text: 'As you said, {c}.' },
    { id: 'frame.point', text: 'One point you made is that {c}.' },
    { id: 'frame.take-up', text: 'To take up one thing: {c}.' },
  ],
  quoted: [
    { id: 'quote.said', text: 'You said: “{q}”.' },
    { id: 'quote.back', text: 'Going back to “{q}”:', joins: true },
    { id: 'quote.words', text: 'In your words: “{q}”.' },
    { id: 'quote.picked', text: 'From what you said: “{q}”.' },
    { id: 'quote.stay', text: 'Staying with “{q}” for a moment:', joins: true },
  ],
  phrase: [
    { id: 'phrase.mentioned', text: 'You mentioned “{q}”.' },
    { id: 'phrase.spoke', text: 'You spoke of “{q}”.' },
    { id: 'phrase.brought-up', text: 'You brought up “{q}”.' },
    { id: 'phrase.on', text: 'On “{q}”:', joins: true },
    { id: 'phrase.turn', text: 'Turning to “{q}”:', joins: true },
    { id: 'phrase.named', text: 'You named “{q}”.' },
  ],
} as const satisfies Record<string, readonly Frame[]>

/** What a question must fit: of the words that are taken up. */
export type TakenUp = { manner: Manner; isOpinion: boolean }

/** What happened, happens, is so or might be: each has its own questions, and they come before those for everything. */
export function fitsFocus(tail: Tail, focus: TakenUp | null): boolean {
  if (tail.afterOpinion) return focus?.isOpinion === true
  return tail.fits === undefined || (focus !== null && tail.fits.includes(focus.manner))
}

/** Makes sense without any of their words before it. */
export function standsAlone(tail: Tail): boolean {
  return (tail.fits === undefined || tail.alone === true) && !tail.afterOpinion
}

/**
 * Techniques for which a wording is left that this interview has not seen and that can be said here: one that stands
 * alone, or one that fits what is taken up. Empty where there are none in its language.
 */
export function techniquesLeft(
  language: string,
  used: readonly string[],
  focus: TakenUp | null = null,
): Set<ProbeTechnique> {
  if (!language.startsWith('en')) return new Set()
  const seen = new Set(used)
  const left = new Set<ProbeTechnique>()
  for (const [technique, list] of Object.entries(tails)) {
    const sayable = list.filter((tail) => standsAlone(tail) || fitsFocus(tail, focus))
    if (sayable.some(({ id }) => !seen.has(id))) left.add(technique as ProbeTechnique)
  }
  for (const [technique, list] of Object.entries(whole)) {
    if (list.some(({ id }) => !seen.has(id))) left.add(technique as ProbeTechnique)
  }
  return left
}
