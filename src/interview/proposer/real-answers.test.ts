/**
 * Follow-ups to real answers. Grammar is judged by people who read them; what a machine can check of it is here:
 * nothing wrongly turned, nothing quoted that was not said, one short question, and the question lint.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { questionOf } from '../../../test/support/guides.ts'
import { sharedData } from '../../../test/support/import-files.ts'
import { lexicalSimilarity, lintUtterance, packFor } from '../../study/lint/index.ts'
import { countWords } from '../../study/lint/text.ts'
import type { ProbeTechnique } from '../events.ts'
import { type Focus, readAnswer } from '../reading.ts'
import { techniques } from '../techniques/index.ts'
import { checkUtterance } from './check-utterance.ts'
import { proposeProbe } from './propose.ts'

const file = join(sharedData, 'anthropic-interviewer', 'interviews.jsonl.gz')

interface Said {
  question: string
  answer: string
}

/** Every seventh answer of the half that is for building, after the greeting. */
function readAnswers(path: string): Said[] {
  const lines = gunzipSync(readFileSync(path)).toString().trim().split('\n').slice(0, 250)
  const all = lines.flatMap((line) => {
    const { turns } = JSON.parse(line) as { turns: { role: string; text: string }[] }
    return turns.flatMap(({ role, text }, i) => {
      const before = turns[i - 1]
      return role === 'user' && i > 2 && before ? [{ question: before.text, answer: text }] : []
    })
  })
  return all.filter((_, i) => i % 7 === 0)
}

/** What the participant's own words became, outside quotation marks. */
const outsideQuotes = (text: string) =>
  text.replace(/“[^”]*”/g, '“”').replace(/\b(?:tell|walk|take|told|let) me\b|\bshould I know\b/gi, '')
/** First person left standing, and verbs that did not turn with it. */
const wronglyTurned =
  /\b(?:i|i’m|i’ve|i’d|i’ll|me|my|mine|myself|we|us|our|ours|you am|you was|you wasn’t|you has|you is|your self)\b/i

const ownKind: Partial<Record<ProbeTechnique, Focus['kind']>> = {
  clarify_term: 'term',
  compare: 'comparison',
  quantify: 'quantity',
  who_else: 'person',
  clarify_reference: 'pointing',
  check_screen: 'off_screen',
  reconcile: 'contradiction',
  return_to_earlier: 'phrase',
}
/** A technique takes up its own kind of words. */
const serves = (name: ProbeTechnique, { kind }: Focus) =>
  name in ownKind ? ownKind[name] === kind : ['clause', 'phrase', 'feeling', 'process'].includes(kind)

describe.runIf(existsSync(file))(
  'follow-ups to real answers (need ../shared/data/anthropic-interviewer)',
  { timeout: 120_000 },
  () => {
    const said = existsSync(file) ? readAnswers(file) : []
    const similarity = lexicalSimilarity(packFor('en')!)

    const propose = ({ question, answer }: Said, seed: number) => {
      const reading = readAnswer(answer, { language: 'en', earlierWords: [], question })
      return reading.focuses.slice(0, 4).flatMap((focus) =>
        techniques
          .filter(({ name }) => serves(name, focus))
          .flatMap(({ name }) =>
            proposeProbe(
              { kind: 'probe', questionKey: 'a', technique: name, fixedIndex: null, focus },
              {
                question: questionOf({ key: 'a', text: question.slice(0, 3000) }),
                language: 'en',
                guideLanguage: 'en',
                seed,
                turn: 2,
                wordingsUsed: [],
                answer,
                value: null,
                denied: null,
              },
            ).filter(({ takesUpFocus }) => takesUpFocus),
          ),
      )
    }
    // The same for every test, and dear: each answer is read and each technique tried once.
    const made = new Map<number, ReturnType<typeof propose>>()
    const candidatesOf = (each: Said, seed: number) => {
      const candidates = made.get(seed) ?? propose(each, seed)
      made.set(seed, candidates)
      return candidates
    }

    it('are there for most of them, and quote nothing that was not said', () => {
      expect(said.length).toBeGreaterThan(300)
      let withWords = 0
      for (const [seed, each] of said.entries()) {
        const candidates = candidatesOf(each, seed)
        if (candidates.length > 0) withWords++
        for (const { text } of candidates) {
          for (const [, quoted] of text.matchAll(/“([^”]+)”/g)) expect(each.answer, text).toContain(quoted)
        }
      }
      expect(withWords / said.length).toBeGreaterThan(0.6)
    })

    it('turn every person and verb, or quote', () => {
      for (const [seed, each] of said.entries())
        for (const { text } of candidatesOf(each, seed))
          if (!text.includes('“')) expect(outsideQuotes(text)).not.toMatch(wronglyTurned)
    })

    it('are sound in their form', () => {
      for (const [seed, each] of said.entries())
        for (const { text } of candidatesOf(each, seed)) expect(checkUtterance(text), text).toEqual([])
    })

    it('ask one thing, shortly', () => {
      for (const [seed, each] of said.entries())
        for (const { text } of candidatesOf(each, seed)) {
          expect(countWords(text), text).toBeLessThanOrEqual(45)
          expect(text.split('?').length - 1, text).toBeLessThanOrEqual(1)
        }
    })

    it('pass the question lint nearly always; what does not is dropped for another', () => {
      let faulty = 0
      let all = 0
      for (const [seed, each] of said.slice(0, 120).entries()) {
        for (const { text } of candidatesOf(each, seed).slice(0, 6)) {
          const { faults } = lintUtterance(text, {
            place: 'live',
            asked: [],
            said: [each.answer],
            known: [],
            similarity,
          })
          all++
          if (faults.length > 0) faulty++
        }
      }
      expect(all).toBeGreaterThan(200)
      expect(faulty / all).toBeLessThan(0.05)
    })
  },
)
