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
    { id: 'confirm.all', text: 'You said “{q}”; if that is all, just say so. {question}' },
    { id: 'confirm.part', text: 'Some of this you have told (“{q}”), so only what is missing: {question}' },
    { id: 'confirm.noted', text: 'There is “{q}” from you on this; please add what is missing. {question}' },
    { id: 'confirm.earlier', text: 'Earlier you said “{q}”. Beside that: {question}' },
    { id: 'confirm.from-before', text: 'From before there is “{q}”. Taking that as told: {question}' },
    {
      id: 'confirm.touched',
      text: 'You have touched on this (“{q}”). Please add to it, if there is more: {question}',
    },
  ],
  confirm_applies: [
    { id: 'applies.still', text: 'You said “{q}”; just skip this if it does not apply to you. {question}' },
    { id: 'applies.fits', text: 'After “{q}” this may not fit you; then say so: {question}' },
    { id: 'applies.skip', text: 'You said “{q}”. Only if it still applies: {question}' },
  ],
  rephrase: [
    {
      id: 'rephrase.own',
      text: 'Take it in whichever way fits you; begin where it begins for you. {question}',
    },
    { id: 'rephrase.wide', text: 'It is meant widely, so whatever comes to mind counts. {question}' },
    { id: 'rephrase.any-way', text: 'Either way is fine, as you see it. Once more: {question}' },
    {
      id: 'rephrase.no-right',
      text: 'There is no right reading of it; just say what comes to mind first. {question}',
    },
  ],
  return_question: [
    { id: 'return.so', text: 'So, back to this: {question}' },
    { id: 'return.back-to', text: 'To come back to the question: {question}' },
    { id: 'return.here', text: 'Here is the question again, as you see it: {question}' },
    { id: 'return.was', text: 'The question was this: {question}' },
  ],
  confirm_stop: [
    {
      id: 'stop.close',
      text: 'Of course. Thank you for your time; what you told is saved, and you can close this page now. If you would like to go on after all, write “go on”.',
    },
    {
      id: 'stop.end',
      text: 'That is fine, and thank you for taking part. All you told is saved, and you can close this page. To go on after all, write “go on”.',
    },
    {
      id: 'stop.over',
      text: 'Then we end here, with thanks. What you told is saved and the page can be closed; to go on instead, write “go on”.',
    },
  ],
}

/** Where what they wrote calls for care: nobody is sent away, and nobody is held. */
export const afterDistress: readonly TalkWording[] = [
  {
    id: 'distress.stop',
    text: 'Would you like to stop here? What you said is saved; write yes to end, or no to go on.',
  },
  {
    id: 'distress.end',
    text: 'Shall we end here? All you told is saved; write yes to end, or no to go on.',
  },
]

/** Where nothing of theirs can be quoted, or it is not sure that it was told. */
export const withoutQuote = {
  confirm_volunteered: [
    { id: 'told.perhaps', text: 'You may have told this already; then just say so. {question}' },
    { id: 'told.as-far', text: 'If you have not told this yet: {question}' },
    { id: 'told.part', text: 'Part of this you have told, so only what is missing: {question}' },
  ],
  confirm_applies: [
    { id: 'applies.only-if', text: 'Only if it applies to you: {question}' },
    { id: 'applies.leave', text: 'If this does not apply to you, just skip it. {question}' },
  ],
} as const satisfies Record<string, readonly TalkWording[]>

/** Where somebody was called away: what stands there when they come back. */
export const afterPause: readonly TalkWording[] = [
  { id: 'pause.back', text: 'When you are back, we go on here: {question}' },
  { id: 'pause.later', text: 'For later, this is where we were: {question}' },
]

/** After a question of theirs, where a follow-up was on the screen. */
export const backToTelling: readonly TalkWording[] = [
  { id: 'telling.else', text: 'Back to what you were telling me: how did it go on?' },
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

/** `{p}`: a clause turned to them, or a few words as they stand. Few on purpose: said often, they are a recital. */
export const frames = {
  turned: [
    { id: 'frame.said', text: 'You said {p}.' },
    { id: 'frame.mentioned', text: 'You mentioned that {p}.' },
    { id: 'frame.told', text: 'Just now you said that {p}.' },
  ],
  quoted: [
    { id: 'quote.said', text: 'You said “{p}”.' },
    { id: 'quote.wrote', text: 'You wrote “{p}”.' },
    { id: 'quote.back', text: 'Coming back to “{p}”:', joins: true },
  ],
} as const satisfies Record<string, readonly Frame[]>
