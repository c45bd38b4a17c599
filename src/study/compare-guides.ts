/** What changed from one guide to the next, by the identity of questions. */

import { type Guide, type GuideChange, listQuestions, type Question, textIn } from './model.ts'
import { isSameData } from './same-data.ts'

/**
 * Changes in the order of the new guide, removals last. A question that only shifted because others were added or
 * removed around it has not moved.
 */
export function compareGuides(before: Guide, after: Guide): GuideChange[] {
  const old = new Map(
    listQuestions(before).map(({ question, section }) => [question.key, { question, section }]),
  )
  const changes: GuideChange[] = []
  const moved = findMoved(before, after)
  for (const { question } of listQuestions(after)) {
    const held = old.get(question.key)
    const text = textIn(question.text, after.language)
    if (!held) {
      changes.push({ kind: 'added', questionKey: question.key, before: null, after: text })
      continue
    }
    old.delete(question.key)
    changes.push(...compareQuestion(held.question, question, { before, after }))
    if (moved.has(question.key))
      changes.push({ kind: 'moved', questionKey: question.key, before: text, after: text })
  }
  for (const [questionKey, { question }] of old)
    changes.push({
      kind: 'removed',
      questionKey,
      before: textIn(question.text, before.language),
      after: null,
    })
  return changes
}

function compareQuestion(
  old: Question,
  now: Question,
  { before, after }: { before: Guide; after: Guide },
): GuideChange[] {
  const was = textIn(old.text, before.language)
  const is = textIn(now.text, after.language)
  const changes: GuideChange[] = []
  const add = (kind: GuideChange['kind']) =>
    changes.push({ kind, questionKey: now.key, before: was, after: is })
  if (old.meaning !== now.meaning) add('meaning_changed')
  else if (!isSameData(old.text, now.text)) add('reworded')
  if (!isSameData(old.probing, now.probing)) {
    const [probed, probes] = [describeProbing(old, before), describeProbing(now, after)]
    changes.push({ kind: 'probing_changed', questionKey: now.key, before: probed, after: probes })
  }
  if (!isSameData(settingsOf(old), settingsOf(now))) add('settings_changed')
  return changes
}

/** What a researcher set: mode and depth, the follow-ups for everyone, and the notes. */
function describeProbing({ probing }: Question, { language }: Guide): string {
  const fixed = probing.fixedProbes.map((probe) => `“${textIn(probe, language)}”`)
  const parts = [
    `${probing.mode}, depth ${probing.depth}`,
    ...fixed,
    probing.notes && `notes: ${probing.notes}`,
  ]
  return parts.filter(Boolean).join('; ')
}

function settingsOf(question: Question) {
  const { key: _key, meaning: _meaning, text: _text, probing: _probing, ...settings } = question
  return settings
}

/**
 * Questions outside the longest run that kept its order (longest increasing subsequence over places in the old guide),
 * or whose section changed.
 */
function findMoved(before: Guide, after: Guide): Set<string> {
  const place = new Map(listQuestions(before).map(({ question }, index) => [question.key, index]))
  const sectionOf = (guide: Guide) =>
    new Map(listQuestions(guide).map(({ question, section }) => [question.key, section.key]))
  const [oldSection, newSection] = [sectionOf(before), sectionOf(after)]
  const shared = listQuestions(after)
    .map(({ question }) => question.key)
    .filter((key) => place.has(key))
  const kept = longestIncreasing(shared.map((key) => place.get(key)!))
  return new Set(shared.filter((key, i) => !kept.has(i) || oldSection.get(key) !== newSection.get(key)))
}

/** Indexes of one longest increasing subsequence; guides are short, so that the square is fine. */
function longestIncreasing(values: number[]): Set<number> {
  const length = values.map(() => 1)
  const previous = values.map(() => -1)
  let best = -1
  for (let i = 0; i < values.length; i++) {
    for (let j = 0; j < i; j++) {
      if (values[j]! < values[i]! && length[j]! + 1 > length[i]!) {
        length[i] = length[j]! + 1
        previous[i] = j
      }
    }
    if (best === -1 || length[i]! > length[best]!) best = i
  }
  const kept = new Set<number>()
  for (let i = best; i !== -1; i = previous[i]!) kept.add(i)
  return kept
}
