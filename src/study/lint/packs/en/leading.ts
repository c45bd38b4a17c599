/** English: wordings that suggest an answer, and feelings that are put into a mouth. */
import type { Finding, LanguagePack } from '../pack.ts'

const feeling =
  '(frustrat(?:ed|ing|ion)|annoy(?:ed|ing)|angry|anger|upset(?:ting)?|happy|excit(?:ed|ing)|delight(?:ed|ful)|thrilled|proud|worried|worrying|anxious|stress(?:ed|ful)|overwhelm(?:ed|ing)|confus(?:ed|ing)|disappoint(?:ed|ing)|satisf(?:ied|ying)|dissatisf(?:ied|ying)|relie(?:ved|f)|reassur(?:ed|ing)|scar(?:ed|y)|nervous|bored|boring|tedious|painful|difficult|hard|tough|challenging|easy|helpful|useful|valuable|terrible|awful|great|amazing|wonderful|empower(?:ed|ing)|reward(?:ed|ing)|comfortable|uncomfortable|exhaust(?:ed|ing)|tricky|daunting|refreshing|liberating|lonely|meaningful|enjoyable|fun|concern(?:ed|ing))'

/** What people feel or judge and others tell them: strong words only, because a mild one repeats their account. */
const claimed =
  '(frustrat(?:ed|ing|ion)|annoy(?:ed|ing)|angry|upset(?:ting)?|happy|excit(?:ed|ing)|delight(?:ed|ful)|thrilled|proud|worried|worrying|anxious|stress(?:ed|ful)|overwhelm(?:ed|ing)|confus(?:ed|ing)|disappoint(?:ed|ing)|dissatisf(?:ied|ying)|relie(?:ved|f)|reassur(?:ed|ing)|scar(?:ed|y)|nervous|bored|tedious|painful|terrible|awful|empower(?:ed|ing)|reward(?:ed|ing)|exhaust(?:ed|ing)|daunting|liberating|lonely|isolating|disheartening|demoraliz(?:ed|ing)|nightmare|valuable|positive|breakthrough|game[- ]changer)'

const leadingList: Finding[] = [
  {
    pattern:
      /(?:^|, |- )(?:and |so |but )?(?:don't|doesn't|didn't|isn't|aren't|wasn't|weren't|haven't|hasn't|wouldn't|shouldn't|couldn't|can't|won't) (?:you|it|that|this|they|there|the|we|your|he|she|one|people|everyone)\b/,
    why: 'Asked with "not", it pushes towards yes.',
    suggestion: 'Ask it without the "not", and open: "What do you think about ...?"',
  },
  {
    // At the very beginning a "not" belongs to the question, whatever it is about: "Wouldn't a bus lane help?"
    pattern:
      /^(?:and |so |but |well,? )?(?:don't|doesn't|didn't|isn't|aren't|wasn't|weren't|haven't|hasn't|wouldn't|shouldn't|couldn't|can't|won't) \w/,
    why: 'Asked with "not", it pushes towards yes.',
    suggestion: 'Ask it without the "not", and open: "What do you think about ...?"',
  },
  {
    pattern:
      /\bhow much (?:better|easier|faster|quicker|simpler|nicer|happier|safer|cheaper|worse|harder|slower|more (?!or\b)[a-z]+|less [a-z]+)\b(?! or )/,
    why: 'It takes as given in which direction it goes, and asks only how far.',
    suggestion: 'Ask how it compares, without saying which is better.',
  },
  {
    pattern:
      /, (?:right|correct|no|yes|yeah|is it not|isn't (?:it|that)|aren't (?:you|they|we)|wasn't it|weren't (?:you|they)|don't (?:you|they|we)|doesn't it|didn't (?:you|it|they)|haven't you|hasn't it|wouldn't (?:you|it)(?: say| agree)?|won't you|can't you|am i right|do you(?: not)?)\s*\?/,
    why: 'It states an answer and asks them to agree.',
    suggestion: 'Leave the statement out and ask openly.',
  },
  {
    pattern:
      /\b(?:would|do|don't|wouldn't) you (?:not )?(?:agree|concur)\b|\b(?:would|is) it (?:be )?(?:fair|safe|right|correct|accurate) to (?:say|assume|think)|\byou(?:'d| would) (?:probably |surely |certainly )?agree\b/,
    why: 'Asking for agreement gets agreement, whatever they think.',
    suggestion: 'Ask for their view: "How do you see ...?"',
  },
  {
    pattern:
      /\b(?:obviously|(?:you|it|that|this|they|is|are|was|'s) clearly|clearly (?:keeps|saves|makes|helps|works|has|needs|shows|gives|beats|wins|matters|improves)|surely|of course|undoubtedly|needless to say|without a doubt|no doubt)\b/,
    why: 'It presents an answer as a matter of course.',
    suggestion: 'Leave the word out.',
  },
  {
    pattern:
      /\bhow (?:much )?(?:\w+ly )?(?:great|good|amazing|wonderful|helpful|useful|valuable|easy|simple|intuitive|convenient|impressive|fun|exciting|enjoyable|frustrating|annoying|hard|difficult|bad|terrible|confusing|painful|disappointing|stressful|satisfied|happy|pleased|unhappy|frustrated|annoyed|disappointed|excited|worried)\b(?! (?:or|and) )/,
    why: 'It names one side of the scale.',
    suggestion: 'Name both sides ("how easy or difficult") or none ("how was").',
  },
  {
    pattern:
      /\bhow much (?:do|did|would|does) (?:you|they) (?:really )?(?:love|like|enjoy|hate|dislike|trust|value|miss|want|need)\b/,
    why: 'It takes the feeling as given and asks only for its size.',
    suggestion: 'Ask what they think about it, without the feeling.',
  },
  {
    pattern:
      /\b(?:wouldn't it be|would it be|isn't it|how) (?:better|nicer|easier|great|nice|good|helpful|useful|amazing|wonderful)\b(?! or)/,
    why: 'It says which answer is wanted.',
    suggestion: 'Ask how they would judge it, without the judgement.',
  },
  {
    pattern:
      /^(?:so,? |and |then )?(?:you(?:'d| would)|i (?:assume|guess|imagine|suppose|take it|bet)|presumably,?) (?:you |that you )?(?:prefer|like|love|hate|want|need|find|feel|think|enjoy)\b[^?]*\?/,
    why: 'It guesses the answer for them.',
    suggestion: 'Ask without the guess.',
  },
  {
    pattern:
      /\b(?:our|this|the) (?:new |improved |exciting |innovative |award-winning |powerful |easy-to-use |great )*(?:improved|exciting|innovative|award-winning|powerful|easy-to-use|great|amazing|revolutionary|best-in-class|cutting-edge) [a-z]+/,
    why: 'It praises what they are to judge.',
    suggestion: 'Name the thing without the adjective.',
  },
]

const leadingAnywhere: Finding[] = [
  {
    pattern:
      /\b(?:as we all know|everyone (?:knows|agrees|says|loves|thinks)|everybody (?:knows|agrees|says|loves|thinks)|most (?:people|users|customers|teams|companies|others) (?:\w+ )?(?:think|agree|find|say|feel|like|love|prefer|believe|tell)|many (?:people|users|customers|others) (?:\w+ )?(?:think|agree|find|say|feel|like|love|prefer|believe|tell)|experts (?:say|agree|recommend)|studies (?:show|say)|research shows)/,
    why: 'It tells them what others think before they answer.',
    suggestion: 'Leave out what others think.',
  },
  {
    pattern:
      /\bsounds? like (?:it|that|they) (?:really |clearly |definitely )?(?:saves?|saved|works? (?:\w+ )?well|worked (?:\w+ )?well|requires?|creates? (?:a lot|extra|more|real)|makes? (?:it|things|your|life)|helps?|helped|paid off)\b/,
    why: 'It judges for them how well it went.',
    suggestion: 'Ask: "How did that work out?"',
  },
  {
    pattern:
      /\bsounds? like you\b[^?]*[.;-] ?(?:and )?is that (?:how|right|fair|accurate|correct|a fair|the case|true)\b[^?]*\?/,
    why: 'It states their answer and asks them to agree.',
    suggestion: 'Leave the statement out and ask openly.',
  },
  {
    pattern:
      /\bmust (?:have been|have felt|feel|be (?:\w+ )?(?:\w+ing|hard|difficult|tough|stressful|nice|great|good|helpful)|make (?:it|things|that|you|your \w+) )\b|\bthat must be\b|\byou must (?:have been|be|feel|have felt|find|think|love|hate|have)\b/,
    why: 'It tells them how it was for them.',
    suggestion: 'Ask: "How was that for you?"',
  },
]

export const englishLeading = {
  leading: leadingList,
  leadingAnywhere,
  feelingClaims: [
    new RegExp(
      `\\b(?:sounds?|seems?|feels?) (?:like (?:it|that|this) (?:was|is|has been|must have been|would be) |like )?(?:(?:really|very|so|quite|incredibly|pretty|a|an|real|such|particularly|extremely|genuinely|truly|deeply) )*${claimed}`,
      'g',
    ),
    new RegExp(
      `\\b(?:it )?sounds like (?:you|you're|you were|you are|you've been|you feel|you felt|that was|that's|it was|it's) (?:(?:really|very|so|quite|feeling|a bit|a little|been|felt|feel|are|were|pretty) )*${claimed}`,
      'g',
    ),
    new RegExp(
      `\\b(?:that|it|this)(?:'s| is| was) (?:(?:a|an|really|very|so|quite|incredibly|pretty|particularly|extremely) )*${claimed.replace('|valuable|positive', '')}`,
      'g',
    ),
    /\b(?:can|could|might) be (?:really|pretty|quite|so|very|incredibly|extremely|particularly) (challenging|difficult|frustrating|tricky|hard|significant|stressful|overwhelming|exhausting)\b/g,
    /\b(?:your|that|the) (frustration|excitement|anxiety|disappointment|anger|relief|pride|confusion|enthusiasm|satisfaction|dissatisfaction|reluctance|hesitation|discomfort|passion|optimism|skepticism)\b/g,
  ],
  namedFeeling: /^(?:your|that|the) \w+$/,
  feelingPresumed: [
    new RegExp(
      `\\bwhat (?:made|makes|was it (?:about .{1,60} )?that made|exactly made|specifically made) (?:you feel |you |it |that |this |them |those |the \\w+ |[a-z]+ )(?:feel )?(?:(?:so|such|really|particularly|that|an?) )*${feeling}`,
      'g',
    ),
    new RegExp(
      `\\b(?:when|while|because|since) you (?:felt|feel|were|are|got|get) (?:(?:so|really|very) )*${feeling}`,
      'g',
    ),
    new RegExp(`\\bhow (?:(?:really|very|so) )?${feeling} (?:was|were|did|is|are|do)\\b`, 'g'),
    /\bwhat (?:was|is|were|are) (?:so |most |the most |particularly )(frustrating|annoying|exciting|confusing|satisfying|difficult|hard|challenging|helpful|useful|valuable|surprising|rewarding)\b/g,
  ],
} satisfies Partial<LanguagePack>
