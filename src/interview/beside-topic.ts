/**
 * What of an answer leads away from the study: where they come from, things named in passing, and clauses that neither say
 * what the question asks for nor anything of its topic or the objective. It is not taken up: a follow-up on it would be
 * about a fragment of their life, however well it is put. Pure; English, as the words that are taken up are.
 */
import { rememberingPack } from '../study/lint/index.ts'
import { contentStems } from '../study/lint/questions.ts'
import { background } from './reading/lexicon.ts'
import type { Focus, Reading } from './reading.ts'
import { framesAsked, framesTold } from './told/frames.ts'

export interface Topic {
  /** The answer. */
  text: string
  question: string
  objective: string
  language: string
}

/** A short answer is about what it names; in a longer one a thing is named in passing as often as not. */
const shortAnswer = 12

export function markBeside(reading: Reading, { text, question, objective, language }: Topic): Reading {
  const pack = rememberingPack(language)
  if (!pack || !language.startsWith('en')) return reading
  const topic = contentStems(`${question} ${objective}`, pack)
  const asked = framesAsked(question)
  const isBeside = (focus: Focus): boolean => {
    const words = text.slice(focus.start, focus.end)
    const stems = [...contentStems(words, pack)]
    const isNamed = stems.some((stem) => topic.has(stem))
    if (focus.kind === 'phrase') {
      // What ends in a word of the topic is the topic itself: "my daily work" in a study of work.
      const isTopic = stems.length === 0 || topic.has(stems.at(-1)!)
      return reading.words >= shortAnswer && (!isNamed || isTopic)
    }
    if (focus.kind !== 'clause' || isNamed) return false
    if (background.test(words.toLowerCase().replaceAll('’', "'"))) return true
    // Without a comparison nothing speaks against it.
    return focus.relevance === 0 && ![...framesTold(words)].some((frame) => asked.has(frame))
  }
  const focuses = reading.focuses.map((focus) => (isBeside(focus) ? { ...focus, isBeside: true } : focus))
  return { ...reading, focuses }
}
