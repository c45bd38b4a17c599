import { defineCommand } from 'citty'
import type { QuestionRehearsal, Spread, StudyRehearsal } from '../../interview/rehearsal/rehearsal-model.ts'
import { api } from '../client.ts'
import { findStudy } from '../find-study.ts'
import { bold, print, printJson, table } from '../output.ts'
import { wholeNumber } from '../whole-number.ts'

/** A study tried out before anybody is asked. */
export default defineCommand({
  meta: {
    name: 'rehearse',
    description:
      'Rehearse a study with participants who answer by rules: length, where people may leave, questions that bring out nothing. Nobody is asked and nothing is stored',
  },
  args: {
    study: { type: 'positional', required: true, description: 'The study: its name or its id' },
    participants: { type: 'string', description: 'How many at most, 1 to 50 (default 20)' },
    seed: { type: 'string', description: 'The same seed gives the same rehearsal (default 1)' },
    json: { type: 'boolean', description: 'Print JSON' },
  },
  async run({ args }) {
    const wanted = {
      participants: wholeNumber('--participants', args.participants),
      seed: wholeNumber('--seed', args.seed),
    }
    const { studyId, name } = await findStudy(args.study)
    const rehearsal = await api<StudyRehearsal>('POST', `/api/v1/studies/${studyId}/rehearsals`, wanted)
    if (args.json) return printJson(rehearsal)
    show(name, rehearsal)
  },
})

function show(name: string, rehearsal: StudyRehearsal): void {
  const { participants, finished, minutes, words, questions, notes } = rehearsal
  print(bold(`Rehearsal of ${name}`))
  print(
    `${participants.count} rehearsed participants (${origins[participants.origin]}), seed ${rehearsal.seed}`,
  )
  print()
  print(`Length     ${minutes ? `${spread(minutes, 1)} minutes` : 'nobody came to the end'}`)
  if (words) print(`Words      ${spread(words, 0)}`)
  const share = (value: number) => `${Math.round(100 * value)} %`
  print(
    `To the end ${finished.count} of ${finished.of} (95 %: ${share(finished.low)} to ${share(finished.high)})`,
  )
  print()
  table(questions, [
    { title: 'question', value: ({ text }) => shortened(text) },
    { title: 'asked', value: ({ asked }) => asked, align: 'right' },
    { title: 'follow-ups', value: ({ followUps }) => followUps?.toFixed(1), align: 'right' },
    {
      title: 'facts',
      value: ({ newFacts, nothingNew }) => nothingNew && newFacts?.toFixed(1),
      align: 'right',
    },
    {
      title: 'nothing new',
      value: ({ nothingNew }) => nothingNew && `${nothingNew.count} of ${nothingNew.of}`,
      align: 'right',
    },
    { title: 'minutes', value: ({ minutes }) => minutes?.toFixed(1), align: 'right' },
    { title: 'left here', value: ({ left }) => left || '', align: 'right' },
    { title: '', value: markOf },
  ])
  print()
  for (const text of notes) print(text)
}

const origins: Record<StudyRehearsal['participants']['origin'], string> = {
  study_interviews: 'from the interviews imported into this study',
  workspace_interviews: 'in the manner of people of this workspace who agreed to reuse',
  invented: 'invented',
}

function spread({ mean, interval, tenth, ninetieth }: Spread, digits: number): string {
  const around = interval
    ? ` (95 %: ${interval.low.toFixed(digits)} to ${interval.high.toFixed(digits)})`
    : ''
  return `${mean.toFixed(digits)}${around}, four in five between ${tenth.toFixed(digits)} and ${ninetieth.toFixed(digits)}`
}

const markOf = ({ isDead, asked }: QuestionRehearsal) =>
  isDead ? 'brings out nothing' : asked === 0 ? 'never asked' : ''

const shortened = (text: string) => (text.length <= 48 ? text : `${text.slice(0, 47)}…`)
