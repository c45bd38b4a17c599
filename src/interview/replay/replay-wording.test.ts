import { expect, it } from 'vitest'
import { guideOf } from '../../../test/support/guides.ts'
import { createRecordedLanguageModels } from '../../platform/models/language/recorded-language-models.ts'
import { createHashedLexicalEmbedder } from '../../platform/models/lexical/lexical-embedder.ts'
import type { Probing } from '../../study/model.ts'
import { canonical } from '../canonical.ts'
import { createInterviewerModels } from '../proposer/model/interviewer-models.ts'
import type { StoredEvent } from '../read-event.ts'
import { runInMemory } from '../rehearsal/run-interview.ts'
import { nameText } from '../turn-draft.ts'
import type { ReplayLog } from './model.ts'
import { replayInterview } from './replay-interview.ts'

const probing: Probing = { mode: 'adaptive', depth: 'moderate', fixedProbes: [], notes: '' }
const guide = guideOf([
  { key: 'a', text: 'How do you get to work?', probing },
  { key: 'b', text: 'What would make that easier for you?', probing },
])
const said = 'I usually take the bike share. It is often empty in the mornings and I am annoyed by it.'

async function held(): Promise<ReplayLog> {
  const texts = ['Did you like it?', 'What happened on one of those mornings when the bike share was empty?']
  const answers = () => ({ value: { candidates: texts.map((text) => ({ text, quotes: [] })) } })
  const models = createRecordedLanguageModels([{ label: 'local/small', answers }])
  const { live, events } = await runInMemory({
    guide,
    seed: 5,
    engine: { embedder: createHashedLexicalEmbedder(), models: createInterviewerModels(models) },
    respond: () => said,
  })
  return {
    events: JSON.parse(JSON.stringify(events)) as StoredEvent[],
    texts: live.texts,
    guide,
    terms: live.revision!.terms,
    evidenceKey: live.row.evidenceKey,
  }
}

/** The first wording changed by hand, under a seal made anew. */
function change(log: ReplayLog, to: (payload: Record<string, unknown>) => void): ReplayLog {
  const { payload } = log.events.find(({ type }) => type === 'wording.made')!
  const { seal: _seal, ...rest } = payload as Record<string, unknown>
  to(rest)
  Object.assign(payload as object, rest, { seal: nameText(canonical(rest), log.evidenceKey) })
  return log
}

it('an interview whose follow-ups were worded by a model is replayed identically, without the model', async () => {
  const log = await held()
  expect(log.events.some(({ type }) => type === 'wording.made')).toBe(true)
  expect(await replayInterview(log)).toMatchObject({ outcome: 'identical', unreadable: [] })
})

it('another candidate than the best is found, and one that was said in place of the chosen one', async () => {
  const other = change(await held(), (payload) => {
    payload.chosen = null
  })
  expect((await replayInterview(other)).firstDifference?.where).toMatch(/^wording\.made: chosen/)
  const log = await held()
  const at = log.events.findIndex(({ type }) => type === 'wording.made')
  const asked = log.events[at + 1]!.payload as { contentId: string }
  asked.contentId = (log.events[at - 1]!.payload as { contentId: string }).contentId
  expect((await replayInterview(log)).firstDifference?.where).toBe('probe.asked: contentId')
})

it('a score that was changed by hand is found by the seal', async () => {
  const log = await held()
  const { payload } = log.events.find(({ type }) => type === 'wording.made')!
  const { rungs } = payload as { rungs: { candidates: { score: number | null }[] }[] }
  const scored = rungs[0]!.candidates.find(({ score }) => score !== null)!
  scored.score! += 1e-4
  expect((await replayInterview(log)).firstDifference?.where).toBe('wording.made: seal')
})
