/** Everything by which the people of a study can be told apart: attributes, closed answers, revision, concept, status. Pure. */
import type { SplitChoice } from '../model.ts'
import type { AnsweredStudy, AnswerRow, HeardInterview } from '../record-store.ts'
import {
  canSplitBy,
  listSplittingAttributes,
  type Splitter,
  splitByAttribute,
  splitByQuestion,
} from '../results/cross-tab.ts'
import { answersTo } from '../results/given-answers.ts'
import { listStudyQuestions } from '../results/study-questions.ts'

export interface NamedSplitter extends Pick<Splitter, 'groups' | 'groupOf'> {
  by: string
  label: string
  /** What it may be called instead of `by`: a code by its name. */
  alias?: string
}

export interface SplitterInput {
  study: AnsweredStudy
  interviews: readonly HeardInterview[]
  answers: readonly AnswerRow[]
  /** The concept that each interview showed, where there are several. */
  arms: readonly { interviewId: string; arm: string }[]
}

export function listSplitters({ study, interviews, answers, arms }: SplitterInput): NamedSplitter[] {
  const attributes = listSplittingAttributes(interviews).map(({ key }) => ({
    ...splitByAttribute(key, interviews),
    by: `attribute:${key}`,
    label: key.replaceAll('_', ' '),
  }))
  const questions = listStudyQuestions(study, answers)
    .filter(canSplitBy)
    .map((question) => ({
      ...splitByQuestion(question, answersTo(question, answers, interviews)),
      by: `question:${question.questionKey}`,
      label: question.text,
    }))
  const numbers = new Map(study.revisions.map((revision) => [revision.revisionId, revision.number]))
  const revisionOf = (interview: HeardInterview) => {
    const number = interview.revisionId === null ? undefined : numbers.get(interview.revisionId)
    return number === undefined ? null : { key: String(number), label: `Revision ${number}` }
  }
  const armOf = new Map(arms.map(({ interviewId, arm }) => [interviewId, arm]))
  const conceptOf = ({ interviewId }: HeardInterview) => {
    const arm = armOf.get(interviewId)
    return arm === undefined ? null : { key: arm, label: arm }
  }
  const statusOf = ({ status }: HeardInterview) => ({ key: status, label: status.replaceAll('_', ' ') })
  return [
    ...attributes,
    ...questions,
    splitByInterview(interviews, { by: 'revision', label: 'revision of the guide', groupOf: revisionOf }),
    splitByInterview(interviews, { by: 'arm', label: 'concept shown', groupOf: conceptOf }),
    splitByInterview(interviews, { by: 'status', label: 'status', groupOf: statusOf }),
  ].filter((splitter) => splitter.groups.length > 1)
}

/** More codes than this in one list help nobody: the most widespread of them split people. */
const mostCodes = 40

/**
 * By who speaks of a code and who does not, of those who could: interviews that came without anything else known of their
 * people can be told apart by what was said in them.
 *
 * @param able who could have spoken of any of the codes
 */
export function splitByCodes(
  codes: readonly { codeId: string; name: string; participants: ReadonlySet<string> }[],
  able: ReadonlySet<string>,
): NamedSplitter[] {
  return codes
    .map((code) => ({
      ...code,
      speaking: new Set([...code.participants].filter((person) => able.has(person))),
    }))
    .filter(({ speaking }) => speaking.size > 0 && speaking.size < able.size)
    .toSorted((a, b) => b.speaking.size - a.speaking.size || (a.name < b.name ? -1 : 1))
    .slice(0, mostCodes)
    .map(({ codeId, name, speaking }) => ({
      by: `code:${codeId}`,
      alias: `code:${name}`,
      label: `who spoke of ${name}`,
      groups: [
        { key: 'yes', label: `spoke of ${name}` },
        { key: 'no', label: `did not speak of ${name}` },
      ],
      groupOf: (participantId) =>
        speaking.has(participantId) ? 'yes' : able.has(participantId) ? 'no' : null,
    }))
}

/** What can be filtered and compared by, with how many of these people are in each group. */
export function choicesOf(splitters: readonly NamedSplitter[], people: ReadonlySet<string>): SplitChoice[] {
  return splitters.map((splitter) => {
    const sizes = new Map<string, number>()
    for (const participantId of people) {
      const group = splitter.groupOf(participantId)
      if (group !== null) sizes.set(group, (sizes.get(group) ?? 0) + 1)
    }
    const groups = splitter.groups.map((group) => ({ ...group, people: sizes.get(group.key) ?? 0 }))
    return { by: splitter.by, label: splitter.label, groups }
  })
}

interface ByInterview {
  by: string
  label: string
  groupOf: (interview: HeardInterview) => { key: string; label: string } | null
}

/** Of somebody who sat twice the later interview counts. */
function splitByInterview(
  interviews: readonly HeardInterview[],
  { by, label, groupOf }: ByInterview,
): NamedSplitter {
  const labels = new Map<string, string>()
  const byParticipant = new Map<string, string>()
  for (const interview of interviews) {
    const group = groupOf(interview)
    if (!group) continue
    labels.set(group.key, group.label)
    byParticipant.set(interview.participantId, group.key)
  }
  return {
    by,
    label,
    groups: [...labels]
      .map(([key, each]) => ({ key, label: each }))
      .sort((a, b) => a.key.localeCompare(b.key, 'en', { numeric: true })),
    groupOf: (participantId) => byParticipant.get(participantId) ?? null,
  }
}
