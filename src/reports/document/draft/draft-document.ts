/**
 * The first draft of a report, written by program from the finished analysis: what was asked for is answered first, each
 * answer with how sure it is, what speaks against it and what would change it. No model takes part. Pure: the same
 * material gives the same draft.
 */
import { refreshAnswers } from '../answer-aside.ts'
import { DecisionSchema, documentVersion, type StoredDocument } from '../model.ts'
import { draftNotBorneOut, withoutRefuted } from './borne-out.ts'
import { draftAnswers } from './draft-answers.ts'
import { draftBuilder } from './draft-builder.ts'
import { draftFindings } from './draft-findings.ts'
import { draftHeard, heardOf } from './draft-heard.ts'
import { draftMethod } from './draft-method.ts'
import { draftRecommendations } from './draft-recommendations.ts'
import { draftUnknown } from './draft-unknown.ts'
import type { DraftMaterial } from './material.ts'

export function draftDocument(given: DraftMaterial): StoredDocument {
  const { kept: material, dropped } = withoutRefuted(given)
  const { study, provenance } = material
  const draft = draftBuilder()
  const answers = draftAnswers(draft, material, given.themes.themes)
  const heard = heardOf(
    material,
    answers.flatMap(({ leads }) => leads),
  )
  // Whose answers these are is asked before anything is done with them; the question stands in the head of the page.
  draftHeard(draft, { heard, material })
  draftRecommendations(draft, answers, material)
  draft.add('decision', { kind: 'heading', level: 2, text: 'Decision' })
  draftFindings(draft, material)
  draftUnknown(draft, material, answers)
  draftNotBorneOut(draft, dropped)
  draftMethod(draft, given)
  return refreshAnswers({
    documentVersion,
    studyId: study.studyId,
    title: study.name,
    question: study.question,
    toDecide: study.decision,
    isSample: study.isSample,
    blocks: draft.blocks,
    claims: draft.claims,
    decision: DecisionSchema.parse({}),
    heard,
    provenance,
  })
}
