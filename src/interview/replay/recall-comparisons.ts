/** Comparisons of a turn out of its log: nothing is measured again, so that another machine finds the same. */
import type { Comparison } from '../events.ts'
import { answersPrefix, type Comparisons, findPairs, intentPrefix, wordsIn } from '../likeness.ts'
import type { Intents } from '../reading/intents/read-intents.ts'
import { answersEmbedderId } from '../told/answers-question.ts'

export interface Recalling {
  /** Null in logs of engine 1.0.0, which did not keep them: then words are compared, as `why` says. */
  recorded: readonly Comparison[] | null
  why: Comparison['why']
  embedderId: string
  language: string
  nameOf: (text: string) => string
}

export function recallComparisons(recalling: Recalling): Comparisons {
  const { recorded, language } = recalling
  const done: Comparison[] = []
  return {
    done,
    embedderId: recalling.embedderId,
    readIntents(pieces) {
      const kept = recorded?.[done.length]
      const isRead = kept?.how === 'embedding'
      const how = pieces.length === 0 ? ('none' as const) : isRead ? kept.how : ('lexical' as const)
      const why = how === 'lexical' ? (kept ? kept.why : recalling.why) : null
      const measured = isRead ? kept.measured : []
      done.push({ how, why, texts: pieces.length, tookMs: kept?.tookMs ?? 0, measured })
      return Promise.resolve(
        isRead ? pieces.map((piece) => recallIntents(kept, recalling.nameOf(piece.text))) : null,
      )
    },
    compare(run) {
      const { result: first, asked } = findPairs(run)
      const kept = recorded?.[done.length]
      const made = { texts: asked.size, tookMs: kept?.tookMs ?? 0, measured: [] }
      if (asked.size === 0) {
        done.push({ how: 'none', why: null, ...made })
        return Promise.resolve(first)
      }
      if (kept?.how !== 'embedding') {
        done.push({ how: 'lexical', why: kept ? kept.why : recalling.why, ...made })
        return Promise.resolve(run(wordsIn(language)))
      }
      const { measure, answers, measured } = recallMeasures(kept, recalling)
      const result = run({ kind: 'embedding', measure, answers })
      done.push({ how: 'embedding', why: null, ...made, measured: [...measured.values()] })
      return Promise.resolve(result)
    },
  }
}

type Measured = Comparison['measured'][number]

function recallIntents({ measured }: Comparison, name: string): Intents {
  return Object.fromEntries(
    measured.flatMap(([piece, kind, chance]) =>
      piece === name && kind.startsWith(intentPrefix) ? [[kind.slice(intentPrefix.length), chance]] : [],
    ),
  )
}

/** A pair that the log does not hold counts as unlike, and shows as a difference. */
function recallMeasures({ measured: kept }: Comparison, { nameOf, embedderId }: Recalling) {
  const known = new Map<string, Measured>(kept.map((entry) => [`${entry[0]}/${entry[1]}`, entry]))
  const measured = new Map<string, Measured>()
  const recall = (left: string, right: string) => {
    const found = known.get(`${left}/${right}`) ?? [left, right, 0]
    measured.set(`${left}/${right}`, found)
    return found[2]
  }
  const answers = (sentence: string, question: string) =>
    recall(nameOf(sentence), answersPrefix + nameOf(question))
  return {
    measure: (a: string, b: string) => recall(nameOf(a), nameOf(b)),
    answers: embedderId === answersEmbedderId ? answers : null,
    measured,
  }
}
