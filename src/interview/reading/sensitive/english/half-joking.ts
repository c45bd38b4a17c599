/**
 * A way to die named in a joke that is taken back only by half: "plan B is the canal haha. mostly joking". The joke is how it is said,
 * the half is what is meant. A joke that is taken back whole, or of which nothing is left open, is one.
 */
import { loose } from './pattern.ts'

const joke = '(?:jk|j\\/k|joking|kidding|a joke|jokes)'
const some = '(?:mostly|half|partly|partially|kind of|kinda|sort of|sorta|semi|almost|nearly|mainly|largely)'
/** "Mostly jk", "only half joking", "not even joking", "joking. sort of". */
const half = `(?:\\b${some}[- ]${joke}\\b|\\b(?:not|n't) (?:even |really |actually |entirely |completely |totally |fully |wholly |quite |all )+${joke}\\b|\\b${joke}[,.;:! -]*(?:${some}|ish|unless\\b|maybe|i think|(?:well,? )?not really|(?:or )?am i)(?=[ .,!?…]*(?:$|haha|lol)))`

const water = '(?:canal|river|thames|sea|lake|harbou?r|reservoir|docks?|weir|ocean|quarry)'
const drop = '(?:bridge|cliff|roof|rooftop|balcony|multi-?stor(?:e?y)|window|pier|tower block)'
const wheels = '(?:train|bus|lorry|truck|tram|tube|traffic|trains|tracks?)'
/** None of them names death: beside a joke that is half meant they do. */
const way = `(?:\\b(?:plan [b-d]|(?:other|only|last|second) (?:plan|option)|back-?up(?: plan)?|otherwise|or else|failing that|alternative|next stop|exit (?:plan|strategy))(?:'s| is| was|:|,)? (?:(?:just|straight|probably|then) )?(?:(?:in|into|off|under|to) )?(?:the|a|my) (?:[a-z]+ )?(?:${water}|${drop}|${wheels}|rope|noose|pills|tablets|gas|oven)\\b|\\b(?:throw|threw|chuck|fling|hurl|launch|lob|yeet|drown|driv)(?:s|e|ed|ing)? (?:myself |me |the car )(?:straight |right |out )*(?:off|in front of|under|into|in|out of) (?:the|a|that|some) (?:[a-z]+ )?(?:${water}|${drop}|${wheels})\\b|\\b(?:walk|jump|step)(?:s|p?ed|p?ing)? (?:straight |right |out )*(?:off|in front of|under) (?:the|a|that|some) (?:[a-z]+ )?(?:${drop}|${wheels})\\b(?! stop)|\\b(?:off|in front of|under) (?:the|a) (?:${drop}|train|lorry)\\b|\\bwalk(?:s|ed|ing)? (?:straight |right |out )*into (?:the )?(?:sea|ocean|river|canal|lake|traffic)\\b|\\bl(?:ie|ay|ying) (?:down )?on the (?:railway |train )?(?:tracks|line)\\b|\\b(?:end(?:ing)? (?:it|it all|things|myself)|(?:to|might|could|would|i'll|i'd|gonna|wanna|just) off myself|top(?:ping)? myself|neck(?:ing)? myself|unalive|kms|not be(?:ing)? (?:here|around|alive)|won't be (?:here|around)|i(?:'d|'ll| want to| wanna| could| might| may| will| would)(?: just| simply)* disappear|(?:want|wanna|like) (?:to )?disappear|not wak(?:e|ing) up|(?:want|like|wanna|ready|going|gonna|rather) (?:to )?(?:die|be dead)|noose|overdose))`

export const halfJoking = [
  loose(`${way}[^\\n]{0,60}?${half}`),
  loose(`${half}[^\\n]{0,60}?${way}`),
  // A place to die as the other plan, and a laugh: of roads and rivers to cross nobody laughs like that.
  loose(
    `\\b(?:plan [b-d]|back-?up(?: plan)?|exit (?:plan|strategy)|failing that|otherwise)(?:'s| is| was|:|,)? (?:(?:just|straight|probably|then|it's) )?(?:(?:in|into|off|under) )?(?:the|a) (?:${water}|${drop}|noose|rope)[ ,.]*(?:haha\\w*|lol|lmao|jk|joking|😂|💀|🙃)`,
  ),
  loose(
    `\\b(?:top(?:ping)?|neck(?:ing)?|unalive|unaliving) myself\\b(?! (?:up|with|off))|\\b(?:to|might|could|i'll|gonna|wanna) off myself\\b`,
  ),
]
