/**
 * Of every theme and of every question that was asked: where people come to speak of it, and which way they speak. Read once
 * for an analysis and kept while nothing is said, corrected, erased or ruled anew; kept a while are places, counts and the themes' names.
 */
import { type Tx, withTenant } from '../../platform/database/database.ts'
import { VersionedMemory } from '../../platform/short-memory.ts'
import { questionsOfStudy } from '../asked/questions-of-study.ts'
import type { SaidFigure } from '../asked/said-in-answer.ts'
import { saidInStudy } from '../asked/said-in-study.ts'
import { type Origin, originsOf } from '../asked/theme-origins.ts'
import { proportionOf } from '../count-participants.ts'
import type { ExposureBasis, Proportion } from '../figure-model.ts'
import {
  findStudyRecord,
  hashRecord,
  listHeardInterviews,
  listSaidTurns,
  type SaidTurn,
} from '../record-store.ts'
import { statusesOf } from '../request-analysis.ts'
import { listStudyQuestions } from '../results/study-questions.ts'
import { findVectors, listSegments, type SegmentRow } from '../segment-store.ts'
import { segmenterVersion } from '../segments/segment-turn.ts'
import type { ReadContext } from '../show-analysis.ts'
import { type AnalysisRow, findLatestAnalysis, listMemberIds, listThemes, type ThemeRow } from '../store.ts'
import { standsAlone } from '../themes/choose-quotes.ts'
import { type CountedSides, countSides, type ReadPassage } from './count-sides.ts'
import { type Leaning, readDirection, weightsEmbedder } from './read-direction.ts'

export interface DirectedQuestion extends CountedSides {
  key: string
  wording: string
  /** No guide names it: it was recovered from what the interviewer said. */
  isRecovered: boolean
  /** Who was asked it, of those who were heard. */
  asked: Proportion
  /** What they say to it, in words that can be looked up; of questions that no guide names. */
  said: SaidFigure[]
}

export interface DirectedTheme extends CountedSides {
  themeId: string
  name: string
  origin: Origin
}

export interface StudyDirections {
  analysisId: string
  questions: DirectedQuestion[]
  themes: DirectedTheme[]
  /** What all of it is counted from, by segment. */
  passages: ReadonlyMap<string, DirectedPassage>
}

export interface DirectedPassage {
  isGood: boolean
  isBad: boolean
  /** The question that its turn stands under. */
  askedUnder: string | null
}

const kept = new VersionedMemory<StudyDirections>({ most: 4 })

/** Null: there is no finished analysis. */
export async function studyDirections(
  { db, workspaceId }: ReadContext,
  studyId: string,
): Promise<StudyDirections | null> {
  return withTenant(db, workspaceId, (tx) => directionsIn(tx, { workspaceId, studyId }))
}

/** The same, within a transaction that reads other things of the same moment. */
export async function directionsIn(
  tx: Tx,
  { workspaceId, studyId }: { workspaceId: string; studyId: string },
): Promise<StudyDirections | null> {
  const analysis = await findLatestAnalysis(tx, studyId, ['finished'])
  if (!analysis) return null
  const themes = await listThemes(tx, analysis.analysisId)
  const key = `${workspaceId}:${analysis.analysisId}`
  const record = await hashRecord(tx, studyId, statusesOf(analysis))
  const ruled = themes.map(({ themeId, name, membersHash }) => `${themeId} ${name} ${membersHash}`)
  const version = [record, ...ruled].join()
  return kept.get(key, version, () => read(tx, { analysis, themes }))
}

async function read(
  tx: Tx,
  { analysis, themes }: { analysis: AnalysisRow; themes: readonly ThemeRow[] },
): Promise<StudyDirections> {
  const statuses = statusesOf(analysis)
  const interviews = (await listHeardInterviews(tx, analysis.studyId)).filter(({ status }) =>
    statuses.includes(status),
  )
  const ids = interviews.map(({ interviewId }) => interviewId)
  const turns = await listSaidTurns(tx, ids, 'both')
  const study = (await findStudyRecord(tx, analysis.studyId))!
  const wordings = new Map(
    listStudyQuestions({ ...study, elsewhere: null }).map(({ questionKey, text }) => [questionKey, text]),
  )
  const asked = questionsOfStudy(interviews, turns, wordings)
  const { questions, questionAt } = asked
  const personOf = new Map(interviews.map(({ interviewId, participantId }) => [interviewId, participantId]))
  // The words and the space that tell directions are English: of what was said otherwise nothing can be told.
  const inEnglish = new Set(
    interviews.flatMap(({ interviewId, language }) => (language.startsWith('en') ? [interviewId] : [])),
  )
  const passages = await readPassages(tx, { analysis, ids, turns, personOf, inEnglish })
  const members = Map.groupBy(await listMemberIds(tx, analysis.analysisId), ({ themeId }) => themeId)
  const byTheme = themes.map((theme) => ({
    theme,
    passages: (members.get(theme.themeId) ?? []).flatMap(({ segmentId, strength }) => {
      const passage = passages.get(segmentId)
      // What lies in the middle of the theme shows it best.
      return passage ? [{ ...passage, readability: passage.readability + strength }] : []
    }),
  }))
  const origins = originsOf({
    themes: byTheme.map(({ theme, passages: own }) => ({
      themeId: theme.themeId,
      name: theme.name,
      terms: theme.terms.map(({ term }) => term),
      spoken: own.map(({ participantId, place }) => ({ participantId, ...place })),
    })),
    questions,
    questionAt,
  })
  const heard = new Set(personOf.values()).size
  const isImported = interviews.some(({ origin }) => origin === 'import')
  const basis: ExposureBasis = isImported ? 'turns' : 'events'
  const said = saidInStudy({ interviews, turns }, asked, basis)
  const askedUnder = new Map(
    [...passages].map(([segmentId, { place }]) => [segmentId, questionAt(place.interviewId, place.turn)]),
  )
  const underQuestion = Map.groupBy(passages.keys(), (segmentId) => askedUnder.get(segmentId) ?? null)
  return {
    analysisId: analysis.analysisId,
    questions: questions.map(({ key, wording, people, isRecovered }) => ({
      ...{ key, wording, isRecovered },
      said: said.get(key) ?? [],
      asked: proportionOf(people, heard, basis),
      ...countSides(
        (underQuestion.get(key) ?? []).map((segmentId) => passages.get(segmentId)!),
        basis,
      ),
    })),
    themes: byTheme.map(({ theme, passages: own }, at) => ({
      themeId: theme.themeId,
      name: theme.name,
      origin: origins[at]!,
      ...countSides(own, theme.exposedBasis),
    })),
    passages: new Map(
      [...passages].map(([segmentId, { leaning }]) => [
        segmentId,
        {
          isGood: leaning.direction.isGood,
          isBad: leaning.direction.isBad,
          askedUnder: askedUnder.get(segmentId) ?? null,
        },
      ]),
    ),
  }
}

interface ToRead {
  analysis: AnalysisRow
  ids: readonly string[]
  turns: readonly SaidTurn[]
  personOf: ReadonlyMap<string, string>
  inEnglish: ReadonlySet<string>
}

const vectorsAtOnce = 4000

/** By segment. */
async function readPassages(
  tx: Tx,
  { analysis, ids, turns, personOf, inEnglish }: ToRead,
): Promise<Map<string, ReadPassage>> {
  const words = new Map(turns.map((turn) => [`${turn.interviewId}:${turn.turn}`, turn.text]))
  const segments = await listSegments(tx, ids, segmenterVersion)
  const found = new Map<string, ReadPassage>()
  for (let at = 0; at < segments.length; at += vectorsAtOnce) {
    const page = segments.slice(at, at + vectorsAtOnce)
    const vectors =
      analysis.embedderId === weightsEmbedder
        ? await findVectors(
            tx,
            analysis.embedderId,
            page.map(({ segmentId }) => segmentId),
          )
        : new Map<string, Float32Array>()
    for (const segment of page) {
      const said = words.get(`${segment.interviewId}:${segment.turn}`)
      if (said != null)
        found.set(segment.segmentId, passageOf(segment, said, { vectors, personOf, inEnglish }))
    }
  }
  return found
}

type Vectors = ReadonlyMap<string, Float32Array>

const toldNothing: Leaning = { direction: { isGood: false, isBad: false, isWish: false }, plainness: 0 }

function passageOf(
  { segmentId, interviewId, turn, turnRevision, start, end }: SegmentRow,
  said: string,
  { vectors, personOf, inEnglish }: Pick<ToRead, 'personOf' | 'inEnglish'> & { vectors: Vectors },
): ReadPassage {
  const text = said.slice(start, end)
  return {
    participantId: personOf.get(interviewId)!,
    place: { interviewId, turn, turnRevision, start, end },
    leaning: inEnglish.has(interviewId) ? readDirection(text, vectors.get(segmentId) ?? null) : toldNothing,
    readability: standsAlone(text),
  }
}
