/**
 * Words by which people say that something does them good or harm, and that they wish for something. English, closed
 * lists, whatever the subject: no word here belongs to one field. An entry stands for its forms ("help" for "helped").
 */
import { stemOf } from '../themes/said-words.ts'

const good = `
good great excellent wonderful fantastic amazing awesome perfect lovely nice brilliant superb best better
love loved enjoy enjoyable fun pleased pleasant happy glad delighted satisfied satisfying satisfaction impressed impressive
grateful appreciate thankful excited exciting optimistic hopeful confident confidence comfortable comfort relief relieved calm proud
help helpful useful valuable beneficial benefit benefits advantage convenient convenience handy effective efficient efficiency
easy easier easily simple simpler simplify smooth smoothly effortless seamless streamline
fast faster quick quicker quickly speed speeds sooner
save saves saved saving savings improve improved improvement improves enhance enhanced boost boosted gain gained productive productivity
accurate reliable trustworthy trust safe safer secure clear clearer
solve solved fixed succeed success successful successfully
recommend worth rewarding refreshing fair friendly kind supportive encouraging encourage encouraged empower freed lifesaver game-changer
creative inspiring inspired fascinating interesting positive positively strong stronger
`
const bad = `
bad terrible awful horrible poor poorly worst worse disappointing disappointed disappointment dissatisfied unsatisfying useless pointless worthless
hate hated dislike disliked annoying annoyed annoyance frustrating frustrated frustration frustrate angry upset sad unhappy bored boring tedious
worry worried worries worrying concern concerned concerns concerning fear feared afraid scared scary anxious anxiety nervous stress stressed stressful guilty ashamed
problem problems problematic issue issues trouble struggle struggled struggling difficult difficulty difficulties hard harder hardest challenge challenging complicated confusing confused confusion
slow slower slowly waste wasted wasting lose losing lost loss fail failed failing fails failure broke broken crash crashed bug bugs buggy glitch error errors mistake mistakes mistaken
wrong incorrect inaccurate inaccuracy false misleading unreliable inconsistent impersonal bland vague shallow
expensive costly overpriced unaffordable risk risks risky danger dangerous unsafe threat threaten threatening harm harmful hurt damage
lack lacks lacked lacking missing miss misses missed limited limitation limitations unable refuse refused
lazy laziness dependent dependence rusty cheat cheating unethical stigma taboo discourage discouraged ban banned forbidden suspicious skeptical sceptical distrust doubt doubtful
unfair rude dirty rotten
`
/** "It no longer takes me all day", "less time": what is less of a burden does good, more of it harm. */
const burdens = 'time effort work workload stress money cost steps hours hassle'

const listOf = (text: string) => text.split(/\s+/u).filter((word) => word !== '')
const families = (text: string) => new Set(listOf(text).map(stemOf))

export const goodWords: ReadonlySet<string> = families(good)
export const badWords: ReadonlySet<string> = families(bad)
export const burdenWords: ReadonlySet<string> = families(burdens)

export const denying: ReadonlySet<string> = new Set(
  listOf(`not no never none nobody nothing without cannot cant dont doesnt didnt wont wouldnt isnt arent wasnt werent
  havent hasnt hadnt couldnt shouldnt hardly rarely barely seldom neither nor less fewer stopped avoid avoids avoided avoiding instead lack lacks
  catch catches caught solve solves solved fix fixes fixed prevent prevents reduce reduces reduced remove removes removed
  eliminate eliminates spared unlike`),
)
/** What is only thought of says nothing of how it is. */
export const supposing: ReadonlySet<string> = new Set(
  listOf('if would could might may unless whether should id theyd wed shouldnt wouldnt'),
)

export const wishing =
  /\b(?:i|we) (?:(?:really|just|do|also|only) )?(?:wish|hope)\b|\bif only\b|\b(?:would|i'd|we'd) (?:really )?(?:be (?:nice|great|good|helpful|better|useful|lovely) (?:if|to)|(?:like|love|prefer|want|appreciate) (?:to|a|an|it|if|more|for|them|some))|\b(?:they|it|there|somebody|someone|you|he|she) (?:should|ought to|could do with)\b|\bideally\b|\bwhat (?:i|we) need is\b|\bwould (?:help|make all the difference)\b|\bi(?:'m| am) hoping\b|\bplease (?:let|make|add|give)\b/iu
