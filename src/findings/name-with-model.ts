/**
 * Names for themes by a language model, where one is set up for the analyst: it sees what members said and the
 * program's own name. What it proposes is checked against the members (`themes/proposed-names.ts`); without a model, or
 * when it gives nothing, the program's names stay.
 */
import { dataJson } from '../interview/proposer/model/clean-text.ts'
import type { LanguageModels, LanguageRung } from '../platform/models/language/language-models.ts'
import { namesPrompt, namesPromptVersion, namesSystem, ProposedNamesSchema } from './names-prompt.ts'
import type { ProposeNames, ThemeToName } from './themes/proposed-names.ts'

export interface NamingModels {
  languageModels: LanguageModels
  workspaceId: string
  studyId: string
  signal: AbortSignal
}

export interface NameProposer {
  propose: ProposeNames
  /** The models that have given names, as people call them. */
  readonly usedBy: ReadonlySet<string>
}

const themesAtOnce = 8
const deadlineMs = 60_000

/** Null where no model is set up. A rung that fails hands on to the next larger one; when all have failed, no more is asked. */
export async function createNameProposer(models: NamingModels): Promise<NameProposer | null> {
  const { languageModels, workspaceId, studyId } = models
  const rungs = await languageModels.rungsFor(workspaceId, 'analyst', studyId)
  if (rungs.length === 0) return null
  const usedBy = new Set<string>()
  let isSilent = false
  return {
    usedBy,
    async propose(themes) {
      const names: (string | null)[] = themes.map(() => null)
      for (let from = 0; from < themes.length && !isSilent; from += themesAtOnce) {
        const batch = themes.slice(from, from + themesAtOnce)
        const found = await askRungs(models, rungs, batch)
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
  { languageModels, workspaceId, studyId, signal }: NamingModels,
  rungs: readonly LanguageRung[],
  themes: readonly ThemeToName[],
): Promise<{ rung: string; names: { theme: number; name: string }[] } | null> {
  for (const rung of rungs) {
    signal.throwIfAborted()
    const made = await languageModels.generate(workspaceId, rung, {
      call: { role: 'analyst', purpose: 'findings.theme_names', promptVersion: namesPromptVersion, studyId },
      system: namesSystem,
      prompt: namesPrompt(themes, dataJson),
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
