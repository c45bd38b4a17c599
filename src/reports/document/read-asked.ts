/** For each objective the question that asks for it, of those that no guide names; and words of what is said to them. */
import { isOfMind } from '../../findings/ask/wordnet.ts'
import { wordNearness } from '../../findings/asked/word-nearness.ts'
import type { StudyDirections } from '../../findings/directions/study-directions.ts'
import { byInterview, quotesAt } from '../../findings/quotes.ts'
import { listHeardInterviews } from '../../findings/record-store.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Embedder } from '../../platform/models/embedder.ts'
import { unaskedKey } from '../../study/model.ts'
import { questionsThatAsk, questionThatAsks, tellingIn, withoutCommon } from './draft/asks-for.ts'
import type { DraftMaterial } from './draft/material.ts'

/** @param embedder without it by the words alone */
export async function readAskedBy(
  embedder: Embedder | undefined,
  { objectives, directions }: { objectives: DraftMaterial['objectives']; directions: StudyDirections | null },
): Promise<DraftMaterial['askedBy']> {
  const recovered = (directions?.questions ?? []).filter(({ isRecovered }) => isRecovered)
  if (recovered.length === 0 || objectives.length === 0) return {}
  const questions = recovered.map(({ wording }) => wording)
  const vectorsFor = await embedAll(embedder, questions, objectives)
  return Object.fromEntries(
    objectives.flatMap(({ key, text: objective }, at) => {
      const found = questionThatAsks({
        nearness: wordNearness,
        questions,
        objective,
        vectors: vectorsFor(at),
      })
      // To a greeting nothing is said that would answer anything.
      if (found !== null && recovered[found]!.said.length > 0)
        return [[key, { questionKey: recovered[found]!.key, keys: null }] as const]
      const voiced = voicedIn(recovered, tellingIn(questions)(objective))
      return voiced ? [[key, voiced] as const] : []
    }),
  )
}

/** From here two words are of one thing. */
const leastVoiced = 0.5

/** What people feel of it is said wherever they are asked: "worries" by those who say that they worry. */
function voicedIn(
  questions: StudyDirections['questions'],
  words: readonly string[],
): DraftMaterial['askedBy'][string] | null {
  const felt = words.filter(isOfMind)
  const found = questions.flatMap(({ key: questionKey, said }) => {
    const keys = said.flatMap(({ key, label }) =>
      isWord(key) && felt.some((word) => wordNearness(word, label) >= leastVoiced) ? [key] : [],
    )
    const people = said.reduce(
      (sum, { key, proportion }) => sum + (keys.includes(key) ? proportion.count : 0),
      0,
    )
    return keys.some((key) => key.startsWith('word:')) ? [{ questionKey, keys, people }] : []
  })
  const [most] = found.toSorted((a, b) => b.people - a.people)
  return most ? { questionKey: most.questionKey, keys: most.keys } : null
}

const isWord = (key: string) => key.startsWith('word:') || key.startsWith('denied:')

/**
 * For each objective the columns of imported answers that ask for it, each under the objective to which it is nearest. What
 * the guide itself asks is looked at with them: a word that all of it holds tells none apart.
 */
export async function readAlsoAsked(
  embedder: Embedder | undefined,
  { objectives, results }: Pick<DraftMaterial, 'objectives' | 'results'>,
): Promise<DraftMaterial['alsoAsked']> {
  const all = results.objectives.flatMap(({ key, questions }) =>
    questions.map((question) => ({ ...question, objectiveKey: key })),
  )
  if (objectives.length === 0 || !all.some(isElsewhere)) return {}
  const questions = all.map(({ text }) => text)
  const vectorsFor = await embedAll(embedder, questions, objectives)
  const asking = objectives.flatMap(({ key, text: objective }, place) =>
    key === unaskedKey
      ? []
      : questionsThatAsk({
          nearness: wordNearness,
          questions,
          objective,
          vectors: vectorsFor(place),
        })
          .filter(({ at }) => isElsewhere(all[at]!))
          .map(({ at, score }) => ({ key, questionKey: all[at]!.questionKey, score })),
  )
  const nearest = new Map<string, (typeof asking)[number]>()
  for (const each of asking.toSorted((a, b) => b.score - a.score))
    if (!nearest.has(each.questionKey)) nearest.set(each.questionKey, each)
  return Object.fromEntries(
    [...Map.groupBy(nearest.values(), ({ key }) => key)].map(([key, some]) => [
      key,
      some.map(({ questionKey }) => questionKey),
    ]),
  )
}

function isElsewhere({ objectiveKey, answered }: { objectiveKey: string | null; answered: number }): boolean {
  return objectiveKey === null && answered > 0
}

/** By the place of an objective: its vectors beside those of the questions; null without a model. */
async function embedAll(
  embedder: Embedder | undefined,
  questions: readonly string[],
  objectives: DraftMaterial['objectives'],
) {
  if (embedder?.kind !== 'model') return () => null
  const texts = objectives.map(({ text }) => text)
  const plain = (some: readonly string[]) => some.map((each) => withoutCommon(each, questions))
  const ofQuestions = {
    questions: await embedder.embed([...questions]),
    plainQuestions: await embedder.embed(plain(questions)),
  }
  const whole = await embedder.embed(texts)
  const told = await embedder.embed(plain(texts))
  return (place: number) => ({ ...ofQuestions, objective: whole[place]!, plainObjective: told[place]! })
}

/** Of what is said to each question a few sentences in which it is said. */
export async function readSaidQuotes(
  tx: Tx,
  studyId: string,
  directions: StudyDirections | null,
): Promise<DraftMaterial['saidQuotes']> {
  const said = (directions?.questions ?? []).filter((question) => question.said.length > 0)
  if (said.length === 0) return {}
  const interviews = byInterview(await listHeardInterviews(tx, studyId))
  const places = said.flatMap((question) => question.said.flatMap((figure) => figure.places))
  // In the order of the places, in which they are taken.
  const quotes = (await quotesAt(tx, places, interviews)).values()
  return Object.fromEntries(
    said.map(({ key, said: figures }) => [
      key,
      Object.fromEntries(
        figures.map((figure) => [figure.key, figure.places.flatMap(() => quotes.next().value ?? [])]),
      ),
    ]),
  )
}
