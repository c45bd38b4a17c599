/** For each objective the themes that lie near it, by the vectors that the analysis has stored. */
import { wordNearness } from '../../findings/asked/word-nearness.ts'
import { codesOfAnalysis } from '../../findings/codebook/codes-of-analysis.ts'
import { writtenOf } from '../../findings/codebook/tie.ts'
import type { Themes } from '../../findings/model.ts'
import { readPlacedVectors } from '../../findings/search-store.ts'
import { listMemberIds } from '../../findings/store.ts'
import { rowOf } from '../../findings/themes/vectors.ts'
import { type Database, withTenant } from '../../platform/database/database.ts'
import { type Embedder, similarity } from '../../platform/models/embedder.ts'
import type { DraftMaterial } from './draft/material.ts'
import { type NearInput, nearThemes, withoutShared } from './draft/near-themes.ts'

interface Reading {
  db: Database
  workspaceId: string
  embedder?: Embedder | undefined
}

export async function readNearest(
  context: Reading,
  {
    studyId,
    objectives,
    themes,
  }: { studyId: string; objectives: DraftMaterial['objectives']; themes: Themes },
): Promise<DraftMaterial['nearest']> {
  if (themes.themes.length === 0 || objectives.length === 0) return {}
  const texts = objectives.map(({ text }) => text)
  const passages = await passagesOf(context, { studyId, themes, texts })
  const written = await definitionsByHand(context, { studyId, themes })
  const names = await nameCosines(context, { themes, texts })
  return Object.fromEntries(
    objectives.map(({ key, text }, at) => [
      key,
      nearThemes({
        objective: text,
        objectives: texts,
        nearness: wordNearness,
        themes: themes.themes.map(({ themeId, name }, row) => ({
          ...{ themeId, name },
          nameCosine: names[at]?.[row] ?? null,
          written: written.get(themeId),
        })),
        passages: passages[at] ?? [],
      }),
    ]),
  )
}

/** What a person wrote to define a code; of themes that the machine found only where a person has tied them to an objective. */
async function definitionsByHand(
  { db, workspaceId }: Reading,
  { studyId, themes: { analysis } }: { studyId: string; themes: Themes },
): Promise<ReadonlyMap<string, string>> {
  if (!analysis) return new Map()
  const codes = await withTenant(db, workspaceId, (tx) =>
    codesOfAnalysis(tx, { studyId, analysisId: analysis.analysisId, questionKey: null }),
  )
  return new Map(
    codes.flatMap((code) => {
      const written = writtenOf(code)
      return written === undefined ? [] : [[code.themeId, written] as const]
    }),
  )
}

/** For each objective how near the name of each theme is. */
async function nameCosines(
  { embedder }: Reading,
  { themes, texts }: { themes: Themes; texts: readonly string[] },
): Promise<number[][]> {
  if (embedder?.kind !== 'model') return []
  const plain = (text: string) => withoutShared(text, texts)
  const names = await embedder.embed(themes.themes.map(({ name }) => plain(name)))
  const queries = await embedder.embed(texts.map(plain))
  return queries.map((query) => names.map((name) => similarity(query, name)))
}

/** For each text every passage; none where the vectors are of another model than the one that runs. */
async function passagesOf(
  { db, workspaceId, embedder }: Reading,
  { studyId, themes, texts }: { studyId: string; themes: Themes; texts: readonly string[] },
): Promise<NearInput['passages'][]> {
  const { analysis } = themes
  if (embedder?.kind !== 'model' || !analysis || analysis.embedderId !== embedder.id) return []
  const { id: embedderId, dimensions } = embedder
  const { placed, members } = await withTenant(db, workspaceId, async (tx) => ({
    placed: await readPlacedVectors(tx, { studyId, embedderId, dimensions }),
    members: await listMemberIds(tx, analysis.analysisId),
  }))
  const ofSegment = Map.groupBy(members, ({ segmentId }) => segmentId)
  const queries = await embedder.embed(texts)
  return queries.map((query) =>
    placed.places.map(({ segmentId }, row) => ({
      cosine: similarity(query, rowOf(placed.vectors, row)),
      themeIds: (ofSegment.get(segmentId) ?? []).map(({ themeId }) => themeId),
    })),
  )
}
