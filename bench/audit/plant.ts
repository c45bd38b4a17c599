/** A recipe made into a report: its blocks in the words that a writer would use, and what of them is true. */
import type { ClaimTurn } from '../../src/findings/claims/index.ts'
import type { Planted, PlantedClaim } from '../claims/planted.ts'
import type { RecipeItem, ReportRecipe } from './recipe.ts'

export interface Block {
  kind: 'heading' | 'paragraph' | 'quote' | 'item'
  text: string
}

export interface PlantedItem {
  kind: RecipeItem['kind']
  /** As it stands in the report: what the audit's finding has to be about. */
  text: string
  isTrue: boolean
  /** Kind of fault, or how a true one was cut. */
  fault: string
  form: string
  /** Whose it is said to be; null: nobody is named. */
  interviewId: string | null
}

export interface PlantedReport {
  recipe: ReportRecipe
  blocks: Block[]
  /** Rows of the table that says who is who; empty where people are called by their ids. */
  table: string[][]
  items: PlantedItem[]
}

const headings = [
  'How the work is done',
  'Trust and checking',
  'What is handed over',
  'Looking ahead',
  'At the desk',
]
const fillers = [
  'This came back in more than one conversation.',
  'The same thing looks different from another desk.',
  'What follows shows the range of it.',
  'It is worth reading beside the section before.',
]

export function plantReport(
  recipe: ReportRecipe,
  { planted, interviews }: { planted: Planted; interviews: ReadonlyMap<string, ClaimTurn[]> },
): PlantedReport {
  const claims = new Map(
    [planted.quotes, planted.counts, planted.paraphrases].flat().map((each) => [String(each.claim.id), each]),
  )
  const numbers = new Map<string, number>()
  const labelOf = (interviewId: string) => {
    if (recipe.labels === 'id') return interviewId
    if (!numbers.has(interviewId)) numbers.set(interviewId, numbers.size + 1)
    return `P${numbers.get(interviewId)}`
  }
  const isSetApart = recipe.format !== 'pdf' && recipe.format !== 'pptx'
  const blocks: Block[] = [{ kind: 'heading', text: `Report ${recipe.report}` }]
  const items: PlantedItem[] = []
  for (const [at, item] of recipe.items.entries()) {
    if (at % 12 === 0) blocks.push({ kind: 'heading', text: headings[(at / 12) % headings.length]! })
    const claim = claims.get(item.claim)!
    const made = wordItem(item, { claim, labelOf, total: interviews.size, isSetApart })
    blocks.push(...made.blocks)
    if (at % 5 === 4) blocks.push({ kind: 'paragraph', text: fillers[at % fillers.length]! })
    items.push(made.item)
  }
  const table = [...numbers].map(([interviewId, number]) => [`P${number}`, interviewId])
  return { recipe, blocks, table, items }
}

interface Wording {
  claim: PlantedClaim
  labelOf(interviewId: string): string
  total: number
  isSetApart: boolean
}

function wordItem(item: RecipeItem, wording: Wording): { blocks: Block[]; item: PlantedItem } {
  switch (item.kind) {
    case 'quotation':
      return wordQuotation(item, wording)
    case 'count':
      return wordCount(item, wording)
    case 'statement':
      return wordStatement(item, wording)
  }
}

function wordQuotation(
  item: Extract<RecipeItem, { kind: 'quotation' }>,
  { claim: { claim, isTrue, kind }, labelOf, isSetApart }: Wording,
) {
  const quote = claim.quote!.trim()
  const interviewId = claim.interviewId == null ? null : String(claim.interviewId)
  const form = fitForm(item.form, quote)
  const who = interviewId === null ? null : labelOf(interviewId)
  const made = { kind: item.kind, text: quote, isTrue, fault: kind, form, interviewId }
  return { blocks: quotationBlocks(form, { quote, who, isSetApart }), item: made }
}

/** Words that hold quotation marks of their own, or are few, are not put into every form. */
function fitForm(form: string, quote: string): string {
  const isShort = quote.split(/\s+/).length < 10
  if (form === 'interrupted' && (isShort || /[“”"…]|\.\.\./u.test(quote))) return 'lead'
  if (/[“”]/u.test(quote)) return 'straight'
  return form === 'straight' && quote.includes('"') ? 'lead' : form
}

interface Quoted {
  quote: string
  who: string | null
  /** The format says of a paragraph that it is set as a quotation. */
  isSetApart: boolean
}

function quotationBlocks(form: string, { quote, who, isSetApart }: Quoted): Block[] {
  const someone = who ?? 'One participant'
  switch (form) {
    case 'brackets':
      return [{ kind: 'paragraph', text: `“${quote}”${who === null ? '' : ` (${who})`}` }]
    case 'block':
      return [
        // Where nothing would tell that it is one, no writer leaves out both the marks and the name.
        { kind: 'quote', text: who === null && !isSetApart ? `“${quote}”` : quote },
        ...(who === null ? [] : [{ kind: 'paragraph' as const, text: `— ${who}` }]),
      ]
    case 'item':
      return [{ kind: 'item', text: `“${quote}”${who === null ? '' : ` — ${who}`}` }]
    case 'row':
      return [{ kind: 'paragraph', text: `In the words of ${who ?? 'one participant'}, “${quote}”` }]
    case 'straight':
      return [{ kind: 'paragraph', text: `${someone} says: "${quote}"` }]
    case 'interrupted': {
      const words = quote.split(/\s+/u)
      const half = Math.floor(words.length / 2)
      const [first, second] = [words.slice(0, half).join(' '), words.slice(half).join(' ')]
      const head = first.replace(/[,;:.]$/u, '')
      return [{ kind: 'paragraph', text: `“${head},” ${who ?? 'one participant'} said, “${second}”` }]
    }
    default:
      return [{ kind: 'paragraph', text: `${someone} put it like this: “${quote}”` }]
  }
}

function wordCount(
  item: Extract<RecipeItem, { kind: 'count' }>,
  { claim: { claim, isTrue, kind }, total }: Wording,
) {
  const { n, match, of: stated } = claim.count as { n: number; of?: number; match: { any: string[] } }
  const of = item.fault === 'base' ? total + 10 : (stated ?? total)
  const exact = Math.round((100 * n) / of)
  const percent = item.fault === 'arithmetic' ? (exact + 9) % 100 : exact
  const terms = match.any.map((term) => `“${term}”`).join(' or ')
  const text = {
    used: `${n} of the ${of} participants used the word ${terms} (${percent} %).`,
    'comes-up': `The word ${terms} comes up with ${n} of the ${of} (${percent} %).`,
    mention: `${n} of ${of} participants (${percent} %) mention ${match.any.join(' or ')}.`,
    share: `In ${n} of the ${of} interviews, ${percent} %, people used the word ${terms}.`,
  }[item.form]
  const made = {
    ...{ kind: item.kind, text, form: item.form, interviewId: null },
    isTrue: isTrue && item.fault === 'none',
    fault: item.fault === 'none' ? kind : item.fault,
  }
  return { blocks: [{ kind: 'paragraph' as const, text }], item: made }
}

function wordStatement(
  item: Extract<RecipeItem, { kind: 'statement' }>,
  { claim: { claim, isTrue, kind }, labelOf }: Wording,
) {
  const interviewId = item.of ?? String(claim.interviewId)
  const who = labelOf(interviewId)
  const said = lowered(claim.text!)
  const text = {
    said: `${who} said that ${said}`,
    according: `According to ${who}, ${said}`,
    told: `${who} told us that ${said}`,
  }[item.form]
  const made = {
    ...{ kind: item.kind, text, form: item.form, interviewId },
    isTrue: isTrue && item.of === undefined,
    fault: item.of === undefined ? kind : 'wrong-person',
  }
  return { blocks: [{ kind: 'paragraph' as const, text }], item: made }
}

/** Not a name, nor an abbreviation. */
const lowered = (text: string) =>
  /^(?:I|AI|[A-Z][A-Z])/u.test(text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1)
