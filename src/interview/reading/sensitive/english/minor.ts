/** Ages under 18, and school classes of one's own. */
import { loose } from './pattern.ts'

export const numberWords: Readonly<Record<string, number>> = {
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
}
const under18 = `(?:[6-9]|1[0-7]|${Object.keys(numberWords).join('|')})`
const grade =
  '(?:[1-9]|1[0-2]|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)(?:st|nd|rd|th)?'
const here = `\\b(?:i am|i'm|im)`
/** No unit, no thing counted: an age stands alone. */
const alone = `(?=\\s*(?:[.,;!?)\\n]|$|and\\b|but\\b|so\\b|years? old|year old|yo\\b|y/o|from\\b|years of age|btw|lol|tho|though|haha))`

export const minor = [
  loose(`${here} (?:only |just |still |actually |currently )?${under18}${alone}`),
  loose(`\\b(?:as a|i'm a|i am a|as an|i'm an|i am an) ${under18}[- ]years?[- ]old\\b`),
  loose(`(?:^|[.!?]\\s+)${under18},? years? old\\b`),
  loose(
    `\\b(?:i turn|i'll turn|i will turn|i'm turning|i am turning|i'll be|i will be|i'm going to be) ${under18}\\b(?=\\s*(?:[.,;!?]|$|in (?:january|february|march|april|may|june|july|august|september|october|november|december|a (?:week|month)|[a-z]+ (?:days|weeks|months))|next|this|soon|on\\b|tomorrow|years old))`,
  ),
  loose(`\\bbeing (?:only )?${under18}${alone}`),
  loose(`\\bmy age is (?:only )?${under18}\\b|\\bi'?m aged ${under18}\\b`),
  loose(
    `${here} (?:only |just |still |currently )?(?:not (?:even |yet )?(?:18|eighteen)|under (?:18|eighteen|age)|below 18|underage|younger than 18|a minor(?=\\s*(?:[.,;!?]|$|and\\b|so\\b)))`,
  ),
  loose(
    `${here} (?:still |currently |only |just )?in (?:the )?(?:my )?(?:${grade} grade|grade ${grade}|year (?:[4-9]|1[0-3]) (?:at|of|in) school|year (?:[4-9]|1[0-3])${alone}|middle school|primary school|elementary school|secondary school|junior high|kindergarten|${grade} class)\\b`,
  ),
  loose(
    `\\bi (?:go to|attend|am attending) (?:the )?(?:${grade} grade|middle school|primary school|elementary school|junior high)\\b`,
  ),
  loose(
    `${here} (?:a |still a |in my )?(?:freshman|sophomore|junior|senior)(?: year)? (?:in|at|of) (?:my )?high school\\b|${here} (?:still )?(?:a |an )?(?:high|middle|secondary)[- ]school(?: student|er)\\b|${here} (?:still )?in high school\\b`,
  ),
  loose(`\\b(?:years?|months?|weeks?) until i (?:can|may) vote\\b|\\bi(?:'m| am) too young for\\b`),
  loose(
    `\\bi (?:start|will start|begin|am starting) (?:high|middle|secondary|junior high) school\\b|\\b(?:in|my) homeroom\\b`,
  ),
  loose(`${here} (?:a |an )?(?:${grade}|[4-9]|1[0-2])(?:th|st|nd|rd)? ?-?graders?\\b`),
  loose(
    `\\bbecause i(?:'m| am) ${under18}\\b(?! (?:minutes|days|hours|weeks|months|percent|km|miles))|${here} ${under18} and (?:i|we|still)\\b|\\bim ${under18}\\b(?= and| lol)`,
  ),
  loose(
    `\\bi (?:just |recently )?had my (?:[6-9]|1[0-7])th birthday\\b|${here} (?:still )?(?:a |just a )?(?:kid|child)(?=[.,;!]|$)|${here} too young to (?:vote|drive)\\b`,
  ),
  loose(
    `\\bi (?:still )?(?:go to|attend) (?:the )?(?:primary|elementary|middle|secondary|high) school\\b|\\bwe(?:'re| are) both ${under18}\\b`,
  ),
]
