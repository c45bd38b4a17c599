/** How it was done, and with what. */
import { smallestBase } from '../../../findings/model.ts'
import { plural } from '../sentences.ts'
import type { DraftBuilder } from './draft-builder.ts'
import { draftTaps } from './draft-taps.ts'
import type { DraftMaterial } from './material.ts'

export function draftMethod(draft: DraftBuilder, material: DraftMaterial): void {
  const { results, themes, steered, taps, provenance } = material
  draft.add('method', { kind: 'heading', level: 2, text: 'Method' })
  const sentences = [
    'People are counted, not mentions: a share is distinct people over those who were asked or had said it.',
    'Intervals are Wilson intervals at 95 % and hold sampling error only; where people have checked the coding they are prediction-powered (PPI++) and hold its errors too.',
    ...(themes.themes.length > 0
      ? [
          '“Spoke of” counts whoever has a passage in the theme by the program’s coding, in whatever words. Asking the interviews a question counts whoever says it in so many words, and that is fewer people: the two numbers are counts of two things.',
          'Whether people speak well or badly of a theme is not counted: the program cannot tell it reliably enough for a report.',
        ]
      : []),
    `Of fewer than ${smallestBase} people there are counts and no shares.`,
    'Quotations are the record’s own characters, and every one can be followed to its place in an interview.',
    'Every sentence that states something about what people said is a claim that was checked against the record, or it is not in this report.',
    steered.notes === 0
      ? 'No interview was steered by a researcher while it ran.'
      : `Researchers gave ${plural(steered.notes, 'note')} to ${plural(steered.interviews, 'interview')} while they ran.`,
    ...new Set([...results.notes, ...themes.notes]),
  ]
  for (const sentence of sentences) draft.prose('method', sentence)
  draftTaps(draft, taps)
  draft.add('provenance', { kind: 'heading', level: 2, text: 'Where it comes from' })
  draft.add('provenance', {
    kind: 'table',
    title: 'Models, versions and seeds',
    headings: ['What', 'Which'],
    rows: provenanceRows(provenance),
  })
}

function provenanceRows(provenance: DraftMaterial['provenance']): string[][] {
  const { program, analysis, guideRevisions, recordHash, modelCalls, draftedAt } = provenance
  return [
    ['Program', program],
    ['Draft', `written by the program on ${draftedAt.slice(0, 10)}`],
    ['Guide', guideRevisions.length > 0 ? `revision ${guideRevisions.join(', ')}` : 'never published here'],
    ...(analysis
      ? [
          ['Themes', `analysis version ${analysis.programVersion}, seed ${analysis.seed}`],
          [
            'Embedder',
            analysis.isLexical ? `${analysis.embedderId} (by shared words only)` : analysis.embedderId,
          ],
        ]
      : [['Themes', 'not analysed']]),
    ...modelCalls.map(({ role, purpose, model, promptVersion, calls }) => [
      `Language model, ${role}`,
      `${model}, ${purpose}, prompt ${promptVersion}, ${plural(calls, 'call')}`,
    ]),
    ['Language models', modelCalls.length === 0 ? 'none was used' : 'as listed'],
    ['Fingerprint of the record', recordHash.slice(0, 16)],
  ]
}
