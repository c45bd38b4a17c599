import { isTooFew, type Proportion } from '../../../findings/model.ts'
import { scaleEnd } from '../../../findings/scale-end.ts'
import { whoWasRead } from '../../../findings/who-has-it.ts'
import type { Column } from '../../components/Table.tsx'
import { formatInterval, formatPercent } from '../../format.ts'

export interface ProportionRow {
  key: string
  label: string
  proportion: Proportion
}

/** A share as a table reads it: count, base, percent, interval. */
export function proportionColumns(
  what: string,
  rows: readonly ProportionRow[] = [],
): Column<ProportionRow>[] {
  const isRead = rows.some(({ proportion }) => proportion.checked)
  const proportionOf = (row: ProportionRow) => row.proportion
  return [
    { key: 'label', label: what, cell: (row) => row.label },
    ...shareColumns<ProportionRow>(proportionOf, isRead),
  ]
}

/** The columns of a share; of too few people, counts and a word. Of what people have checked, those who were read are the base. */
export function shareColumns<Row>(of: (row: Row) => Proportion, isRead = false): Column<Row>[] {
  const read: Column<Row> = {
    key: 'read',
    label: 'Read',
    cell: (row) => whoWasRead(of(row)) ?? 'nobody',
    align: 'end',
    width: '6rem',
  }
  return [
    {
      key: 'count',
      label: 'People',
      cell: (row) => of(row).checked?.having ?? of(row).count,
      align: 'end',
      width: '5rem',
    },
    {
      key: 'of',
      label: 'Of',
      cell: (row) => of(row).checked?.coded ?? of(row).of,
      align: 'end',
      width: '4rem',
    },
    ...(isRead ? [read] : []),
    {
      key: 'share',
      label: 'Share',
      cell: (row) => (
        <span className="whitespace-nowrap">
          {isTooFew(of(row)) ? 'too few' : formatPercent(of(row).share)}
        </span>
      ),
      align: 'end',
      width: '5rem',
    },
    {
      key: 'interval',
      label: '95 % interval',
      cell: (row) => <span className="reference">{formatInterval(of(row).low, of(row).high)}</span>,
      align: 'end',
      width: '7rem',
    },
  ]
}

/** The most widespread first; those of too few to say come last, by how many they are. */
export function byShare(a: Proportion, b: Proportion): number {
  return (b.share ?? -1) - (a.share ?? -1) || b.count - a.count
}

/** The right end of a list's scale. */
export function scaleOf(rows: readonly { proportion: Proportion }[]): number {
  return scaleEnd(rows.map(({ proportion }) => proportion))
}
