/** What makes a price an amount that can be compared: the currency, and what it buys. Of any text in English. */

export interface PriceTerms {
  /** "pounds"; null when none is named. */
  currency: string | null
  /** "a month", "once"; null when none is named. */
  period: string | null
}

const currencies: readonly (readonly [RegExp, string])[] = [
  [/€|\beuros?\b|\beur\b/i, 'euros'],
  [/£|\bpounds?\b|\bgbp\b|\bquid\b/i, 'pounds'],
  [/\bfrancs?\b|\bchf\b/i, 'francs'],
  [/\bkron(?:a|or|er|e)\b|\b(?:sek|nok|dkk)\b/i, 'kronor'],
  [/\bz[lł]oty(?:ch|s)?\b|\bpln\b/i, 'zloty'],
  [/₹|\brupees?\b|\binr\b/i, 'rupees'],
  [/¥|\byen\b|\bjpy\b/i, 'yen'],
  [/\bpesos?\b/i, 'pesos'],
  [/\brand\b|\bzar\b/i, 'rand'],
  [/\$|\bdollars?\b|\b(?:usd|aud|cad|nzd)\b/i, 'dollars'],
]

const units =
  'month|week|fortnight|year|day|night|hour|visit|ride|trip|journey|lesson|session|class|ticket|tour|box|meal|piece|item|night|use|delivery|litre|kilo'
/** What may follow a unit: "a meal in pounds", and no "a meal kit" or "a day pass", which are things. */
const followed =
  /^(?:$|\s*(?:[.,;:!?()[\]"'…–/£$€\d]|-\s)|\s+(?:and|or|but|in|for|to|at|on|of|with|without|when|while|if|than|is|are|was|as|from|by|instead|rather|too|that|which|would|should|could|can|will|do|does|each|per|plus|including|before|after|until|because|so|they|you|we|i|it)\b|\s+$)/i
const counted = new RegExp(`(?:\\b(?:an?|each|every|one) |(\\bper |\\/ ?))(${units})\\b`, 'gi')
/** "Per month subscription" is a subscription by the month. */
const times = /^(?:month|week|fortnight|year|day|night|hour)$/i
const adverbs: readonly (readonly [RegExp, string])[] = [
  [/\bmonthly\b/i, 'a month'],
  [/\bweekly\b/i, 'a week'],
  [/\b(?:yearly|annual(?:ly)?)\b/i, 'a year'],
  [/\bdaily\b/i, 'a day'],
  [/\b(?:once|one-off|in total|altogether)\b/i, 'once'],
  [/\bper (?:person|seat|user)\b/i, 'per person'],
]

export function readPriceTerms(...texts: readonly string[]): PriceTerms {
  const first = <T>(read: (text: string) => T | null): T | null => {
    for (const text of texts) {
      const found = read(text)
      if (found !== null) return found
    }
    return null
  }
  return {
    currency: first((text) => currencies.find(([pattern]) => pattern.test(text))?.[1] ?? null),
    period: first(periodIn),
  }
}

function periodIn(text: string): string | null {
  for (const { 0: found, 1: per, 2: unit = '', index } of text.matchAll(counted)) {
    const isCounted = (per && times.test(unit)) || followed.test(text.slice(index + found.length))
    if (isCounted) return `${/^(?:hour|item)/i.test(unit) ? 'an' : 'a'} ${unit.toLowerCase()}`
  }
  return adverbs.find(([pattern]) => pattern.test(text))?.[1] ?? null
}

/** "At what price a month, in pounds," with as much of it as is known. */
export function askedAtWhatPrice({ currency, period }: PriceTerms): string {
  const during = period === null || period === 'once' ? '' : ` ${period}`
  return `At what price${during}${currency === null ? '' : `, in ${currency},`}`
}

/** Beside the field: "pounds a month". */
export function unitOf({ currency, period }: PriceTerms): string {
  return [currency ?? 'in your currency', period === 'once' ? null : period]
    .filter(Boolean)
    .join(currency ? ' ' : ', ')
}

/** What is missing, in words; null when nothing is. */
export function missingOf({ currency, period }: PriceTerms): string | null {
  if (currency !== null && period !== null) return null
  if (currency === null && period === null)
    return 'in which currency, and what it pays for: a month, a visit, once'
  return currency === null ? 'in which currency' : 'what it pays for: a month, a visit, once'
}
