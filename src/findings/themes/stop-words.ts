/**
 * English words that name nothing: function words, and the small change of interviews ("I think", "kind of", "a lot").
 * They may stand inside a phrase, never at its edge, and never carry a theme alone.
 */
const lists = `
a about above across after again against ago all almost along already also although always am among amount an and another
any anybody anyone anything anyway anywhere are aren't around as at away be because become becomes been before behind
being below best better between beyond big bit both but by came can can't cannot case certain certainly clear come comes
coming completely could couldn't day days definitely did didn't different do does doesn't doing don't done down due during
each either else end enough entire especially etc even ever every everybody everyone everything everywhere example
exactly extent extremely fact fairly far feel feeling feels felt few find finding first for found from full fully further
gave general generally get gets getting give given gives giving go goes going gone gonna good got great guess had hadn't
half happen happened happens hard hardly has hasn't have haven't having he help helped helpful helping helps her here hers
herself him himself his hope how however i i'd i'll i'm i've idea ideally if important in including indeed instead into is
isn't issue it it's its itself just keep keeps kept kind kinds know known knows large last later least less let let's like
likely likes little long longer look looked looking looks lot lots made main mainly make makes making many may maybe me
mean means mention mentioned might mine more most mostly much must my myself near nearly need needed needing needs neither
never nevertheless new next nice no nobody none nor not nothing now number occasionally of off often oh ok okay on once one
ones only onto or other others otherwise ought our ours ourselves out over overall own part particular particularly parts
pass people perhaps person personally piece place pretty previous previously primarily probably put puts question quick
quickly quite rather real really reason reasons regarding regardless right said same saw say saying says second see seeing
seem seems seen sense set several shall she should shouldn't similar simple simply since small so some somebody somehow
someone something sometimes somewhat somewhere soon sort specific specifically start started starting still stuff such
sure take taken takes taking talk talking tell tells tend tends than that that's the their theirs them themselves then
there there's therefore these they they'd they'll they're they've thing things think thinking this those though thought
thoughts three through throughout thus time times to together too took toward towards tried tries truly try trying turn two
type types typical typically under unless until up upon us use used useful user uses using usual usually various very via
want wanted wanting wants was wasn't way ways we we'd we'll we're we've well went were weren't what what's whatever when
whenever where whereas wherever whether which while who whoever whole whom whose why will with within without won't word
words work worked working works would wouldn't yeah year years yes yet you you'd you'll you're you've your yours yourself
able actually add ahead absolutely aspect aspects agree answer basically believe bring comfortable concern consider
considered considering describe decide depend depending depends experience experienced fine honestly interesting interview
involve involved involves obviously opinion possible possibly prefer preferred provide provided provides ready
situation situations sounds suppose task tasks thank thanks understand understood view wonder definitely
forth hmm hmmm fourth tho hoping hopefully hope continue asked asking ask asks etc usage
told mind week weeks month months minute minutes hour hours today yesterday tomorrow morning evening afternoon four five
six seven eight nine ten eleven twelve twenty thirty hundred left leave stood stand past single sent early brought honest
quiet exact minutes seconds moment afterwards anymore exactly
im ive dont doesnt didnt cant wont isnt wasnt thats theres whats id youre theyre couldnt wouldnt shouldnt havent hasnt
`
export const stopWords: ReadonlySet<string> = new Set(lists.split(/\s+/).filter((word) => word !== ''))
