/** English verb forms, by compromise's rules and list of irregular verbs. */
import nlp from 'compromise/two'
import type { Token } from './tag-words.ts'

export interface VerbForms {
  infinitive: string
  past: string
  gerund: string
}

type Conjugated = Partial<Record<'Infinitive' | 'PastTense' | 'Gerund', string>>
interface VerbTransform {
  toInfinitive(verb: string, model: unknown, tense: string): string
  conjugate(infinitive: string, model: unknown): Conjugated
}

/** Where compromise goes wrong or a form is another verb's. */
const irregular: Record<string, string> = {
  left: 'leave',
  found: 'find',
  felt: 'feel',
  saw: 'see',
  lay: 'lie',
  written: 'write',
  given: 'give',
  taken: 'take',
  spoken: 'speak',
  chosen: 'choose',
  driven: 'drive',
  gone: 'go',
  done: 'do',
  eaten: 'eat',
  broken: 'break',
  begun: 'begin',
}

/** Null where a form is in doubt. */
export function conjugate(token: Token): VerbForms | null {
  const word = token.lower
  if (!/^[a-z]+$/.test(word)) return null
  const { verb } = (
    nlp as unknown as { methods(): { two: { transform: { verb: VerbTransform } } } }
  ).methods().two.transform
  const model = (nlp as unknown as { model(): unknown }).model()
  const tense = ['PastTense', 'Participle', 'Gerund', 'PresentTense'].find((tag) => token.tags.has(tag))
  const isBase = token.tags.has('Infinitive')
  const infinitive = irregular[word] ?? (isBase || !tense ? word : verb.toInfinitive(word, model, tense))
  const { PastTense: past, Gerund: gerund } = verb.conjugate(infinitive, model)
  if (!infinitive || !past || !gerund?.endsWith('ing')) return null
  return { infinitive, past, gerund }
}
