/**
 * Names for themes by a language model, where one is set up for the analyst: it sees what members said and the
 * program's own name. What it proposes is checked against the members (`themes/proposed-names.ts`); without a model, or
 * when it gives nothing, the program's names stay. A model elsewhere is shown only what was said by people who had been
 * told that one reads their answers.
 */
import { dataJson } from '../interview/proposer/model/clean-text.ts'
import type { LanguageModels, LanguageRung } from '../platform/models/language/language-models.ts'
import type { SpokenTheme } from './find-in-scopes.ts'
import {
  namesPrompt,
  namesPromptVersion,
  namesSystem,
  ProposedNamesSchema,
  type ShownTheme,
} from './names-prompt.ts'

export interface NamingModels {
  languageModels: LanguageModels
  workspaceId: string
  studyId: string
  signal: AbortSignal
  /** Interviews whose words a model elsewhere may be shown. */
  told: ReadonlySet<string>
}

export interface NameProposer {
  propose(themes: readonly SpokenTheme[]): Promise<readonly (string | null)[]>
  /** The models that have given names, as people call them. */
  readonly usedBy: ReadonlySet<string>
  /** Interviews of which nothing was shown to a model elsewhere that was asked. */
  readonly withheld: ReadonlySet<string>
}

const themesAtOnce = 8
/** Of each theme, so many passages are shown. */
const wordsShown = 12
const deadlineMs = 60_000

/** Null where no model is set up. A rung that fails hands on to the next larger one; when all have failed, no more is asked. */
export async function createNameProposer(models: NamingModels): Promise<NameProposer | null> {
  const { languageModels, workspaceId, studyId } = models
  const rungs = await languageModels.rungsFor(workspaceId, 'analyst', studyId)
  if (rungs.length === 0) return null
  const usedBy = new Set<string>()
  const withheld = new Set<string>()
  let isSilent = false
  return {
    usedBy,
    withheld,
    async propose(themes) {
      const names: (string | null)[] = themes.map(() => null)
      for (let from = 0; from < themes.length && !isSilent; from += themesAtOnce) {
        const batch = themes.slice(from, from + themesAtOnce)
        const found = await askRungs(models, rungs, { themes: batch, withheld })
        isSilent = found === null
        if (!found) break
        usedBy.add(found.rung)
        for (const { theme, name } of found.names) if (batch[theme - 1]) names[from + theme - 1] = name
      }
      return names
    },
  }
}

async function askRungs(
  { languageModels, workspaceId, studyId, signal, told }: NamingModels,
  rungs: readonly LanguageRung[],
  { themes, withheld }: { themes: readonly SpokenTheme[]; withheld: Set<string> },
): Promise<{ rung: string; names: { theme: number; name: string }[] } | null> {
  for (const rung of rungs) {
    signal.throwIfAborted()
    const shown = rung.isLocal ? themes.map(wholeTheme) : themes.map((theme) => toldTheme(theme, told))
    if (!rung.isLocal)
      for (const { interviewId } of themes.flatMap(({ passages }) => passages))
        if (!told.has(interviewId)) withheld.add(interviewId)
    if (shown.every(({ words }) => words.length === 0) && !rung.isLocal) continue
    const made = await languageModels.generate(workspaceId, rung, {
      call: { role: 'analyst', purpose: 'findings.theme_names', promptVersion: namesPromptVersion, studyId },
      system: namesSystem,
      prompt: namesPrompt(shown, dataJson),
      schema: ProposedNamesSchema,
      schemaName: 'theme_names',
      deadlineMs,
      maxOutputTokens: 60 * themes.length + 100,
      temperature: 0,
      signal,
    })
    if (made.ok) return { rung: made.rung, names: made.value.names }
  }
  return null
}

const wholeTheme = ({ name, terms, passages }: SpokenTheme): ShownTheme => ({
  ...{ name, terms },
  words: passages.slice(0, wordsShown).map(({ text }) => text),
})

/** The name and the terms are members' words too: of them those stand that somebody said who was told. */
function toldTheme({ name, terms, passages }: SpokenTheme, told: ReadonlySet<string>): ShownTheme {
  const said = passages.filter(({ interviewId }) => told.has(interviewId)).map(({ text }) => text)
  const heard = said.join('\n').toLowerCase()
  const isSaid = (words: string) => heard.includes(words.toLowerCase())
  return {
    name: said.length === passages.length || isSaid(name) ? name : '',
    terms: said.length === passages.length ? terms : terms.filter(isSaid),
    words: said.slice(0, wordsShown),
  }
}
