import {
  anythingElse,
  ask,
  core,
  type GuideTemplate,
  type Template,
  unasked,
  warmUp,
  wrapUp,
} from './purpose.ts'
import type { Topic } from './topic/read-topic.ts'
import { shortened } from './topic/shortened.ts'

/**
 * Death, illness, debt: one story in their own order, who was there, what was hard and what eased it. No scale, no list
 * of reasons, no "why then and not earlier", and nobody is asked to compare.
 */
export const gentle: GuideTemplate = {
  takes: [
    'activity',
    'state',
    'ended_activity',
    'life_event',
    'period',
    'service',
    'product',
    'thing',
    'none',
  ],
  isGentle: true,
  write: gentleGuide,
}

function gentleGuide(t: Topic): Template {
  const { at, story, about } = wordsFor(t)
  return {
    objectives: [
      { key: 'story', text: 'How it came about and went on, in their own order' },
      { key: 'weight', text: 'What was hard, what eased it, and who was there' },
      { key: 'needs', text: 'What they looked for, and what they would have liked to know' },
      unasked(about),
    ],
    sections: [
      warmUp(
        ask('begin', `To begin, what was going on in your life ${at}?`, {
          objective: 'story',
          notes: 'As much or as little as they like. Nothing is pressed.',
        }),
      ),
      core(
        'story',
        'How it was',
        ask('story', `Please tell us ${story}, as it comes to you.`, {
          depth: 'moderate',
          required: true,
          priority: 'high',
          objective: 'story',
          notes: 'Their order, their words. A silence or a short answer is an answer.',
        }),
        ask('who', 'Who, if anybody, was there for you at that time?', { objective: 'weight' }),
        ask('hard', 'What, if anything, was harder than it needed to be?', {
          required: true,
          priority: 'high',
          objective: 'weight',
          notes: 'The thing, not the feeling: what somebody else could have made easier.',
        }),
        ask('eased', 'What, if anything, made it easier for you?', { objective: 'weight' }),
        ask('looked', 'Where, if anywhere, did you look for help?', { objective: 'needs' }),
        ask('known', 'What, if anything, would you have liked somebody to tell you earlier?', {
          required: true,
          objective: 'needs',
        }),
        ask('mattered', 'Looking back, what mattered most to you at that time?', {
          priority: 'low',
          objective: 'story',
        }),
      ),
      wrapUp(anythingElse(about)),
    ],
  }
}

function wordsFor(t: Topic): { at: string; story: string; about: string } {
  const done = t.deed ?? t.state
  if (done) {
    const short = shortened(done)
    const at = t.state ? `when you came to ${done.base}` : `when you had to ${done.base}`
    return { at, story: t.state ? `how it is to ${done.base}` : `how you ${done.past}`, about: short.gerund }
  }
  if (t.ended)
    return { at: `when you gave up ${t.ended}`, story: `how you came to give up ${t.ended}`, about: t.ended }
  if (t.period) return { at: `in ${t.period.named}`, story: `about ${t.period.named}`, about: t.period.named }
  if (t.theThing === null) return { at: 'at that time', story: 'what happened', about: 'this' }
  const named = t.theThing
  return t.forms.has('life_event')
    ? { at: `at the time of ${named}`, story: `about ${named}`, about: named }
    : { at: `when you had to do with ${named}`, story: `about your experience with ${named}`, about: named }
}
