/**
 * Greetings, thanks, assent and the small change of a conversation: words that no finding should rest on.
 * A stretch is filler when nothing is left after its courtesies are taken out. The list is English; in other
 * languages only marks without a word are left out, because dropping an answer is worse than keeping a greeting.
 */
const courtesies: RegExp[] = [
  /\b(?:hi|hello|hey|hiya|greetings|bye|goodbye|cheers|namaste)(?: there| again| everyone| claude)?\b/g,
  /\bgood (?:morning|afternoon|evening|day|luck)\b/g,
  /\b(?:have|enjoy) (?:a|the|your|rest of) .{0,30}\b(?:day|one|week|weekend|evening|afternoon|night|time)\b/g,
  /\b(?:many )?(?:thanks|thank you|thankyou|ty|thx)\b(?: (?:so|very|really) much| again| a lot)*(?: (?:for|to) .{0,80}$)?/g,
  /\b(?:i |i've |i have )?(?:really |truly |also |so )?(?:appreciate|appreciated|enjoyed) (?:it|this|that|your|you|the|talking|speaking|chatting|being|our|my)\b.{0,80}$/g,
  /\b(?:it|this) (?:was|is|has been|s been)(?: such| really| very| a| an| great| nice| lovely| good| interesting)* (?:pleasure|chat|conversation|talk|talking|interview|chatting|speaking)\b.{0,50}$/g,
  /\b(?:it(?:'s| is| was) )?(?:nice|great|good|lovely|pleased) (?:to (?:meet|talk|speak|chat)|meeting|talking|speaking|chatting)\b.{0,40}$/g,
  /\b(?:that|this|it|all)?(?: all)? ?(?:sounds?|works?|looks?|seems?|is|'s)? ?(?:perfectly |really |very |all )?(?:good|great|fine|perfect|ok|okay|wonderful|awesome|excellent|clear|interesting)(?: (?:to|for|with|by) me| so far| enough| to go)?\b/g,
  /\b(?:no|none|not any|zero),? (?:other |more |further |additional )?(?:questions?|concerns?|comments?)\b.{0,60}$/g,
  /\b(?:i )?(?:do not|don't|dont) (?:currently )?have (?:any|a) ?(?:other |more |further |additional )?(?:questions?|concerns?)\b.{0,60}$/g,
  /\b(?:i )?(?:have|'ve got|got) (?:no|not any) ?(?:other |more |further |additional )?(?:questions?|concerns?)\b.{0,40}$/g,
  /\b(?:i )?(?:have|'ve got|got) nothing (?:else|more|further|to add|to share)\b.{0,40}$/g,
  /\b(?:i )?(?:do not|don't|dont) (?:believe|think|suppose) so\b/g,
  /\bnot (?:that i (?:can think|know|am aware) ?(?:of)?|at (?:this|the) (?:time|moment)|right now|yet)\b(?=[.!, ]*$)/g,
  /\b(?:i think )?(?:that|this)(?:'s| is| was| will be|'ll be| would be)? ?(?:about |pretty much |basically |really |probably )?(?:all|it|everything|covers? (?:it|everything)|the (?:end|lot))\b(?: i (?:have|can|had|got|wanted|needed|ve)| for (?:now|today|me)| from me| really| that i| of it).{0,60}$/g,
  /\b(?:i think )?(?:that|this)(?:'s| is| was| will be|'ll be| would be)? ?(?:about |pretty much |basically |really |probably )?(?:all|it|everything|covers? (?:it|everything))\b(?=[.! ]*$)/g,
  /\b(?:i think |i believe |i feel )?(?:we|you)(?:'ve| have)? (?:pretty much |already |just about |basically )?covered (?:it|everything|all|the|most|a lot)\b.{0,60}$/g,
  /\b(?:no|nope|nah|not (?:really|particularly|that i|at the moment)|nothing)\b,? ?(?:else|more|further|additional|other than that)?(?: to (?:add|share|say|mention))?(?: (?:at this time|right now|at the moment|i can think of|comes to mind|that i can think of|for now))?(?=[,.!? ]|$)/g,
  /\b(?:i can't|i cannot|can't|cannot) think of (?:anything|any)\b.{0,40}$/g,
  /\b(?:i don't|i do not|don't) (?:think so|know|have anything(?: else)?(?: to (?:add|say|share))?)\b(?=[.!, ]*$)/g,
  /\b(?:i'm|i am|im|we are|we're)? ?(?:all )?(?:ready|good|set|happy|glad|excited|here|looking forward) ?(?:to (?:go|start|begin|proceed|help|participate|chat|answer|share|be|get|do|continue|talk|take|discuss|hear|speak|dive)\b.{0,60}$|when(?:ever)? you are|for (?:this|it|the|your)\b.{0,30}$)?/g,
  /\b(?:please|you can|you may|let's|lets|let us|we can|feel free to|shall we|sure)? ?(?:proceed|go ahead|continue|go on|dive in|jump in|get started|get going|get into it|begin|start(?: the interview)?)\b(?: with .{0,40}$| now| then| please| whenever.{0,30}$)?/g,
  /\b(?:yes|yeah|yep|yup|ya|ok|okay|okey|kk?|sure|sure thing|absolutely|certainly|of course|definitely|totally|exactly|correct|right|true|agreed|indeed|alright|all right|great|perfect|cool|nice|wonderful|awesome|excellent|fine|good|fantastic|understood|got it|i see|i understand|i agree|makes sense|will do|no problem|no worries|you're welcome|welcome|you too|same here|please|wow|oh|ah|um+|uh+|hmm+|mm+|mhm|uh huh|erm?|well|so|like|lol|haha+|claude|then|and|you know|i mean|i guess|i think so)\b/g,
]

/** What courtesies leave behind, and what says nothing alone. */
const leftovers = new Set(
  `a about all also and any anything are ask at away be been being buddy but by can do don't dont end fire for from go
  goes had has have here i i'd i'll i'm i've if im in is it it's its ive just let let's lets may me mind my now of off on
  or our own s shoot so still t that that's the them there these they this those to too u up was we we'd we'll
  we're we've were will with you your`.split(/\s+/),
)

/** Whether nothing but courtesy, assent or noise is said. */
export function isFiller(text: string, language: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return true
  if (!/^en\b/i.test(language) || text.length > 240) return false
  let rest = text.toLowerCase().replace(/[’‘`]/g, "'").replace(/\s+/g, ' ').trim()
  for (const courtesy of courtesies) rest = rest.replace(courtesy, ' ').replace(/ {2,}/g, ' ')
  return rest.split(/[^\p{L}\p{N}']+/u).every((word) => word === '' || leftovers.has(word))
}
