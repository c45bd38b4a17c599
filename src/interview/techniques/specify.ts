import type { OpenEnd } from '../reading/open-ends.ts'
import { isCrowded, openEndOf, type Technique, timesHere } from './technique.ts'

const needs: Partial<Record<OpenEnd, number>> = {
  nobody_named: 0.7,
  bare_claim: 0.7,
  bare_yes: 0.65,
  one_event: 0.6,
  last_time: 0.48,
  wish: 0.45,
}
/** Of these the next question is as good where the last one was followed up. */
const canWait: ReadonlySet<string> = new Set(['last_time', 'wish'])

const whys: Partial<Record<OpenEnd, string>> = {
  nobody_named: 'They were asked for somebody, and name all or nobody.',
  bare_claim: 'It is named in a word or two, and nothing is said of it.',
  bare_yes: 'They say that it was so, and nothing of how.',
  one_event: 'One time was asked for, and hardly told.',
  last_time: 'It is told in general; no one time is told.',
  wish: 'They say what should be, and not how.',
}

export const specify: Technique = {
  name: 'specify',
  title: 'What was asked, in particular',
  indication:
    'The answer leaves out what the question asked for: a person, one time, what something is about.',
  contraIndication: 'It is told, or the guide asks for it later; the question asked for no more.',
  source: 'Kvale & Brinkmann 2009, InterViews, ch. 7 (specifying questions)',
  call(view) {
    const focus = openEndOf(view, Object.keys(needs) as OpenEnd[])
    if (!focus?.open || timesHere(view, 'specify') > 0) return null
    if (canWait.has(focus.open) && (isCrowded(view) || view.progress.probes.length > 0)) return null
    if (focus.open === 'last_time' && view.comesNext.oneTime) return null
    if (focus.open === 'one_event' && view.comesNext.sequel) return null
    return { need: needs[focus.open] ?? 0, why: whys[focus.open] ?? '', focus }
  },
  wordings: [
    { id: 'specify.who-first', text: 'Who comes to mind first?', open: 'nobody_named' },
    { id: 'specify.who-one', text: 'Who, for one?', open: 'nobody_named' },
    { id: 'specify.who-think', text: 'Who do you think of first?', open: 'nobody_named' },
    { id: 'specify.who-name', text: 'Who would you name first?', open: 'nobody_named' },
    { id: 'specify.who-most', text: 'Who most of all?', open: 'nobody_named' },
    { id: 'specify.who-anyone', text: 'Who was it, for instance?', open: 'nobody_named' },
    { id: 'specify.makes', pattern: 'made', text: 'What makes it that?', open: 'bare_claim' },
    { id: 'specify.about', pattern: 'about', text: 'What is it about that?', open: 'bare_claim' },
    { id: 'specify.how', pattern: 'how', text: 'How does that show?', open: 'bare_claim' },
    { id: 'specify.name', pattern: 'made', text: 'What makes you name that?', open: 'bare_claim' },
    { id: 'specify.example', pattern: 'example', text: 'What would be an example?', open: 'bare_claim' },
    { id: 'specify.say-of', pattern: 'about', text: 'What can you say about that?', open: 'bare_claim' },
    { id: 'specify.yes-was', pattern: 'like', text: 'How was it?', open: 'bare_yes' },
    { id: 'specify.yes-went', pattern: 'went', text: 'How did that go?', open: 'bare_yes' },
    { id: 'specify.yes-when', pattern: 'when', text: 'When was that?', open: 'bare_yes' },
    { id: 'specify.yes-time', pattern: 'tell', text: 'Tell me about it.', open: 'bare_yes' },
    { id: 'specify.yes-happened', pattern: 'then', text: 'What happened?', open: 'bare_yes' },
    { id: 'specify.yes-last', pattern: 'when', text: 'When was the last time?', open: 'bare_yes' },
    { id: 'specify.went', pattern: 'went', text: 'How did it go?', open: 'one_event' },
    { id: 'specify.went-time', pattern: 'went', text: 'How did it go, that time?', open: 'one_event' },
    { id: 'specify.happened', pattern: 'then', text: 'What happened, that time?', open: 'one_event' },
    { id: 'specify.on', pattern: 'on', text: 'And how did it go on?', open: 'one_event' },
    { id: 'specify.turned', pattern: 'end', text: 'How did it turn out?', open: 'one_event' },
    { id: 'specify.else', pattern: 'else', text: 'What else happened, that time?', open: 'one_event' },
    { id: 'specify.last', pattern: 'last', text: 'How was it the last time?', open: 'last_time' },
    { id: 'specify.last-tell', pattern: 'last', text: 'Tell me about the last time.', open: 'last_time' },
    { id: 'specify.last-went', pattern: 'last', text: 'How did it go the last time?', open: 'last_time' },
    { id: 'specify.one-time', pattern: 'one-time', text: 'Can you think of one time?', open: 'last_time' },
    {
      id: 'specify.remember',
      pattern: 'one-time',
      text: 'Which time do you remember best?',
      open: 'last_time',
    },
    { id: 'specify.last-happened', pattern: 'last', text: 'What happened the last time?', open: 'last_time' },
    { id: 'specify.work', pattern: 'would', text: 'How would that work?', open: 'wish' },
    { id: 'specify.day', pattern: 'would', text: 'How would that go, day to day?', open: 'wish' },
    { id: 'specify.different', pattern: 'different', text: 'What would be different then?', open: 'wish' },
    { id: 'specify.do-for', pattern: 'for-you', text: 'What would that do for you?', open: 'wish' },
    { id: 'specify.imagine', pattern: 'would', text: 'How do you imagine that?', open: 'wish' },
    { id: 'specify.idea', pattern: 'came-about', text: 'What gave you that idea?', open: 'wish' },
  ],
}
