/** English: what kind of fact a question asks for, and how its answer looks. */
import type { LanguagePack } from '../pack.ts'
import { smallNumbers } from './numbers.ts'

export const englishAnswers = {
  answerShapes: [
    {
      asks: /\bhow (?:often|frequently|many times|regularly)\b/,
      answer:
        /\b(?:once|twice|daily|weekly|monthly|yearly|rarely|never|always|sometimes|often|constantly|occasionally|(?:\d+|two|three|four|five|six|several|many|few|couple of) times?|every (?:day|week|month|year|morning|evening|night|monday|tuesday|wednesday|thursday|friday|saturday|sunday|other|single|couple|few|time)|(?:a|per|each) (?:day|week|month|year)|most days|all day|all the time|each (?:day|morning|week|shift))\b/,
    },
    {
      asks: /\bhow long\b/,
      answer: new RegExp(
        `\\b(?:\\d+|${smallNumbers}|an?|half|couple|few|several)(?: \\w+){0,2} (?:seconds?|minutes?|mins?|hours?|days?|weeks?|months?|years?)\\b|\\bsince \\w+`,
      ),
    },
    {
      asks: /\bhow far\b|\bwhat distance\b/,
      answer: new RegExp(
        `\\b(?:\\d+(?:\\.\\d+)?|${smallNumbers}|half|couple|few)(?: \\w+)? ?(?:km|kilomet(?:er|re)s?|miles?|met(?:er|re)s?|blocks?|minutes?|hours?)\\b`,
      ),
    },
    {
      asks: /\b(?:how much|what)\b(?=.*\b(?:cost|pay|paid|spend|charge|charged|price|fee)s?\b)/,
      answer: /[$€£]\s?\d|\b\d[\d.,]*\s?(?:dollars?|euros?|pounds?|bucks|cents|usd|eur|gbp|k)\b/,
    },
    {
      asks: /\bhow (?:many|much)\b/,
      answer: new RegExp(
        `\\b(?:\\d+|${smallNumbers}|dozen|hundreds?|thousands?|none|half|most of)\\b|[$€£]\\s?\\d`,
      ),
    },
    {
      asks: /^(?:and |so )?(?:when\b|what (?:time|year|month|day)\b|how long ago)/,
      answer:
        /\b(?:yesterday|today|ago|last (?:week|month|year|night|spring|summer|autumn|fall|winter|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|in (?:19|20)\d\d|(?:on |every )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|in march|april|in may|june|july|august|september|october|november|december|\d{1,2}(?::\d\d)? ?(?:am|pm)|(?:in the|every) (?:mornings?|evenings?|afternoons?)|at night)\b/,
    },
    {
      asks: /^(?:and |so )?(?:who|with whom|whom)\b/,
      answer:
        /\b(?:my|our|with|an?|the) (?:\w+ )?(?:wife|husband|partner|boss|manager|colleague|coworker|co-worker|team|friend|sister|brother|mother|father|mom|mum|dad|son|daughter|kids?|children|family|roommate|flatmate|assistant|accountant|doctor|teacher|supervisor|nurse|neighbou?r)s?\b/,
    },
    {
      asks: /\bwhat (?:is|'s|was) your (?:job|role|occupation|profession|position|job title)\b|\bwhat do you do (?:for (?:a living|work)|for your job|professionally)\b|\bwhat kind of work do you do\b|\bwhat(?:'s| is) your line of work\b/,
      answer:
        /\bi(?:'m| am| work as| was) (?:currently )?(?:an? |the )(?!bit\b|little\b|big\b|fan\b|huge\b|lot\b)\w+|\bmy (?:job|role) is\b|\bi (?:work|teach) (?:in|at|for)\b|\bi (?:run|own|manage) (?:an? |my )/,
      standsAlone: true,
    },
    {
      asks: /\b(?:what|which) (?:\w+ ){0,2}(?:tools?|apps?|software|programs?|models?|products?|brands?|services?|platforms?|chatbots?)\b(?: do| did| are| have)?/,
      answer:
        /\b(?:use|using|used|tried|with|on|have|bought|own|work with)\b[^.]*\b(?:chatgpt|chat gpt|gpt-?\d\w*|claude|gemini|copilot|co-pilot|perplexity|grok|midjourney|grammarly|notion|excel|slack|figma|photoshop|canva|zoom|teams|salesforce|jira|trello|spotify|netflix|uber|airbnb|iphone|samsung)\b/,
      standsAlone: true,
    },
    {
      asks: /\bhow did you (?:first |originally |initially )?(?:hear|learn|find out|come (?:across|to)|discover|get (?:to know|into|started)|become aware)\b|\bwho (?:showed|introduced|told|recommended)\b/,
      answer:
        /\b(?:friend|colleague|co-?worker|boss|manager|wife|husband|partner|brother|sister|neighbou?r|son|daughter|teacher|ad|advert|advertisement|online|instagram|facebook|google|tiktok|youtube|newsletter|podcast|voucher|flyer|leaflet)\b[^.]*\b(?:sent|showed|told|gave|introduced|recommended|mentioned|saw|suggested|invited)\b|\b(?:saw|heard|read|found|came across|discovered)\b[^.]*\b(?:ad|advert|online|on|in|from|through|via|about)\b/,
      standsAlone: true,
    },
    {
      asks: /\bwhat (?:do|did) you (?:mostly |mainly |usually |typically |primarily )?(?:use|need|want|have)\b(?=.*\bfor\b)/,
      answer: /\b(?:use|used|using|need)\b.{0,60}\b(?:to|for)\b/,
    },
    {
      asks: /\bwhere (?:do|did|are|were) you\b/,
      answer:
        /\b(?:i|we)(?:'m| am| live| work| study| grew up| was born| bought| moved| buy| shop| go)\b[^.]*\b(?:in|at|from|near|to)\b/,
    },
    {
      asks: /\b(?:why (?:did|do|are|were) you|what (?:made|led|prompted) you(?: to)?|how come you|what (?:is|was|are|were) your (?:main )?reasons?)\b/,
      answer: /\b(?:because|since|so that|the reason|due to|that's why|led me)\b/,
    },
  ],
  answerSigns: [
    [
      'where',
      /\bwhere\b|\bin wh(?:ich|at) (?:place|room|town|city|shop|part)\b/,
      /\b(?:in|at|on|from|to|by|near|behind|under|outside|inside|next to) (?:the|my|our|an?|this|that|[a-z]+)\b/,
    ],
    [
      'who',
      /\bwho(?:m|se)?\b|\bwhich (?:of your|person|relative|colleague|member)/,
      /\b(?:my|our|the|an?) (?:[a-z]+ )?(?:wife|husband|partner|boss|manager|colleague|coworker|team|friend|sister|brother|mother|father|mom|mum|dad|son|daughter|grandson|granddaughter|kids?|children|family|roommate|flatmate|assistant|accountant|doctor|teacher|supervisor|nurse|neighbou?r|man|woman|lady|guy|aunt|uncle|cousin|nan|gran|teenager|girlfriend|boyfriend|trainer|coach|vet|plumber|driver|waiter|clerk|agent)s?\b|\b(?:me|i do|myself|by myself|on my own)\b/,
    ],
    [
      'when',
      /\bwhen\b|\b(?:what|which) (?:day|time|evening|morning|month|year|date)\b|\bhow long ago\b/,
      /\b(?:yesterday|today|ago|last|next|since|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|christmas|easter|o'clock|am|pm|noon|midnight|mornings?|evenings?|nights?|weekends?|\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/,
    ],
    [
      'number',
      /\bhow (?:many|much|long|far|often|old|big|large|soon|late|frequently)\b|\bwhat (?:figure|number|amount|price|share|sum)\b|\bcosts?\b/,
      /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|hundred|thousand|half|quarter|couple|few|dozen|once|twice|every|daily|weekly|monthly|always|never|rarely|nothing|none|a (?:day|week|month|year)|quid|pounds?|euros?|dollars?)\b/,
    ],
    [
      'why',
      /\bwhy\b|\bwhat (?:made|led|prompted|brought|for\b)|\bhow come\b|\breasons?\b|\bwhat\b.*\bfor\?/,
      /\b(?:because|so that|since|as|due to|to [a-z]+|that's why|for the|in order|so i|so we|the reason)\b/,
    ],
    [
      'by what',
      /\bhow (?:do|did|does|is|are|was|were) (?!you (?:feel|think|see|find))/,
      /\b(?:by|with|on|using|through|via|over|from|in|at|app|phone|online|card|letter|email|car|bus|train|bike)\b/,
    ],
    [
      'which thing',
      /^(?:and |so |but )?(?:on |in |at |with |to |for |by )?(?:what|which) (?!is\b|was\b|are\b|were\b|do\b|did\b|does\b|would\b|happen|made\b|makes\b)[a-z]+/,
      /\b(?:an?|the|my|our|it's|it is|it was) [a-z]+/,
    ],
    [
      'what happened',
      /\bwhat (?:happened|went|did (?:you|they|he|she|it) (?:do|say|tell)|came|became)\b/,
      /\b(?:i|we|he|she|they|it|[a-z]+) (?:[a-z]+ed|went|came|told|said|took|got|gave|put|sent|made|left|found|broke|bought|paid|ate|ran|sat|had|was|were)\b/,
    ],
    [
      'yes or no',
      /^(?:and |so |but |then )?(?:do|did|does|have|has|had|are|is|was|were|can|could|would|will) (?:you|they|he|she|it|your|the)\b/,
      /\b(?:i|we|my|our|he|she|they|it)\b/,
    ],
    [
      'good or bad',
      /\bwhat (?:is|are|was|were|do you|did you|don't you|didn't you) .*\b(?:like|dislike|worse|better|worst|best|hard|difficult|easy|wrong|good|bad|annoying)\b|\bhow (?:do|did|does) .*\bfeel\b/,
      /\b(?:too|so|bad|worse|good|better|hate|like|love|nervous|difficult|easy|hard|annoy\w*|nice|fine|boring|lighter|terrible|great)\b/,
    ],
  ],
  askingWords:
    /\b(?:cost|costs|pay|paid|spend|spent|charged?|price|fee|often|long|far|many|much|first|usually|mostly|mainly|typically|currently|normally|generally)\b/g,
  asksForMore:
    /\b(?:other|others|another|else|beyond|besides|apart from|in addition|more about|exactly|specifically|particular|latest|last time|next)\b/,
  asksAboutThem: /^(?:and |so |then )?(?:do|did|have|are|were|can|could) you\b/,
  speaksOfSelf:
    /^(?!.*(?:\bnot\b|n't\b|\bnever\b|\brarely\b|\bno longer\b)).*\b(?:i|we|i'm|i've|we're|we've|my|our)\b/,
} satisfies Partial<LanguagePack>
