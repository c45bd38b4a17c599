import type { Question } from '../../study/model.ts'
import type { AnswerValue } from '../../study/skip-rules.ts'

/** Some valid answer to a closed question, each as likely: a rehearsal does not know what people would choose. */
export function drawValue({ kind, settings }: Question, random: () => number): AnswerValue {
  const options = (settings.options ?? []).map(({ key, role }) => ({ key, role }))
  const between = (low: number, high: number) => low + Math.floor(random() * (high - low + 1))
  const plain = options.filter(({ role }) => role === 'plain').map(({ key }) => key)
  const keys = plain.length > 0 ? plain : options.map(({ key }) => key)
  const shuffled = (all: readonly string[]) =>
    all
      .map((key) => ({ key, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ key }) => key)
  switch (kind) {
    case 'open':
      return { kind: 'open' }
    case 'yes_no':
      return { kind: 'yes_no', yes: random() < 0.5 }
    case 'scale':
      return { kind: 'scale', point: between(settings.scaleFrom ?? 1, settings.scaleTo ?? 5) }
    case 'number':
      return {
        kind: 'number',
        number: between(Math.ceil(settings.minimum ?? 0), Math.floor(settings.maximum ?? 10)),
      }
    case 'ranking':
      return { kind: 'ranking', order: shuffled(options.map(({ key }) => key)) }
    case 'single_choice':
      return { kind: 'single_choice', option: shuffled(keys)[0] ?? '' }
    case 'multiple_choice': {
      const least = Math.max(1, settings.minimumChoices ?? 1)
      const most = Math.max(least, Math.min(settings.maximumChoices ?? keys.length, least + 1))
      return { kind: 'multiple_choice', options: shuffled(keys).slice(0, between(least, most)) }
    }
  }
}
