/**
 * English words that only hold a sentence together. A name neither begins nor ends with one; `stopWords` holds these and
 * the small change of interviews beside them ("full", "left", "start"), which may end a name but never make one alone.
 */
const lists = `
a an the this that these those some any each every either neither both all another such no not never nor
i me my mine myself you your yours yourself yourselves he him his himself she her hers herself it its itself we us our ours
ourselves they them their theirs themselves one ones someone somebody something anyone anybody anything everyone everybody
everything nobody nothing who whom whose which what whatever when whenever where wherever why how there here
and or but so because although though while whereas if unless until since as than then that whether
about above across after against along among around at before behind below beneath beside between beyond by down during
except for from in inside into like near of off on onto out outside over past per through throughout till to toward
towards under up upon via with within without
am is are was were be been being do does did doing done have has had having can could may might must shall should will would
ought cannot can't couldn't don't doesn't didn't isn't aren't wasn't weren't won't wouldn't shouldn't haven't hasn't hadn't
i'm i've i'd i'll you're you've you'd you'll he's she's it's we're we've we'd we'll they're they've they'd they'll that's
there's what's let's im ive dont doesnt didnt cant wont isnt wasnt thats theres
very really quite rather too just only even still already yet also again always ever often sometimes maybe perhaps probably
actually basically simply mostly usually pretty much more most less least many few lot lots bit kind sort well now soon
later once twice almost nearly away back else instead however therefore anyway ok okay yes no yeah oh please
get gets got getting go goes went going gone come comes came make makes made making take takes took taking give gives gave
let put say says said want wanted wants know knew think thought feel felt seem seems seemed mean means try tried trying
use used using uses need needs needed keep kept
`
export const functionWords: ReadonlySet<string> = new Set(lists.split(/\s+/u).filter((word) => word !== ''))

/** Function words that are verbs or adverbs of their own weight: a name may end with "twice" or begin with "got". */
const mayBegin =
  'get gets got getting go goes going make makes made making take takes took taking keep kept use used using need needs needed want wanted wants trying no not never too more less without after'
const mayEnd = 'twice away back again too out off up down'
export const beginners: ReadonlySet<string> = new Set(mayBegin.split(' '))
export const enders: ReadonlySet<string> = new Set(mayEnd.split(' '))

/** After one of these something is still to come. */
export const neverLast: ReadonlySet<string> = new Set(
  `same last next first second third other able own new certain different particular specific several great good big large
  small real possible sure like better best main whole various long early`.split(/\s+/u),
)
