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
  'confirm_applies' | 'rephrase' | 'return_question' | 'confirm_stop' | 'confirm_deletion'
>

/** About the talk itself: `{q}` a quotation, `{question}` the guide's own text, `{asked}` the same within a sentence, `{named}` the same as
 * a name, without its mark. */
export const aboutTheTalk: Record<TalkTechnique, readonly TalkWording[]> = {
  confirm_applies: [
    { id: 'applies.still', text: 'You said “{q}”, so just say if this does not apply to you. {question}' },
    { id: 'applies.skip', text: 'As you said “{q}”, please leave this out if it does not fit. {question}' },
    { id: 'applies.or', text: 'You said “{q}”. If this falls away with that, just say so. {question}' },
    { id: 'applies.falls', text: 'After “{q}” this may not be for you; then just say so. {question}' },
  ],
  rephrase: [
    { id: 'rephrase.wide', text: 'It is meant widely, so whatever comes to mind counts. {question}' },
    { id: 'rephrase.own', text: 'Take it as it fits you, and begin anywhere. {question}' },
    { id: 'rephrase.no-right', text: 'There is no wrong way to take it. {question}' },
    { id: 'rephrase.short', text: 'A few words are enough. {question}' },
  ],
  return_question: [
    { id: 'return.so', text: 'So, {asked}' },
    { id: 'return.now', text: 'Now, {asked}' },
    { id: 'return.then', text: 'Well then, {asked}' },
    { id: 'return.question', text: 'Back to the question: {question}' },
  ],
  confirm_stop: [
    {
      id: 'stop.close',
      text: 'Of course, we stop here. Thank you for your time. Everything you told me is saved, and you can close this page. Should you want to go on after all, write “go on”.',
    },
    {
      id: 'stop.end',
      text: 'That is fine, and thank you for taking part. What you told me is saved, and you can close this page. To go on after all, write “go on”.',
    },
    {
      id: 'stop.over',
      text: 'Then we end here. Thank you. What you told me is saved and the page can be closed; to go on instead, write “go on”.',
    },
  ],
  confirm_deletion: [
    {
      id: 'deletion.ask',
      text: 'I can delete this interview: every word you said goes, here and from the study, and that cannot be undone. Write “delete” to have it done, or “keep” to leave it as it is.',
    },
    {
      id: 'deletion.again',
      text: 'So that nothing goes by mistake: every word you said would go, here and from the study, for good. Write “delete” to have it done, or “keep” to leave it as it is.',
    },
  ],
}

/** Where what they wrote calls for care: nobody is sent away, and nobody is held. */
export const afterDistress: readonly TalkWording[] = [
  {
    id: 'distress.stop',
    text: 'Would you like to stop here? What you said is saved. Write yes to end, or no to go on.',
  },
  {
    id: 'distress.end',
    text: 'Shall we end here? Everything you told me is saved; write yes to end, or no to go on.',
  },
]

/** Where they are asked to tell of a time from its beginning, and have just done so. */
export const storyTold: readonly TalkWording[] = [
  {
    id: 'story.left-out',
    text: 'You have just told much of that time. What have you left out, if anything?',
  },
  {
    id: 'story.missing',
    text: 'Most of that time you have told already. What, if anything, is missing from it?',
  },
]

/** Where nothing of theirs can be quoted. */
export const withoutQuote = {
  confirm_applies: [
    { id: 'applies.only-if', text: 'Leave this one out if it does not apply to you. {question}' },
    { id: 'applies.leave', text: 'If this does not apply to you, just skip it. {question}' },
  ],
} as const satisfies Record<string, readonly TalkWording[]>

/** Where somebody was called away: what stands there when they come back. */
export const afterPause: readonly TalkWording[] = [
  { id: 'pause.back', text: 'When you are back, just write “go on”, and we pick up from here.' },
  { id: 'pause.later', text: 'Write “go on” when you are back, and we pick it up again.' },
]

/** After a question about what stands on the screen: what it says to them is asked. */
export const backToScreen: readonly TalkWording[] = [
  { id: 'shown.mean', text: 'What do you take it to mean?' },
  { id: 'shown.read', text: 'How do you read it yourself?' },
  { id: 'shown.guess', text: 'What would you say it means?' },
]

/** After a question of theirs, where a follow-up was on the screen. */
export const backToTelling: readonly TalkWording[] = [
  { id: 'telling.else', text: 'Back to what you were telling me. Please go on.' },
  { id: 'telling.go-on', text: 'You were telling me something. How does it go on?' },
  { id: 'telling.where', text: 'Please go on from where you were.' },
]

/** After a question of theirs, where they were about to say more. */
export const backToHeld: readonly TalkWording[] = [
  {
    id: 'telling.choose',
    text: 'You can go on with what you were about to say, or leave it out. What would you like to tell me?',
  },
  { id: 'telling.as-you-like', text: 'It is up to you how much you tell. How would you like to go on?' },
  { id: 'telling.far', text: 'Please go on from where you were, as far as you like.' },
]

/** Where a hard word of the question was said in plain ones: not the same words again. */
export const afterGloss: readonly TalkWording[] = [
  { id: 'gloss.mind', text: 'What comes to mind about that?' },
  { id: 'gloss.own', text: 'What would you say about that, in your own words?' },
]

/** The reason behind a closed answer, by kind; recorded under `what_led_to_it`. */
export const valueWordings = {
  scale: [
    { id: 'value.number', text: 'You chose {v}. What led you to that number?' },
    { id: 'value.behind', text: 'What is behind the {v}?' },
    { id: 'value.arrive', text: 'How did you arrive at {v}?' },
    { id: 'value.reasons', text: 'What are your reasons for choosing {v}?' },
    { id: 'value.went-into', text: 'What went into that {v}?' },
  ],
  number: [
    { id: 'number.arrive', text: 'You gave {v}. How did you arrive at that?' },
    { id: 'number.behind', text: 'What is behind that number?' },
    { id: 'number.get-to', text: 'How did you get to {v}?' },
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
  /** Frames of a pattern sound alike: those of one that the interview has heard come last. */
  pattern: string
}

/** `{p}`: a sentence or clause of theirs, exactly as it stands. */
export const frames: readonly Frame[] = [
  { id: 'quote.said', pattern: 'frame-said', text: 'You said “{p}”.' },
  { id: 'quote.wrote', pattern: 'frame-wrote', text: 'You wrote “{p}”.' },
  { id: 'quote.stay', pattern: 'frame-stay', text: 'You told me “{p}”.' },
  { id: 'quote.one-thing', pattern: 'frame-one', text: 'You mentioned “{p}”.' },
  { id: 'quote.you-said', pattern: 'frame-behind', text: '“{p}”, you said.' },
  { id: 'quote.you-wrote', pattern: 'frame-behind', text: '“{p}”, you wrote.' },
]
