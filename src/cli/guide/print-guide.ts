import { estimateLength } from '../../study/estimate-length.ts'
import { type Guide, listQuestions, type Question, textIn } from '../../study/model.ts'
import { kindOf } from '../../study/question-kinds/index.ts'
import { bold, dim, print } from '../output.ts'

/** A guide as a document, for a person at a terminal. */
export function printGuide(name: string, guide: Guide, madeFrom?: string): void {
  const { minutes } = estimateLength(guide)
  print(bold(name))
  print(dim(`${listQuestions(guide).length} questions, about ${minutes} minutes`))
  if (madeFrom !== undefined) print(dim(madeFrom))
  let number = 0
  for (const section of guide.sections) {
    print()
    print(bold(textIn(section.title, guide.language)))
    if (section.stimulus) print(dim(`  shows: ${describeStimulus(section.stimulus, guide.language)}`))
    for (const question of section.questions) {
      number += 1
      print(`${String(number).padStart(3)}  ${textIn(question.text, guide.language) || '(no text yet)'}`)
      print(dim(`     ${describeQuestion(question, guide.language)}`))
    }
  }
}

function describeStimulus(
  stimulus: NonNullable<Guide['sections'][number]['stimulus']>,
  language: string,
): string {
  if (stimulus.kind === 'text') return textIn(stimulus.text, language) || '(empty)'
  if (stimulus.kind === 'link') return stimulus.url
  return textIn(stimulus.alternative, language) || 'an image'
}

function describeQuestion(question: Question, language: string): string {
  const { probing, settings } = question
  const options = settings.options?.map((option) => textIn(option.label, language)).join(' / ')
  return [
    question.key,
    kindOf(question).label.toLowerCase(),
    options,
    probing.depth === 'none' && probing.fixedProbes.length === 0 ? null : `${probing.mode}, ${probing.depth}`,
    question.required ? 'required' : null,
    question.priority === 'normal' ? null : `${question.priority} priority`,
    question.skipWhen ? 'has a skip rule' : null,
  ]
    .filter(Boolean)
    .join(' · ')
}
