/** Groups of people to compare: by what is known of them, what they answered, which revision or concept they saw. */
import type { Tx } from '../../platform/database/database.ts'
import { AppError } from '../../platform/errors.ts'
import type { AnalysedMaterial } from '../coding/read-material.ts'
import { findStudyRecord, listAnswers } from '../record-store.ts'
import {
  canSplitBy,
  listSplittingAttributes,
  type Splitter,
  splitByAttribute,
  splitByQuestion,
} from '../results/cross-tab.ts'
import { answersTo } from '../results/given-answers.ts'
import { listStudyQuestions } from '../results/study-questions.ts'
import { listArms } from './store.ts'

export interface Split {
  by: string
  label: string
  splitter: Splitter
}

export async function listSplits(
  tx: Tx,
  studyId: string,
  { interviews }: Pick<AnalysedMaterial, 'interviews'>,
): Promise<Split[]> {
  const study = await findStudyRecord(tx, studyId)
  if (!study) return []
  const included = new Set(interviews.map(({ interviewId }) => interviewId))
  const answers = (await listAnswers(tx, studyId)).filter(({ interviewId }) => included.has(interviewId))
  const attributes = listSplittingAttributes(interviews).map(({ key }) => ({
    by: `attribute:${key}`,
    label: key,
    splitter: splitByAttribute(key, interviews),
  }))
  const questions = listStudyQuestions(study, answers)
    .filter(canSplitBy)
    .map((question) => ({
      by: `question:${question.questionKey}`,
      label: question.text,
      splitter: splitByQuestion(question, answersTo(question, answers, interviews)),
    }))
  const numbers = new Map(study.revisions.map(({ revisionId, number }) => [revisionId, `Revision ${number}`]))
  const revisions = splitBy(
    'revision',
    new Map(
      interviews.flatMap(({ participantId, revisionId }) =>
        pair(participantId, numbers.get(revisionId ?? '')),
      ),
    ),
  )
  const personOf = new Map(interviews.map(({ interviewId, participantId }) => [interviewId, participantId]))
  const arms = splitBy(
    'concept shown',
    new Map(
      (await listArms(tx, studyId)).flatMap(({ interviewId, arm }) => pair(personOf.get(interviewId), arm)),
    ),
  )
  const others = [
    { by: 'revision', label: 'Revision of the guide', splitter: revisions },
    { by: 'arm', label: 'Concept shown', splitter: arms },
  ]
  return [...attributes, ...questions, ...others].filter(({ splitter }) => splitter.groups.length >= 2)
}

/** @throws AppError `invalid_input` */
export function chooseSplit(splits: readonly Split[], by: string): Split {
  const found = splits.find((split) => split.by === by)
  if (found) return found
  throw new AppError('invalid_input', 'nothing to compare by', {
    say:
      splits.length === 0
        ? 'There is nothing to compare by: no attribute, closed question, revision or concept has two groups.'
        : `People cannot be compared by this. There are: ${splits.map((split) => split.by).join(', ')}.`,
    details: [{ where: 'by', say: 'Has not at least two groups in this study.' }],
  })
}

function pair(person: string | undefined, group: string | undefined): [string, string][] {
  return person === undefined || group === undefined ? [] : [[person, group]]
}

function splitBy(label: string, groups: ReadonlyMap<string, string>): Splitter {
  const keys = [...new Set(groups.values())].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  return {
    by: { kind: 'attribute', key: label, label },
    groups: keys.map((key) => ({ key, label: key })),
    groupOf: (participantId) => groups.get(participantId) ?? null,
  }
}
