/** What is not known, said before somebody else says it. */
import { isTooFew, type QuestionResult } from '../../../findings/model.ts'
import { isOutsideGuide, wasAsked } from '../../../findings/was-asked.ts'
import { people, plural } from '../sentences.ts'
import type { DraftedAnswer } from './draft-answers.ts'
import type { DraftBuilder } from './draft-builder.ts'
import type { DraftMaterial } from './material.ts'

export function draftUnknown(
  draft: DraftBuilder,
  material: DraftMaterial,
  answers: readonly DraftedAnswer[],
): void {
  draft.add('unknown', { kind: 'heading', level: 2, text: 'What is not known' })
  for (const sentence of [...unknowns(material), ...uncheckedLeads(answers)]) draft.prose('unknown', sentence)
}

function unknowns(material: DraftMaterial): string[] {
  const { results, themes, imported, directions, readers, contradictions } = material
  const questions = results.objectives.flatMap((objective) => objective.questions)
  const left = Object.values(results.leftOut).reduce((sum, count) => sum + count, 0)
  return [
    'How the figures look among people who were not invited, or who did not come. No interval covers them.',
    ...(isOutsideGuide(results)
      ? []
      : questions.flatMap((question) => aboutQuestion(question, imported > 0))),
    ...(themes.themes.length > 0
      ? [
          'Whether people of whom the program found no passage in a theme would agree with it.',
          ...(themes.themes.some(({ prevalence }) => !prevalence.checked)
            ? ['How often the program’s coding is wrong: of some themes no person has checked it.']
            : []),
        ]
      : []),
    ...contradictions.map(
      ({ one, other, people: both }) =>
        `Whether ${people(both)} whom the program counts both in “${one}” and in “${other}” say both, or one of them and it coded the other wrongly: read them first.`,
    ),
    ...(readers?.readTwice === 0
      ? ['How far another reader would agree with who read the sample: nobody was read by two.']
      : []),
    ...(imported > 0 ? [aboutImported(imported, directions)] : []),
    ...(left > 0
      ? [
          `What ${left === 1 ? 'the interview that was' : `${plural(left, 'interview')} that were`} left out would add to the themes.`,
        ]
      : []),
    'Whether what people say they do is what they do: nothing here was observed.',
  ]
}

/** What was recovered from the interviewer's words is known as far as that goes. */
function aboutImported(imported: number, directions: DraftMaterial['directions']): string {
  const held = `${plural(imported, 'interview')} held elsewhere`
  return directions?.questions.some(({ isRecovered }) => isRecovered)
    ? `Who was asked about a theme that stands under no question: of ${held} the questions were recovered from the interviewer’s words, and shares of themes are of everybody, asked or not.`
    : `What was asked in ${held}: the program does not know it, so it cannot tell who was asked about a theme.`
}

/** What an answer leads with and nobody has checked. */
function uncheckedLeads(answers: readonly DraftedAnswer[]): string[] {
  const labels = answers.flatMap(({ leads: [lead] }) =>
    lead?.first.isMachineCoded ? [lead.first.label] : [],
  )
  return [...new Set(labels)].map(
    (label) =>
      `Whether the share of “${label}” is right: have a person check its coding before anything is decided on it.`,
  )
}

function aboutQuestion(question: QuestionResult, hasImported: boolean): string[] {
  const { text, answered, exposed } = question
  if (!wasAsked(question)) {
    const nobody = hasImported ? 'Of nobody it is known that they were asked this.' : 'Nobody was asked this.'
    return question.isCurrent ? [`“${text}” ${nobody}`] : []
  }
  if (isTooFew({ of: answered }))
    return [`“${text}” Too few to say: ${plural(answered, 'person', 'people')} answered.`]
  const silent = exposed - answered
  return silent * 4 > exposed
    ? [`“${text}” ${plural(silent, 'person', 'people')} of ${exposed} did not answer, and why is not known.`]
    : []
}
