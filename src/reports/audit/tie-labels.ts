/**
 * Which interview each label of a report is. An id or a name that the transcripts know is believed first. Then numbers:
 * "P7" is the interview with that number in its id or at that place in the files, whichever the report's quotations bear
 * out. Any other label is the interview in which most of its quotations stand, so that one that stands elsewhere is noticed.
 */
import type { Numbering, PersonIndex } from './attribute.ts'
import type { Attribution } from './model.ts'

export interface LabelledPlace {
  label: string
  /** Interviews in which the quotation stands word for word. */
  foundIn: readonly string[]
}

/** With fewer quotations in one interview a label is tied to nothing: one place proves no person. */
const fewestInOne = 2

export function tieLabels(places: readonly LabelledPlace[], people: PersonIndex): Map<string, Attribution> {
  const numbering = chooseNumbering(places, people)
  const byLabel = Map.groupBy(places, ({ label }) => label)
  return new Map(
    [...byLabel].map(([label, own]) => {
      const known = people.find(label)
      if (known.interviewId !== null) return [label, { label, ...known }]
      const numbered = numbering && people.numbered(label, numbering)
      return [label, numbered ? { label, interviewId: numbered, how: 'number' } : tieByQuotes(label, own)]
    }),
  )
}

/** Of the ways to number, the one by which most quotations stand where they should; none if under half of them do. */
function chooseNumbering(places: readonly LabelledPlace[], people: PersonIndex): Numbering | null {
  const telling = places.filter(
    ({ label, foundIn }) => foundIn.length > 0 && people.find(label).interviewId === null,
  )
  const right = (by: Numbering) =>
    telling.filter(({ label, foundIn }) => foundIn.includes(people.numbered(label, by) ?? '')).length
  const [best] = (['id', 'order'] as const)
    .map((by) => ({ by, right: right(by) }))
    .sort((a, b) => b.right - a.right)
  return best && best.right > 0 && best.right >= telling.length / 2 ? best.by : null
}

/** Names and labels have capitals or numbers; what describes somebody has words in small letters. */
const isRole = (label: string) => !/\d/.test(label) && /(?:^|\s)\p{Ll}{3,}/u.test(label)

function tieByQuotes(label: string, own: readonly LabelledPlace[]): Attribution {
  const counts = new Map<string, number>()
  for (const { foundIn } of own) for (const id of foundIn) counts.set(id, (counts.get(id) ?? 0) + 1)
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  // "Nurse" may be several people: only where all of them are one is that one meant.
  if (second !== undefined && isRole(label)) return { label, interviewId: null, how: 'unknown' }
  const isClear = first !== undefined && first[1] >= fewestInOne && first[1] > (second?.[1] ?? 0)
  return isClear
    ? { label, interviewId: first[0], how: 'quotes' }
    : { label, interviewId: null, how: 'unknown' }
}
