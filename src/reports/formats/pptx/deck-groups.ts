/**
 * Which blocks of the findings stand on one slide: a chart with the sentence that it draws and words of people. A sentence
 * that its chart does not draw has a slide of its own, so that no title speaks of other bars than those below it. Pure.
 */
import {
  claimIdsOf,
  type ProsePart,
  type ReportBlock,
  type ReportChart,
  type ReportClaim,
  type ReportDocument,
  type ReportNumber,
} from '../../document/model.ts'
import { noted } from './deck-parts.ts'

export interface Group {
  /** The heading that it stands under. */
  heading: string
  /** What it is about where that is not what the heading says. */
  name?: string
  blocks: ReportBlock[]
}

type BlockOf<Kind extends ReportBlock['kind']> = Extract<ReportBlock, { kind: Kind }>
type Claims = ReportDocument['claims']

/** `before`: what stands before the first finding is for whoever presents. */
export function groupsOf({ blocks, claims }: ReportDocument): { before: ReportBlock[]; groups: Group[] } {
  const own = blocks.filter(({ section }) => section === 'findings')
  const groups: Group[] = []
  const before: ReportBlock[] = []
  let heading = ''
  /** Where the sentence stands whose words and counter-words follow. */
  let current: Group | undefined
  for (const [at, block] of own.entries()) {
    if (block.kind === 'heading') {
      if (block.level === 3) heading = noted(block)
      if (block.level === 3 && own[at + 1]?.kind !== 'chart') {
        groups.push({ heading, blocks: [] })
        current = groups.at(-1)!
      }
    } else if (block.kind === 'chart') {
      const last = groups.at(-1)
      if (last?.heading === heading && mayTake(last, block, claims))
        groups.splice(-1, 1, ...withChart(last, block, claims))
      else groups.push({ heading, blocks: [block] })
      current = groups.at(-1)!
    } else if (groups.length === 0) before.push(block)
    else {
      if (block.kind === 'prose') current = homeOf(block, { groups, heading, claims })
      else if (!groups.includes(current!)) current = groups.at(-1)!
      current!.blocks.push(block)
    }
  }
  return { before, groups }
}

const isChart = (block: ReportBlock): block is BlockOf<'chart'> => block.kind === 'chart'

/** How it was asked, or what is drawn, stands on the slide of its chart. */
function mayTake({ blocks }: Group, { chart }: BlockOf<'chart'>, claims: Claims): boolean {
  if (blocks.length === 0 || blocks.some(({ kind }) => kind !== 'prose')) return false
  const stated = blocks.flatMap(claimIdsOf)
  return stated.length === 0 || stated.some((claimId) => isDrawn(claims[claimId], chart))
}

function isDrawn(claim: ReportClaim | undefined, { rows, questionKey }: ReportChart): boolean {
  return (claim?.numbers ?? []).some((number) => {
    const { key, question } = barOf(number)
    return (question === null || question === questionKey) && rows.some((row) => row.key === key)
  })
}

/** The key of its bar, and the question whose chart has it; null where themes are drawn. */
function barOf({ figure }: ReportNumber): { key: string | null; question: string | null } {
  if (figure.source === 'theme') return { key: figure.themeId, question: null }
  if (figure.source === 'said') return { key: figure.key, question: figure.questionKey }
  return { key: null, question: null }
}

/** Sentences that it does not draw go before it, with a chart of their own where they have several figures of the same question. */
function withChart({ heading, blocks }: Group, block: BlockOf<'chart'>, claims: Claims): Group[] {
  const isOther = (part: ProsePart) => part.kind === 'claim' && !isDrawn(claims[part.claimId], block.chart)
  const keep = (which: (part: ProsePart) => boolean) =>
    blocks.flatMap((each) => {
      const parts = each.kind === 'prose' ? each.parts.filter(which) : []
      return parts.length > 0 ? [{ ...each, parts } as ReportBlock] : []
    })
  const others = keep(isOther)
  const chart = chartOfSides(
    others.flatMap(claimIdsOf).flatMap((claimId) => claims[claimId] ?? []),
    block.chart,
  )
  return [
    ...(others.length > 0
      ? [{ heading, blocks: [...others, ...(chart ? [{ ...block, chart }] : [])] as ReportBlock[] }]
      : []),
    { heading, blocks: [...keep((part) => !isOther(part)), block] },
  ]
}

/** Which side of a question people take, over the base of the chart of what they name. */
function chartOfSides(claims: readonly ReportClaim[], base: ReportChart): ReportChart | null {
  const rows = claims.flatMap(({ numbers }) =>
    numbers.flatMap(({ figure, label, proportion }) =>
      figure.source === 'said' && figure.questionKey === base.questionKey
        ? [{ key: figure.key, label: isOneSide(figure.key) ? `${label} alone` : label, proportion }]
        : [],
    ),
  )
  if (rows.length < 2) return null
  const { scale: _, ...rest } = base
  return { ...rest, title: 'Which of the two the first replies name', rows }
}

const isOneSide = (key: string) => key === 'side:0' || key === 'side:1'

interface Known {
  groups: Group[]
  heading: string
  claims: Claims
}

/** The slide that a sentence stands on: that of its bar; of a theme without one a new one; what counts nothing goes to the last chart. */
function homeOf(block: ReportBlock, { groups, heading, claims }: Known): Group {
  const own = groups.filter((group) => group.heading === heading)
  const stated = claimIdsOf(block).flatMap((claimId) => claims[claimId] ?? [])
  const drawing = own.findLast(({ blocks }) =>
    blocks.some((each) => isChart(each) && stated.some((claim) => isDrawn(claim, each.chart))),
  )
  if (drawing) return drawing
  const charted = own.findLast(({ blocks }) => blocks.some(isChart))
  const theme = stated.flatMap(({ numbers }) => numbers).find(({ figure }) => figure.source === 'theme')
  if (theme && charted) {
    groups.push({ heading, name: theme.label, blocks: [] })
    return groups.at(-1)!
  }
  return (stated.length === 0 ? charted : undefined) ?? groups.at(-1)!
}
