/**
 * What looks like a name and names nobody: ordinary words that a lexicon of names holds too ("lesson", "grant"), titles of
 * things made of ordinary words ("Universal Design for Learning"), things called after a person or a place ("Oxford comma"),
 * products that everybody uses, and short forms. A single ordinary word with a capital stays a name: many people are
 * called by one. English. Pure.
 */
import nlp from 'compromise'
import { baseForm, isPhrase, isProperNoun } from '../../../findings/ask/wordnet.ts'
import { commonCapitals } from './common-capitals.ts'
import { kinAndRoles } from './kin-and-roles.ts'
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
/** Products that people are called by too: a product only where somebody uses it. */
const alsoPeople = words('alexa siri sora otter gemini bard bing asana slack')
/** What a house is called by: “Aurora Air”, “Hope Church”. */
const endsHouse =
  /\b(?:air|airlines?|bank|foundation|school|primary|academy|college|university|institute|practice|clinic|hospital|hospice|surgery|trust|charity|church|council|society|association|federation|union|agency|ministry|department|company|inc|ltd|llc|plc|gmbh|group|holdings|partners|solutions|logistics|consulting|studios?|press|museum|library|gallery|hotel|restaurant|street|road|avenue|lane|house|farm|club|fund)\W*$/iu
const isEmployed =
  /\b(?:work(?:s|ed|ing)?|employ(?:ed|ee)|job|position|career|intern(?:ed|ship)?|joined|hired|was|am|be|I['’]m)\s+(?:at|for|with|by)\s+(?:the\s+)?$/iu
/** Whom one does this to is a person, even without a capital: “I told grace”. */
const saidTo = /\b(?:told|tells?|asked|asks?|met|thanked|phoned|texted|emailed|married)\s+$/iu
/** Who follows is somebody, whatever else the word means: “my name is grace”, “my boss frank”. */
const isIntroduced = new RegExp(
  String.raw`\b(?:names?(?:\s+is|['’]s)|called|named|call\s+me|this\s+is|${kinAndRoles})\s+$`,
  'iu',
)
/** Who follows may be somebody: a word that is a first name too is taken for one. */
const mayIntroduce = new RegExp(
  String.raw`(?:\b(?:with|and|am|from)|\bI['’]m|\bim|\b(?:${kinAndRoles}),)\s+$`,
  'iu',
)
/** What a first name does in a sentence that has no capitals: “grace said”, “grace and i”. */
const doesAsSomebody =
  /^\s+(?:said|says|told|tells|thinks|thought|asked|asks|knows|knew|wants|wanted|and\s+(?:i|me))\b/iu
const isAt = /\bat\s+(?:the\s+)?$/iu
const isPlace = /\b(?:in|near|from|to|around|outside|across|through|towards?)\s+(?:the\s+)?$/iu
/** Of somebody’s own, whatever it is called by. */
const isOwn =
  /\b(?:(?:my|our|own(?:s|ed)?)\s+(?:\p{L}+\s+){0,2}(?:firm|company|start-?up|business|shop|studio|agency|charity|school|team|practice|employer|brand|nursery|caf[eé]|restaurant|farm),?(?:\s+(?:is|was|(?:is\s+|was\s+)?called|named))?|own(?:s|ed)?|(?:co-?)?found(?:ed|ing)?)\s+$/iu
const runsOrLives =
  /\b(?:(?:run|runs|ran|running|started|manage[sd]?|managing)|(?:live[sd]?|living|grew\s+up|raised|born|based|stay(?:ed|ing)?)\s+(?:in|at|near)|(?:move[sd]?|moving)\s+(?:to|from))\s+(?:the\s+)?$/iu
const isUsed =
  /(?:\b(?:us(?:e|es|ed|ing)|ask(?:s|ed|ing)?|via|hey)|(?<!\b(?:live[sd]?|living|work(?:s|ed|ing)?|met|meet(?:s|ing)?|sp(?:eak|oke)|speaking|talk(?:s|ed|ing)?|shar(?:e|es|ed|ing)|go|went|came|was|am|is|together)\s+)\bwith)\s+(?:the\s+)?$/iu

interface Around {
  /** The text up to it. */
  before: string
  /** The text behind it. */
  after: string
}

/** In doubt it names somebody. */
export function namesNobody(said: string, { before, after }: Around): boolean {
  const parts = said.match(/[\p{L}\p{N}][\p{L}\p{N}'’&-]*/gu) ?? []
  if (parts.length === 0 || isEmployed.test(before) || isOwn.test(before)) return false
  const isUsedProduct = (part: string, at: number) =>
    isProduct(part) && (!isAlsoPerson(part) || isProductHere(before) || (at > 0 && isSureProduct(parts[0]!)))
  if (parts.every(isUsedProduct)) return true
  if (runsOrLives.test(before) || isIntroduced.test(before)) return false
  if (!saidTo.test(before) && isCalledAfter(parts, after)) return true
  if (!/\p{Lu}/u.test(said)) {
    if (saidTo.test(before) || isFirstNameHere(parts, { before, after })) return false
    return parts.every((part, at) => (isProduct(part) ? isUsedProduct(part, at) : isOrdinary(part)))
  }
  const isNobody = (part: string, at: number) =>
    (isProduct(part) ? isUsedProduct(part, at) : isThing(part)) || small.has(part.toLowerCase())
  if (parts.every(isNobody)) return true
  return isAt.test(before) ? false : isTitle(parts, { before, after }, isNobody)
}

/**
 * “Google Assistant”, “Test Manager”, “Universal Design for Learning”: ordinary words with a sign that they name no person.
 * Two of them alone may be what somebody is called: “Coach Porter”.
 */
function isTitle(
  parts: readonly string[],
  { before, after }: Around,
  isNobody: (part: string, at: number) => boolean,
): boolean {
  // A part of a title may be tagged alone: “Universal Design” of the one above.
  const [, behind = ''] = /^((?:\s+(?:of|for|the))+\s+\p{Lu}[\p{L}'’-]+)/u.exec(after) ?? []
  const whole = [...parts, ...behind.split(/\s+/u).filter(Boolean)]
  if (whole.length < 2 || endsHouse.test(whole.at(-1)!)) return false
  const joins = whole.slice(1, -1).some((part) => /^(?:of|for|the|in)$/u.test(part))
  const isSigned =
    isSureProduct(whole[0]!) ||
    endsRole.test(whole.at(-1)!) ||
    (joins &&
      !whole.some((part) => endsHouse.test(part)) &&
      ![isPlace, saidTo, mayIntroduce].some((context) => context.test(before)))
  return isSigned && whole.every((part, at) => isNobody(part, at) || isOrdinaryTitle(part))
}

const endsRole =
  /^(?:manager|director|designer|engineer|analyst|coordinator|developer|officer|researcher|editor|assistant|owner|lead)s?$/iu

function isFirstNameHere(parts: readonly string[], { before, after }: Around): boolean {
  if (!parts.some(isFirstName)) return false
  const [, other] = /^\s+and\s+(\p{L}+)/u.exec(after) ?? []
  return (
    mayIntroduce.test(before) || doesAsSomebody.test(after) || (other !== undefined && isFirstName(other))
  )
}

/** Used, or one of a list of products: “ChatGPT and Gemini”. */
function isProductHere(before: string): boolean {
  const [, listed] = /([\p{L}\p{N}-]+)(?:,|,?\s+(?:and|or)|\/)\s*$/u.exec(before) ?? []
  return isUsed.test(before) || (listed !== undefined && isSureProduct(listed))
}

function isSureProduct(part: string): boolean {
  return isProduct(part) && !isAlsoPerson(part)
}

function isAlsoPerson(part: string): boolean {
  const word = part.replace(/['’]s?$/u, '')
  return alsoPeople.has(word.toLowerCase()) || isFirstName(word)
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
    return isMany && (calledAfter.has(key) || (phrase !== own && !parts.some(isFirstName) && isPhrase(key)))
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
    ![plain, ...plain.split(/(?<=\p{Ll})(?=\p{Lu})/u)].some(isFirstName) &&
    !/^(?:Ma?c|Fitz|De|Di|Da|Du|La|Le|Lo|Van|Von|St|O['’]|D['’])\p{Lu}/u.test(plain)
  )
}

function isOrdinaryTitle(part: string): boolean {
  return (isOrdinary(part) || isRoleWord(part.toLowerCase())) && !isTaggedName(part)
}

const forms = ['noun', 'verb', 'adj', 'adv'] as const

/** In the dictionary as itself or under a regular ending. */
export function isOrdinary(part: string): boolean {
  const word = part.toLowerCase().replace(/['’]s?$/u, '')
  if (small.has(word) || isFunctionWord(word)) return true
  return forms.some((form) => baseForm(word, form) !== null && !(form === 'noun' && isProperNoun(word)))
}

function isFunctionWord(word: string): boolean {
  const read = nlp(word)
  return ['#Pronoun', '#Determiner', '#Conjunction', '#Preposition'].some((tag) => read.has(tag))
}

function isFirstName(part: string): boolean {
  return nlp(part).has('#FirstName')
}

/** Wider than what is known for a name: what is only read as one, too. */
function isTaggedName(part: string): boolean {
  const read = nlp(part)
  return ['#Person', '#FirstName', '#LastName', '#Place'].some((tag) => read.has(tag))
}
