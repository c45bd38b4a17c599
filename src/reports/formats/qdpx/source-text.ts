/** An interview as the plain text of a source, and where each turn lies in it. Pure. */
import type { BundleTurn } from '../bundle/model.ts'

export interface SourceText {
  text: string
  /**
   * Where a stretch of a turn lies in the text. REFI-QDA counts characters, which its readers take as Unicode code points,
   * from 0, the end exclusive; the record counts UTF-16 code units. Null for a turn that is not in it.
   */
  positionsOf(at: {
    turn: number
    turnRevision: number
    start: number
    end: number
  }): { start: number; end: number } | null
}

const speakers = { participant: 'Participant', interviewer: 'Interviewer' } as const

export function sourceText(turns: readonly BundleTurn[]): SourceText {
  const begins = new Map<string, { words: string; at: number }>()
  let text = ''
  let length = 0
  const add = (piece: string) => {
    text += piece
    length += codePoints(piece)
  }
  for (const { turn, turnRevision, role, text: words } of turns) {
    if (!words) continue
    add(`${speakers[role]}: `)
    begins.set(`${turn}:${turnRevision}`, { words, at: length })
    add(`${plain(words)}\n\n`)
  }
  return {
    text,
    positionsOf({ turn, turnRevision, start, end }) {
      const begin = begins.get(`${turn}:${turnRevision}`)
      if (!begin || end > begin.words.length) return null
      const before = codePoints(plain(begin.words.slice(0, start)))
      const inside = codePoints(plain(begin.words.slice(start, end)))
      return { start: begin.at + before, end: begin.at + before + inside }
    },
  }
}

/** One kind of line end: programs that read sources turn others into it, which would move every place after it. */
function plain(words: string): string {
  return words.toWellFormed().replace(/\r\n?/g, '\n')
}

function codePoints(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}
