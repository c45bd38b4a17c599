/**
 * English wordings that are no follow-up on content: sentences in which the participant's words are repeated before a
 * question, questions behind a closed answer, and what is said about the talk itself. Those of each technique are with
 * the technique (`../techniques`). Each asks one thing, neutrally, and says nothing about the answer's worth. A
 * wording has a name, which goes to the log: none is seen twice in one interview.
 */
import type { ProbeTechnique } from '../events.ts'

export interface TalkWording {
  id: string
  text: string
}
export type TalkTechnique = Extract<
  ProbeTechnique,
  'confirm_volunteered' | 'confirm_applies' | 'rephrase' | 'return_question' | 'confirm_stop'
>

/** About the talk itself: `{q}` a quotation, `{question}` the guide's own text. */
export const aboutTheTalk: Record<TalkTechnique, readonly TalkWording[]> = {
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
  confirm_applies: [
    {
      id: 'applies.still',
      text: 'You said “{q}”. If the next question still applies to you, please answer it; if not, skip it: {question}',
    },
    { id: 'applies.fits', text: 'After “{q}” this may not fit you; then say so: {question}' },
    { id: 'applies.skip', text: 'You said “{q}”. Skip this one where it does not apply: {question}' },
  ],
  rephrase: [
    { id: 'rephrase.any-way', text: 'Any way of taking it is fine. Once more: {question}' },
    { id: 'rephrase.own', text: 'Take it in the way that fits your own situation: {question}' },
    { id: 'rephrase.wide', text: 'It is meant widely, and whatever comes to mind counts: {question}' },
    { id: 'rephrase.no-right', text: 'There is no right reading of it. Here it is again: {question}' },
  ],
  return_question: [
    { id: 'return.stays', text: 'The question stays: {question}' },
    { id: 'return.back-to', text: 'Back to the question: {question}' },
    { id: 'return.here', text: 'Here is the question again: {question}' },
    { id: 'return.was', text: 'The question was: {question}' },
  ],
  confirm_stop: [
    {
      id: 'stop.here',
      text: 'Shall the interview end here? Write yes to end it, or no to go on.',
    },
    {
      id: 'stop.sure',
      text: 'Do you want to end it now? What you said is saved; write yes to end, or no to go on.',
    },
  ],
}

/** After a question of theirs, where a follow-up was on the screen. */
export const backToTelling: readonly TalkWording[] = [
  { id: 'telling.else', text: 'Back to what you were telling: what else belongs to it?' },
  { id: 'telling.go-on', text: 'Please go on with what you were telling.' },
  { id: 'telling.where', text: 'You were telling something; please go on from there.' },
]

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
    { id: 'frame.so', text: 'So, as you said, {c}.' },
    { id: 'frame.wrote-that', text: 'You wrote that {c}.' },
    { id: 'frame.moment', text: 'A moment ago you said that {c}.' },
    { id: 'frame.told-me', text: 'You told me that {c}.' },
    { id: 'frame.another', text: 'Another thing you said is that {c}.' },
    { id: 'frame.wrote', text: 'From your answer: {c}.' },
    { id: 'frame.part', text: 'One part of your answer was that {c}.' },
  ],
  quoted: [
    { id: 'quote.said', text: 'You said: “{q}”.' },
    { id: 'quote.back', text: 'Going back to “{q}”:', joins: true },
    { id: 'quote.words', text: 'In your words: “{q}”.' },
    { id: 'quote.picked', text: 'From what you said: “{q}”.' },
    { id: 'quote.wrote', text: 'Your words were: “{q}”.' },
    { id: 'quote.one', text: 'One thing you said: “{q}”.' },
    { id: 'quote.take', text: 'Taking up “{q}”:', joins: true },
    { id: 'quote.you-wrote', text: 'You wrote: “{q}”.' },
    { id: 'quote.put', text: 'You put it like this: “{q}”.' },
    { id: 'quote.moment', text: 'A moment ago: “{q}”.' },
    { id: 'quote.stands', text: 'This stands in your answer: “{q}”.' },
    { id: 'quote.here', text: 'Here is something you said: “{q}”.' },
    { id: 'quote.also', text: 'You also said: “{q}”.' },
    { id: 'quote.part', text: 'A part of your answer: “{q}”.' },
    { id: 'quote.after', text: '“{q}”, you said.' },
    { id: 'quote.bare', text: '“{q}”:', joins: true },
    { id: 'quote.about', text: 'About “{q}”:', joins: true },
    { id: 'quote.pick', text: 'To pick up “{q}”:', joins: true },
    { id: 'quote.look', text: 'Looking at “{q}”:', joins: true },
    { id: 'quote.as-for', text: 'As for “{q}”:', joins: true },
    { id: 'quote.think', text: 'Thinking of “{q}”:', joins: true },
    { id: 'quote.more', text: 'One more thing on “{q}”:', joins: true },
    { id: 'quote.with', text: 'Still on “{q}”:', joins: true },
    { id: 'quote.stay', text: 'Staying with “{q}” for a moment:', joins: true },
  ],
  phrase: [
    { id: 'phrase.mentioned', text: 'You mentioned “{q}”.' },
    { id: 'phrase.spoke', text: 'You spoke of “{q}”.' },
    { id: 'phrase.brought-up', text: 'You brought up “{q}”.' },
    { id: 'phrase.on', text: 'On “{q}”:', joins: true },
    { id: 'phrase.turn', text: 'Turning to “{q}”:', joins: true },
    { id: 'phrase.came-up', text: '“{q}” came up in your answer.' },
    { id: 'phrase.talked', text: 'You talked about “{q}”.' },
    { id: 'phrase.was', text: 'There was “{q}” in what you said.' },
    { id: 'phrase.about', text: 'About “{q}”, which you mentioned:', joins: true },
    { id: 'phrase.named', text: 'You named “{q}”.' },
  ],
} as const satisfies Record<string, readonly Frame[]>
