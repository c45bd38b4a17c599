/**
 * Themes over all interviews. What most people speak of in answer to one question stands under that question as its answers;
 * what says the question again is told apart, because how many spoke of it is only how many were asked. What is left was
 * brought up by people, and is what a theme may be a finding of.
 */
import type { Theme, Themes } from '../../../findings/model.ts'
import { endSentence } from '../../../platform/language/end-sentence.ts'
import { listOf, people, plural, saidSentenceOf, shortSentenceOf, text } from '../sentences.ts'
import { notAnalysedYet } from '../standing.ts'
import { addLead, quotesToFigure } from './add-lead.ts'
import { chartsOfAnswers, chartsOfThemes, scaleOf } from './charts.ts'
import { withContent } from './content-first.ts'
import { claimPart, type DraftBuilder } from './draft-builder.ts'
import { chartOfSaid, leadsOfSaid } from './draft-said.ts'
import { directedOf, type Lead, leadOfThemes, oneEach } from './leads.ts'
import type { DirectedStudy, DraftMaterial } from './material.ts'

const section = 'findings'
const mostThemes = 10
/** Under one question: its chart shows more. */
const mostAnswers = 2
/** Named beside what is said to it; of the others is told how many they are. */
const mostBeside = 12

type Directed = DirectedStudy['themes'][number]
type Question = DirectedStudy['questions'][number]

/** Recovered questions to which something is said, or that themes answer, in the order in which they were asked. */
export function askedElsewhere({ directions }: Pick<DraftMaterial, 'directions'>): Question[] {
  const homes = new Set(directions?.themes.map(({ origin }) => origin.question))
  return (directions?.questions ?? []).filter(
    ({ key, isRecovered, said }) =>
      isRecovered && (homes.has(key) || said.filter(({ isBland }) => !isBland).length > 1),
  )
}

export function draftAsked(draft: DraftBuilder, material: DraftMaterial): void {
  for (const question of askedElsewhere(material)) addAsked(draft, question, material)
}

function addAsked(
  draft: DraftBuilder,
  question: Question,
  { themes, directions, read, saidQuotes }: DraftMaterial,
): void {
  const under = themes.themes.filter(
    (theme) => directedOf(theme, directions)?.origin.question === question.key,
  )
  const again = under.filter((theme) => directedOf(theme, directions)?.origin.repeatsQuestion)
  const answers = under.filter((theme) => !again.includes(theme))
  draft.add(section, { kind: 'heading', level: 3, text: question.wording })
  const asked = `Asked in these or like words of ${question.asked.count} of ${people(question.asked.of)}.`
  const leads = leadsOfSaid(question, { keys: null, quotes: saidQuotes[question.key] ?? {} })
  if (leads.length > 0) {
    addSaid(draft, { question, leads, asked })
    // What somebody has read people for is told, however many such themes there are.
    for (const theme of answers.filter(({ prevalence }) => prevalence.checked))
      addLead(draft, leadOfThemes([theme], read)!, { notes: [] })
    addFoundBeside(
      draft,
      answers.filter(({ prevalence }) => !prevalence.checked),
      again,
    )
    return
  }
  draft.add(section, {
    kind: 'prose',
    parts: [text(asked), ...(again.length > 0 ? [text(saysAgain(again))] : [])],
  })
  for (const chart of chartsOfAnswers(answers, { scale: scaleOf(themes.themes) }))
    draft.add(section, { kind: 'chart', chart })
  for (const theme of answers.slice(0, mostAnswers))
    addLead(draft, leadOfThemes([theme], read)!, { notes: [] })
  // Where nothing but the question itself was found, what is said beside it is shown and nobody is counted.
  if (answers.length === 0)
    for (const quote of oneEach(
      withContent(
        again.flatMap(({ quotes }) => quotes),
        [question.wording, ...again.map(({ name }) => name)],
      ),
    ).slice(0, quotesToFigure))
      draft.add(section, { kind: 'quote', claimId: draft.quote(quote) })
}

/** What they answer stands in their words: a theme that says the question again tells only how many were asked. */
function addSaid(
  draft: DraftBuilder,
  { question, leads, asked }: { question: Question; leads: readonly Lead[]; asked: string },
): void {
  const claims = leads.map(({ first, beside = [], supports }) => {
    const numbers = [first, ...beside]
    const say = saidSentenceOf(numbers, true) ?? shortSentenceOf(first)
    return claimPart(draft.figures(numbers, { evidence: supports.slice(0, quotesToFigure), say }))
  })
  draft.add(section, { kind: 'prose', parts: [...claims, text(asked)] })
  const chart = chartOfSaid(question)
  if (chart) draft.add(section, { kind: 'chart', chart })
  const supports = oneEach(leads.flatMap((lead) => lead.supports.slice(0, quotesToFigure)))
  const fresh = supports.filter((quote) => !draft.isQuoted(quote))
  for (const quote of oneEach([...fresh, ...supports]).slice(0, quotesToFigure))
    draft.add(section, { kind: 'quote', claimId: draft.quote(quote) })
}

/**
 * Themes are of everybody, and stand over no base of one question. None is passed over: a reader who knows the codebook
 * would take what is not named for what nobody said.
 */
function addFoundBeside(draft: DraftBuilder, answers: readonly Theme[], again: readonly Theme[]): void {
  draft.prose(
    section,
    ...(answers.length > 0 ? [foundBeside(answers)] : []),
    ...(again.length > 0 ? [saysAgain(again)] : []),
  )
}

function foundBeside(answers: readonly Theme[]): string {
  const named = answers.slice(0, mostBeside).map(({ name, prevalence }) => `“${name}” (${prevalence.count})`)
  const left = answers.length - named.length
  const others = left > 0 ? [`${left} that fewer speak of`] : []
  return `Themes that most people first spoke of under it, with how many of ${people(answers[0]!.prevalence.of)} speak of them anywhere: ${listOf([...named, ...others])}.`
}

/** How many spoke of it is how many were asked. */
function saysAgain(themes: readonly Theme[]): string {
  const names = listOf(themes.map(({ name }) => `“${name}”`))
  const are = themes.length === 1 ? 'says the question again and is' : 'say the question again and are'
  return `${names} ${are} no finding by the number of people: it was asked of nearly everybody who is in it.`
}

export function draftThemes(draft: DraftBuilder, material: DraftMaterial): void {
  const { themes, directions, imported, read } = material
  const { analysis, none, segments } = themes
  const isAsked = askedElsewhere(material).length > 0
  draft.add(section, {
    kind: 'heading',
    level: 3,
    text: isAsked ? 'What people brought up, whatever they were asked' : 'What runs through the interviews',
  })
  if (!analysis || themes.themes.length === 0) {
    draft.prose(section, analysis ? noTheme : `${notAnalysedYet} So there are no themes.`)
    return
  }
  const own = themesOfTheirOwn(material)
  const shown = own.slice(0, mostThemes)
  const wide = { inAll: own.length, hasImported: imported > 0 && !isAsked, scale: scaleOf(themes.themes) }
  for (const chart of chartsOfThemes(shown, wide)) draft.add(section, { kind: 'chart', chart })
  for (const theme of shown) {
    draft.add(section, { kind: 'heading', level: 3, text: theme.name })
    const notes = noteOnOrigin(directedOf(theme, directions), directions)
    addLead(draft, leadOfThemes([theme], read)!, { notes })
  }
  const left = isAsked ? [] : themes.themes.filter((theme) => !own.includes(theme))
  draft.prose(
    section,
    ...(left.length > 0
      ? [
          `Left out here, because they say again what was asked: ${listOf(left.map(({ name }) => `“${name}”`))}.`,
        ]
      : []),
    `${none.toLocaleString('en-GB')} of ${plural(segments, 'passage')} of what people said fit no theme.`,
  )
}

/** Those that no recovered question stands over and that say no question again, in the order of the material. */
export function themesOfTheirOwn(material: Pick<DraftMaterial, 'themes' | 'directions'>): Themes['themes'] {
  const { themes, directions } = material
  const above = new Set(askedElsewhere(material).map(({ key }) => key))
  return themes.themes.filter((theme) => {
    const origin = directedOf(theme, directions)?.origin
    return !origin || !(origin.repeatsQuestion || (origin.question !== null && above.has(origin.question)))
  })
}

function noteOnOrigin(directed: Directed | undefined, directions: DirectedStudy | null): string[] {
  if (!directed || directed.origin.question === null) return []
  const { origin } = directed
  const wording = directions?.questions.find(({ key }) => key === origin.question)?.wording
  return wording
    ? [
        endSentence(
          `${origin.inAnswer} of ${people(origin.people)} first spoke of it when asked “${wording}”`,
        ),
      ]
    : []
}

const noTheme = 'No theme was found: what people said has little in common, or too few have spoken.'
