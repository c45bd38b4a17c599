/**
 * What looks like a name and names nobody: ordinary words that a lexicon of names holds too ("lesson", "grant"), titles of
 * things made of ordinary words ("Universal Design for Learning"), things called after a person or a place ("Oxford comma"),
 * products that everybody uses, and short forms. A single ordinary word with a capital stays a name: many people are
 * called by one. English. Pure.
 */
import nlp from 'compromise'
import { baseForm, isPhrase } from '../../../findings/ask/wordnet.ts'
import { commonCapitals } from './common-capitals.ts'
import { isRoleWord } from './role-words.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter(Boolean))

/** Used by so many that to have used them tells of nobody; whoever works there is another matter. */
const products = words(`
  chatgpt gpt gemini copilot co-pilot grammarly perplexity midjourney deepseek openai llama notebooklm dall-e sora bard siri
  alexa google googling googled microsoft excel powerpoint outlook onenote onedrive sharepoint gmail android iphone ipad
  macbook windows linux photoshop adobe acrobat indesign canva figma notion trello jira asana slack zoom facebook instagram
  tiktok youtube linkedin whatsapp twitter reddit pinterest snapchat wikipedia netflix spotify ebay paypal wordpress shopify
  salesforce hubspot mailchimp quickbooks xero tableau power bi powerbi github gitlab docker kubernetes python java javascript
  typescript latex stackoverflow quizlet kahoot duolingo dropbox firefox chrome bing quillbot otter zapier airtable autocad
`)

const shortForms = words(`
  llm rfp pii gpt sop crm erp kpi roi seo saas sdk ide nlp ml qa qms gdpr iep loi sku eta fyi asap usp b2b pdf url api ai
`)

/** Of what everybody calls by somebody's name. */
const calledAfter = words(`
  oxford_comma venn_diagram turing_test gantt_chart harvard_referencing harvard_style chicago_style likert_scale
  cornell_notes monte_carlo pareto_chart murphy's_law moore's_law bayes_theorem fermi_estimate york_notes
`)

const small = words('of the for and in on to a an by with or at from')
/** What a house is called by in the end: “Aurora Air”, “Hope Church”. */
const endsHouse =
  /\b(?:air|airlines?|bank|foundation|school|primary|academy|college|university|institute|practice|clinic|hospital|hospice|surgery|trust|charity|church|council|society|association|federation|union|agency|ministry|department|company|inc|ltd|llc|plc|gmbh|group|holdings|partners|solutions|logistics|consulting|studios?|press|museum|library|gallery|hotel|restaurant|street|road|avenue|lane|house|farm|club|fund)\W*$/iu
const isEmployed =
  /\b(?:work(?:s|ed|ing)?|employ(?:ed|ee)|job|position|career|intern(?:ed|ship)?|joined|hired|was|am|be|I['’]m)\s+(?:at|for|with|by)\s+(?:the\s+)?$/iu
/** Whom one does this to is a person, even without a capital: “I told grace”. */
const saidTo = /\b(?:told|tells?|asked|asks?|met|thanked|phoned|texted|emailed|married)\s+$/iu
const isAt = /\bat\s+(?:the\s+)?$/iu

/** @param before the text up to it. @param after the text behind it */
export function namesNobody(said: string, { before, after }: { before: string; after: string }): boolean {
  const parts = said.match(/[\p{L}\p{N}][\p{L}\p{N}'’&-]*/gu) ?? []
  if (parts.length === 0 || isEmployed.test(before)) return false
  if (isCalledAfter(parts, after)) return true
  if (!/\p{Lu}/u.test(said))
    return !saidTo.test(before) && parts.every((part) => isProduct(part) || isOrdinary(part))
  if (parts.every((part) => isThing(part) || small.has(part.toLowerCase()))) return true
  if (parts.length < 2 || endsHouse.test(said) || isAt.test(before)) return false
  return parts.every((part) => isThing(part) || small.has(part.toLowerCase()) || isOrdinaryTitle(part))
}

function isCalledAfter(parts: readonly string[], after: string): boolean {
  const [next] = /^\s+\p{Ll}[\p{L}'’]*/u.exec(after) ?? []
  const own = parts.join(' ')
  return [own, next === undefined ? '' : `${own}${next}`].some((phrase) => {
    const key = phrase
      .toLowerCase()
      .replace(/[\s-]+/gu, '_')
      .replaceAll('’', "'")
    const isMany = key.includes('_')
    // With a small word behind it the dictionary knows a thing by it: “swiss cheese”, “morse code”.
    return isMany && (calledAfter.has(key) || (phrase !== own && isPhrase(key)))
  })
}

function isProduct(part: string): boolean {
  return products.has(part.toLowerCase().replace(/['’]s?$/u, ''))
}

/** A product, a short form and its plural, a compound with one, or a word of two capitals: “PowerApps”, “AI-generated”. */
function isThing(part: string): boolean {
  const plain = part.replace(/['’]s?$/u, '')
  if (isProduct(plain)) return true
  if (commonCapitals.has(plain.toLowerCase()) || shortForms.has(plain.toLowerCase())) return true
  if (/^\p{Lu}{2,6}s$/u.test(plain)) return true
  const [first, ...rest] = plain.split('-')
  if (rest.length > 0 && (commonCapitals.has(first!.toLowerCase()) || shortForms.has(first!.toLowerCase())))
    return rest.every((each) => !/^\p{Lu}/u.test(each))
  return (
    /\p{Ll}\p{Lu}/u.test(plain) &&
    !/^(?:Ma?c|Fitz|De|Di|Da|Du|La|Le|Lo|Van|Von|St|O['’]|D['’])\p{Lu}/u.test(plain)
  )
}

function isOrdinaryTitle(part: string): boolean {
  return (isOrdinary(part) || isRoleWord(part.toLowerCase())) && !isKnownName(part)
}

const forms = ['noun', 'verb', 'adj', 'adv'] as const

/** In the dictionary as itself or under a regular ending. */
function isOrdinary(part: string): boolean {
  const word = part.toLowerCase().replace(/['’]s?$/u, '')
  return small.has(word) || isFunctionWord(word) || forms.some((form) => baseForm(word, form) !== null)
}

function isFunctionWord(word: string): boolean {
  const read = nlp(word)
  return ['#Pronoun', '#Determiner', '#Conjunction', '#Preposition'].some((tag) => read.has(tag))
}

function isKnownName(part: string): boolean {
  const read = nlp(part)
  return ['#Person', '#FirstName', '#LastName', '#Place'].some((tag) => read.has(tag))
}
