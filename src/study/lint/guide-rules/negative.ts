import { plain, splitSentences } from '../text.ts'
import type { GuideRule } from './rule.ts'

/** Two negations in one clause: nobody can tell what a yes to it means (Payne 1951, ch. 8). */
export const negative: GuideRule = ({ text, pack }) => {
  for (const sentence of splitSentences(text)) {
    const flat = plain(sentence.text).replace(pack.notNegation, (held) => '#'.repeat(held.length))
    const open = [...flat.matchAll(pack.negators)].map(place)
    const hidden = [...flat.matchAll(pack.hiddenNegators)].map(place)
    const all = [...open, ...hidden].sort((a, b) => a.start - b.start)
    const pair = all.findIndex((first, at) => {
      const second = all[at + 1]
      if (!second || (!open.includes(first) && !open.includes(second))) return false
      return isOneClause(flat.slice(first.end, second.start))
    })
    if (pair === -1) continue
    const [start, end] = [all[pair]!.start, all[pair + 1]!.end]
    return [
      {
        start: sentence.start + start,
        end: sentence.start + end,
        why: 'Two negations: nobody can tell what a yes means.',
        suggestion: 'Say it without a "not", from what they did: "When, if ever, did you last ...?"',
        severity: 'serious',
      },
    ]
  }
  return []
}

const place = (match: RegExpExecArray) => ({ start: match.index, end: match.index + match[0].length })

const isOneClause = (between: string) =>
  !/[,;:]|\b(?:and|or|but)\b/.test(between) && between.split(/\s+/).length <= 12
