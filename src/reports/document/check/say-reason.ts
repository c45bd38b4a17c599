/** Why a claim is not supported, in a sentence for the person who wrote it: what is wrong, and what to do. */
import type { ClaimKind, ClaimReason } from '../model.ts'

const say: Record<ClaimReason, string> = {
  empty: 'It says nothing.',
  altered:
    'Somebody said nearly this, in other words. Take the words as they were said, or write it without quotation marks.',
  number: 'A number in it is not the one that was counted.',
  negation: 'The record has a “not” in another place.',
  stitched: 'It is put together from different places. Quote them one by one.',
  interviewer: 'These are the interviewer’s words.',
  'wrong-person': 'Somebody else said this.',
  cut: 'It was cut so that its meaning turned. Take more of the sentence.',
  'not-found': 'Nobody said this in these interviews.',
  polarity: 'The record says the opposite.',
  modality: 'It says more, or less, than was said: “would”, “must” and “may” are not “does”.',
  quantity: 'The interval does not bear out the word for how many.',
  actor: 'Somebody else did it.',
  time: 'The record puts it at another time.',
  cause: 'A count shows no cause.',
  miscounted: 'It was counted again, and the count is another one.',
  'machine-count':
    'This is the machine’s count, and people have checked it since. Say what they found; the machine’s count may stand beside it.',
  'unknown-interview': 'There is no such interview in this study.',
  'unknown-rule': 'There is nothing here from which it could be counted.',
  'rests-on-nothing': 'It names no claim that it rests on.',
  'rests-on-unsupported': 'A claim that it rests on is not supported.',
  'off-topic': 'The claims that it rests on are about something else. Choose claims that it follows from.',
  'not-shown':
    'Nothing here can show this. A count shows how many spoke of it, or answered it, and not why, in which order or what they did. Say it with the words of the figure, or as a quotation.',
  quoted:
    'These are somebody’s words. Add it as a quotation, so that it goes when they delete their interview.',
  'set-aside':
    'Whoever said this was set aside and is in no count. Take it out, or say that you want it: it is printed with “set aside, in no count”.',
  erased: 'Whoever said it has deleted their interview.',
}

const inProse: Partial<Record<ClaimReason, string>> = {
  number: 'This number of people was not counted in this report.',
  'not-shown':
    'This says how many people said or think something. Write it as a claim, so that it can be checked.',
}

/** What the comparison of words cannot show is not for that reason unsaid. */
const notByWords =
  'Not shown by the words that were compared: they are matched word by word, and it may have been said in others. A person has to read it, and can choose the passage that shows it.'

const inParaphrase: Partial<Record<ClaimReason, string>> = {
  'not-found': notByWords,
  'not-shown': notByWords,
}

export function sayReason(reason: ClaimReason, kind: ClaimKind | 'prose'): string {
  const own = kind === 'prose' ? inProse : kind === 'paraphrase' ? inParaphrase : {}
  return own[reason] ?? say[reason]
}
