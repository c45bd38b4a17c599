/** Words of folded text with their apostrophes, so that "don't" is one word: what quotations are compared by. */
export interface Token {
  /** In lower case. */
  word: string
  /** Offsets into the folded text. */
  start: number
  end: number
}

const tokenRun = /[\p{L}\p{N}\p{M}]+(?:['.,][\p{L}\p{N}\p{M}]+)*%?/gu

export function listTokens(folded: string): Token[] {
  const tokens: Token[] = []
  for (const match of folded.matchAll(tokenRun)) {
    tokens.push({ word: match[0].toLowerCase(), start: match.index, end: match.index + match[0].length })
  }
  return tokens
}

const cache = new WeakMap<object, Token[]>()

/** The tokens of something that is kept, listed once. */
export function tokensOf(turn: { folded: { folded: string } }): Token[] {
  const known = cache.get(turn)
  if (known) return known
  const tokens = listTokens(turn.folded.folded)
  cache.set(turn, tokens)
  return tokens
}

const uncontractedCache = new WeakMap<readonly Token[], Token[]>()

/** "I'm" as "I" and "am", each at the place of both: what was said in full and what was contracted are compared so. */
export function uncontracted(tokens: readonly Token[]): Token[] {
  const known = uncontractedCache.get(tokens)
  if (known) return known
  const list = tokens.flatMap((token) => wordsOfContraction(token.word).map((word) => ({ ...token, word })))
  uncontractedCache.set(tokens, list)
  return list
}

const endings: Record<string, string> = { m: 'am', re: 'are', ve: 'have', ll: 'will', d: 'would', s: 'is' }
const irregular: Record<string, string> = { "can't": 'can', "won't": 'will', "shan't": 'shall' }
/** After any other word "'s" is a genitive. */
const takesIs = /^(?:he|she|it|that|there|here|what|who|where|how|this|everything|nothing|something|let)$/u

function wordsOfContraction(word: string): string[] {
  if (word === 'cannot') return ['can', 'not']
  if (word.endsWith("n't")) return [irregular[word] ?? word.slice(0, -3), 'not']
  const parts = /^(\p{L}+)'(m|re|ve|ll|d|s)$/u.exec(word)
  if (!parts || (parts[2] === 's' && !takesIs.test(parts[1]!))) return [word]
  return [parts[1]!, endings[parts[2]!]!]
}

const numberWords = new Set(
  (
    'zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen ' +
    'half third quarter twice thrice double triple first second fourth fifth once one couple hundreds thousands tens ' +
    'dozens percent single both'
  ).split(' '),
)
const negations = new Set(
  (
    'not no never none nobody nothing nowhere neither nor without cannot hardly barely scarcely rarely seldom cant ' +
    "dont doesnt didnt isnt wasnt arent werent wont wouldnt couldnt shouldnt havent hasnt hadnt ain't unable lack lacks"
  ).split(' '),
)

export function isNumberWord(word: string): boolean {
  return /^\d/.test(word) || word.split('-').some((part) => numberWords.has(part))
}

export function isNegation(word: string): boolean {
  return negations.has(word) || word.endsWith("n't")
}
