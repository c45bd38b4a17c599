/** The numbers of notes within a text: raised, or set smaller than what stands around them. They are no words of it. */
import type { OfficeContentNode } from 'officeparser'

/** A note's number is set at most so large, as a share of the text around it. */
const smaller = 0.88
const number = /^\s*\[?\d{1,3}(?:\s*[,–-]\s*\d{1,3})*\]?\s*$/u

/** Pure. A PDF puts such a number where its line ends, in the middle of a sentence or of a number. */
export function withoutNoteMarks(children: readonly OfficeContentNode[]): OfficeContentNode[] {
  return children.filter((child, at) => {
    if (child.type !== 'text' || !number.test(child.text ?? '')) return true
    const { isRaised, size } = lookOf(child)
    if (isRaised) return false
    const around = [children[at - 1], children[at + 1]].flatMap((near) => {
      const own = near?.type === 'text' && !number.test(near.text ?? '') ? lookOf(near).size : null
      return own === null ? [] : [own]
    })
    return size === null || around.length === 0 || !around.every((own) => size <= smaller * own)
  })
}

function lookOf({ formatting }: OfficeContentNode): { isRaised: boolean; size: number | null } {
  const { superscript, size } = (formatting ?? {}) as { superscript?: boolean; size?: string }
  const points = Number.parseFloat(size ?? '')
  return { isRaised: superscript === true, size: Number.isNaN(points) ? null : points }
}
