import { defineCommand } from 'citty'
import type { Saturation } from '../../findings/comparisons/model.ts'
import { sayPercent } from '../../findings/say-share.ts'
import { api } from '../client.ts'
import { findStudy } from '../find-study.ts'
import { print, printJson } from '../output.ts'

/** Whether more interviews would bring new themes. */
export default defineCommand({
  meta: { name: 'saturation', description: 'What the last ten interviews added, and whether to go on' },
  args: {
    study: { type: 'positional', required: true, description: 'The study: its name or its id' },
    json: { type: 'boolean', description: 'Print JSON' },
  },
  async run({ args }) {
    const { studyId } = await findStudy(args.study)
    const saturation = await api<Saturation>('GET', `/api/v1/studies/${studyId}/saturation`)
    if (args.json) printJson(saturation)
    else show(saturation)
  },
})

function show({ interviews, themes, lastTen, unseen, none, passages, sentence, notes }: Saturation): void {
  print(sentence)
  if (interviews === 0) return
  print()
  print(
    `${interviews} interviews, ${themes} themes; new in the last ten: ${lastTen.map(({ name }) => name).join(', ') || 'none'}.`,
  )
  if (unseen) {
    print(
      `Estimated in all (Chao 1987): ${unseen.estimate.toFixed(1)} [${unseen.low.toFixed(1)} to ${unseen.high.toFixed(1)}]; ` +
        `${sayPercent(unseen.coverage)} of what is said belongs to themes already met.`,
    )
  }
  print(`${none} of ${passages} passages belong to no theme.`)
  for (const text of notes) print(text)
}
