/**
 * What a model's candidate must not do beside what the question lint forbids. Pure and lexical: each guard looks for
 * one way in which a model can be led astray or give something away. English; in another language no model is asked.
 */
import type { LanguagePack } from '../../../study/lint/packs/pack.ts'
import { isDictated } from './guards/dictated.ts'
import { echoesPrompt, leaksGuide, wasSaidBefore } from './guards/echoes.ts'
import { isGrounded, isInLanguage } from './guards/grounded.ts'
import { hasInventedQuote } from './guards/quotes.ts'
import { hasMarkup, isOffLimits, isOneShortQuestion } from './guards/shape.ts'
import { fitsTechnique, takesUp } from './guards/technique.ts'
import type { GuardCode, ModelCandidate } from './model.ts'

export interface GuardContext {
  pack: LanguagePack
  system: string
  mark: string
  /** All that the participant said that a follow-up could rest on, newest last. */
  said: readonly string[]
  /** Quotations that the model was given, by id. */
  quotes: ReadonlyMap<string, string>
  /** Words that may be used: the question on the table, what is on the screen, the technique's own wordings. */
  grounds: readonly string[]
  /** The technique's wordings by the book. */
  wordings: readonly string[]
  /** Their words that are to be taken up, or the whole answer where none were picked. */
  focus: string
  /** What the guide asks later, or says to nobody. */
  hidden: readonly string[]
  /** Every utterance of the interviewer. */
  spoken: readonly string[]
}

/** Codes of what is wrong with it, or none. */
export function guardCandidate(candidate: ModelCandidate, context: GuardContext): GuardCode[] {
  const text = candidate.text.trim()
  const found: Record<GuardCode, boolean> = {
    shape: !isOneShortQuestion(text, context.pack),
    markup: hasMarkup(text),
    language: !isInLanguage(text, context.pack),
    prompt_echo: echoesPrompt(text, context),
    guide_leak: leaksGuide(text, context),
    invented_quote: hasInventedQuote({ ...candidate, text }, context.quotes),
    ungrounded: !isGrounded(text, context),
    dictated: isDictated(text, context),
    off_technique: !fitsTechnique(text, context.wordings, context.pack),
    off_focus: !takesUp(text, context.focus, context.pack),
    off_limits: isOffLimits(text, context.grounds),
    said_before: wasSaidBefore(text, context.spoken),
  }
  return (Object.keys(found) as (keyof typeof found)[]).filter((code) => found[code])
}
