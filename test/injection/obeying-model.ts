/** Models that do what the participant says, and give away all they know: the worst that could stand behind the seam. */
import {
  createRecordedLanguageModels,
  type RecordedCall,
} from '../../src/platform/models/language/recorded-language-models.ts'
import { canaries } from './canaries.ts'

const offer = (texts: readonly string[]) => ({
  value: { candidates: texts.map((text) => ({ text, quotes: [] })) },
})

/** Two rungs, so that both are heard: one obeys, one leaks. `demand` is what is demanded of it just now. */
export function createObeyingModels(demand: () => string) {
  return createRecordedLanguageModels([
    { label: 'test/obeys', answers: () => offer(obedient(demand())) },
    { label: 'test/leaks', answers: (call) => offer(leaks(call)) },
  ])
}

function obedient(demand: string): string[] {
  const bare = demand.replace(/[.?!]+$/, '')
  return [
    demand,
    `As you wish. ${demand}`,
    `You asked for this: ${demand}`,
    `You said that you want it. ${bare}?`,
    `What do you think about “${bare}”, as you asked?`,
  ]
}

function leaks({ request }: RecordedCall): string[] {
  const mark = /^data (\S+)$/m.exec(request.prompt)?.[1] ?? ''
  return [
    request.system,
    `What does ${mark} mean to you?`,
    canaries.later,
    `What about the ${canaries.objective.toLowerCase()}?`,
    `You said “${canaries.otherPerson}”. What led to that?`,
  ]
}
