/** How it was done, and with what. */
import { widestReach } from '../../../findings/check-of-coding.ts'
import { smallestBase, type Theme } from '../../../findings/model.ts'
import { methodOfChecking } from '../mark-unchecked.ts'
import { listOf, plural, shareAndInterval } from '../sentences.ts'
import type { DraftBuilder } from './draft-builder.ts'
import { draftTaps } from './draft-taps.ts'
import type { DraftMaterial } from './material.ts'

/** Whoever read a few people is told that it counts for nothing yet, and what would. */
function tooFewRead({ themes, results }: DraftMaterial): string[] {
  const all = [
    ...themes.themes,
    ...results.objectives.flatMap(({ questions }) => questions.flatMap((question) => question.themes)),
  ]
  const few = all.filter(({ prevalence }) => prevalence.readTooFew)
  const [first] = few
  if (!first) return []
  const { coded, of } = first.prevalence.readTooFew!
  return [
    `People have read ${coded} of the ${of} for ${listOf(few.map(({ name }) => `“${name}”`))}: too few read to say whether the program’s coding is right, because the interval would reach more than ${widestReach} points from the share. Its count stands there as if nobody had read.`,
  ]
}

export function draftMethod(draft: DraftBuilder, material: DraftMaterial): void {
  const { results, themes, steered, taps, provenance } = material
  draft.add('method', { kind: 'heading', level: 2, text: 'Method' })
  const sentences = [
    'People are counted, not mentions: a share is distinct people over those who were asked or had said it.',
    ...howIntervals(material),
    ...howManyRead(material),
    ...tooFewRead(material),
    ...(themes.themes.length > 0
      ? [
          '“Spoke of” counts whoever has a passage in the theme by the program’s coding, in whatever words. Asking the interviews a question counts whoever says it in so many words, and that is fewer people: the two numbers are counts of two things.',
          'Whether people speak well or badly of a theme is not counted: the program cannot tell it reliably enough for a report.',
        ]
      : []),
    `Of fewer than ${smallestBase} people there are counts and no shares.`,
    'Quotations are the record’s own characters, and every one can be followed to its place in an interview.',
    methodOfChecking(0),
    steered.notes === 0
      ? 'No interview was steered by a researcher while it ran.'
      : `Researchers gave ${plural(steered.notes, 'note')} to ${plural(steered.interviews, 'interview')} while they ran.`,
    ...new Set([...results.notes, ...themes.notes]),
  ]
  for (const sentence of sentences) draft.prose('method', sentence)
  draftChecks(draft, material)
  draftTaps(draft, taps)
  draft.add('provenance', { kind: 'heading', level: 2, text: 'Where it comes from' })
  draft.add('provenance', {
    kind: 'table',
    title: 'Models, versions and seeds',
    headings: ['What', 'Which'],
    rows: provenanceRows(provenance),
  })
}

/** Only what was used is named. */
function howIntervals(material: DraftMaterial): string[] {
  const checked = checkedThemes(material)
  const powered = checked.filter(({ prevalence }) => prevalence.method === 'ppi++')
  const plain = checked.filter((theme) => !powered.includes(theme))
  const names = (themes: readonly Theme[]) => listOf(themes.map(({ name }) => `“${name}”`))
  return [
    `Intervals are Wilson intervals at 95 % and hold sampling error only${checked.length > 0 ? ', but for themes that people have checked' : ''}.`,
    ...(plain.length > 0
      ? [
          `People have checked ${names(plain)}: too few who were read have it, or lack it, for a prediction-powered interval, so the interval is of Wilson’s form over those who were read, leans less on the machine, and holds its errors too.`,
        ]
      : []),
    ...(powered.length > 0
      ? [
          `People have checked ${names(powered)}: the interval is prediction-powered (PPI++) and holds the machine’s errors too.`,
        ]
      : []),
  ]
}

/** One reader may read another way than the next: where nobody looked, that is said. */
function howManyRead({ readers }: DraftMaterial): string[] {
  if (!readers) return []
  const who =
    readers.readers === 1 ? 'One person read the sample' : `${readers.readers} people read the sample`
  if (readers.readTwice === 0)
    return [
      `${who}, and nobody was read by two: how far readers agree was not measured, and no interval holds it.`,
    ]
  const alphas = readers.agreement.map(
    ({ name, alpha }) => `“${name}” ${alpha === null ? 'none, as all said one thing' : alpha.toFixed(2)}`,
  )
  const measured = alphas.length > 0 ? ` Krippendorff’s alpha: ${listOf(alphas)}.` : ''
  return [`${who}, and ${plural(readers.readTwice, 'person was', 'people were')} read by two.${measured}`]
}

/** Of the whole study and under questions, each once. */
function checkedThemes({ themes, results }: DraftMaterial): Theme[] {
  const all = [
    ...themes.themes,
    ...results.objectives.flatMap(({ questions }) => questions.flatMap((question) => question.themes)),
  ]
  return all.filter(({ prevalence }) => prevalence.checked)
}

/** The machine's counts beside what people found: here and nowhere in the findings. */
function draftChecks(draft: DraftBuilder, material: DraftMaterial): void {
  const rows = checkedThemes(material).map(({ name, prevalence }) => {
    const { coded, having, of, marked, right } = prevalence.checked!
    return [
      name,
      `${coded} of ${of}`,
      `${having} of ${coded}`,
      shareAndInterval(prevalence, ', ') ?? '',
      `${prevalence.count} of ${prevalence.of}`,
      marked === undefined || right === undefined ? '' : `${right} of ${marked}`,
    ]
  })
  if (rows.length === 0) return
  draft.add('method', {
    kind: 'table',
    title: 'How the coding was checked: a sample was drawn at random, and people read it',
    headings: [
      'Theme',
      'Read',
      'Had it',
      'Share that follows',
      'By the machine',
      'Machine right of those it marked',
    ],
    rows,
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
