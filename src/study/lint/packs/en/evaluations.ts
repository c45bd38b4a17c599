/**
 * English: feelings and evaluations in families, and words of strength, doubt, cause and contrast. Who voiced one word of
 * a family has voiced the feeling (after the families of Shaver et al. 1987, J. Pers. Soc. Psych. 52, 1061-1086).
 */
import type { LanguagePack } from '../pack.ts'
import { smallNumbers } from './numbers.ts'

const families = (lines: string): string[][] =>
  lines
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))

const unpleasant = families(`
  frustrated frustrating frustration annoyed annoying annoyance irritated irritating irritation infuriating angry anger furious maddening hate hated aggravating exasperating resent resentful mad cross fed-up rage
  stressed stressful stress overwhelmed overwhelming panic panicked anxious anxiety nervous nerves worried worrying worry scared scary afraid fear frightening terrifying terrified daunting tense intense intimidating nerve-wracking pressure alarming dread
  exhausted exhausting tired tiring draining drained burned burnt burnout weary fatiguing gruelling grueling
  difficult difficulty hard tough challenging challenge tricky struggle struggled trouble problem problems painful demanding arduous hassle headache complicated
  disappointed disappointing disappointment sad saddening upset upsetting heartbreaking discouraged discouraging disheartening demoralizing demoralising devastating devastated miserable depressing let-down undermining hurt hurtful
  confused confusing confusion puzzled puzzling bewildering bewildered
  bored boring boredom tedious dull repetitive monotonous mundane mind-numbing dreary tiresome
  terrible awful horrible dreadful nightmare bad poor worst hellish atrocious disaster disastrous shocking shocked appalling
  embarrassed embarrassing ashamed humiliating humiliated awkward guilty guilt
  lonely loneliness isolated isolating
  uncomfortable discomfort uneasy unpleasant unnerving unsettling disconcerting jarring creepy
  unfair unjust outrageous ridiculous absurd shame
  inconvenient inconvenience cumbersome clunky laborious time-consuming slow inefficient fragmented
  skeptical sceptical skepticism scepticism reluctant reluctance hesitant hesitation resistance wary distrust suspicious suspicion cautious doubt doubtful
  helpless powerless trapped stuck lost desperate hopeless jealous envious
`)

const pleasant = families(`
  happy happiness glad pleased delighted delightful joy joyful excited exciting excitement thrilled thrilling enthusiastic enthusiasm enjoy enjoyed enjoyable love loved lovely fun passionate passion engaging
  satisfied satisfying satisfaction rewarding fulfilled fulfilling gratifying proud pride accomplished accomplishment achievement
  relieved relief reassured reassuring comforting comfort comfortable calm peaceful relaxing soothing peace
  helpful help helps helped useful valuable handy beneficial benefit benefits worthwhile game-changer lifesaver blessing invaluable breakthrough effective productive advantage edge win crucial successful success successfully
  easy easier ease simple seamless seamlessly smooth smoothly convenient convenience intuitive effortless straightforward quick quicker fast faster efficient efficiency saves save saved streamlined streamlining
  great good excellent wonderful amazing fantastic brilliant awesome incredible perfect superb nice best positive beautiful outstanding impressive impressed remarkable well
  empowered empowering liberating freeing freedom powerful inspiring inspired motivating motivated encouraging encouraged energizing refreshing
  confident confidence secure trusting trust loyal loyalty
  meaningful important special significant essential
  supportive support supported welcoming collaborative
  hopeful optimistic optimism lucky fortunate grateful
  thoughtful strategic balanced nuanced sophisticated
`)

export const englishEvaluations = {
  evaluations: { pleasant, unpleasant },
  pushes: [
    [
      'must',
      /\b(?!you\b|i\b|we\b)[a-z'-]+ must (?:have|be|make|feel|create|give|take|help|save|mean|add)\b|\byou must (?:have been|have felt|be (?:so |very |really )?[a-z]+(?:ed|y|ing)|feel)\b/,
    ],
    [
      'opinion of theirs',
      /\b(?:that|it|this|which) (?:really |clearly |definitely |certainly )?(?:gives|gave|saves|saved|helps|helped|makes|made|opens|opened|adds|added|shows|works|worked|defeats|streamlines|frees|frees up|pays off|paid off) (?:you|your|a|the|some|it|well|up|off|quite|so|for)\b/,
    ],
    [
      'works well',
      /\b(?:seems?|sounds?|looks?|appears?)(?: like| to)?(?: (?:it|that|this|ai|it's|you|they))?(?: (?:really|clearly|definitely|is|has|was|to))* (?:work(?:s|ed|ing)?|help(?:s|ed|ing)?|pa(?:ys|id) off|streamlin\w*|sav(?:es|ed|ing)|open(?:s|ed|ing)? up|giv(?:es|ing)|made|mak(?:es|ing)|improv\w*|creat(?:es|ed|ing))\b/,
    ],
    [
      'how far',
      /\bhow (?:far|strongly|much) (?:would|do|did) you (?:agree|enjoy|like|love|hate|trust|prefer|regret|miss)\b/,
    ],
    [
      'shame',
      /\b(?:it's|it is|that's|that is|what|how) (?:a |an |so |such a |really |just )*(?:shame|pity|lovely|nice|great|good|sad|shocking|awful|terrible|outrageous|unfair|wonderful|annoying|frustrating) (?:that|to|how|when|of)\b/,
    ],
    [
      'surely',
      /\b(?:surely|obviously|of course|naturally|clearly|no doubt|undoubtedly|certainly|presumably)\b/,
    ],
    [
      'not',
      /(?:^|[.!?,] )(?:and |but |so )?(?:isn't|aren't|wasn't|weren't|don't|doesn't|didn't|wouldn't|couldn't|shouldn't|haven't|hasn't|won't|can't|is it not|are you not|would it not|would you not|do you not|don't you)\b[^.?!]*\?/,
    ],
    [
      'tag',
      /, (?:right|correct|no|yes|wasn't it|isn't it|don't you|didn't you|is it not|aren't you|weren't you|doesn't it|isn't that so|i (?:guess|suppose|imagine|assume)|won't it)\s*\?/,
    ],
    [
      'agree',
      /\b(?:agree|wouldn't you say|would you not say|fair to say|safe to say|you'd say|admit|have to say)\b/,
    ],
    [
      'other people',
      /\b(?:everyone|everybody|most people|many people|other people|others|people) (?:knows?|says?|agrees?|thinks?|finds?|loves?|hates?|seems?|tells?|told)\b/,
    ],
    [
      'how size',
      /\bhow (?:very |really |much )?(?!(?:many|much|long|often|far|old|big|large|else|about|come|do|does|did|is|are|was|were|would|will|can|could|has|have|had|might|should|exactly|soon|early|late|else|the|your|you|it|that|this)\b)[a-z-]+ (?:is|are|was|were|did|do|does|would|has|have|will)\b/,
    ],
  ],
  judgingVerbs: [
    ['sounds', /\b(?:sounds?|seems?|feels?|looks?)((?: (?:like|[a-z'-]+)){1,6})/g],
    ['is', /\b(?:that|this|it|which)(?:'s| is| was| are| were| has been)((?: [a-z'-]+){1,5})/g],
    ['must', /\b(?:must|can|could|might) (?:be|have been|feel|have felt|make)((?: [a-z'-]+){1,5})/g],
    ['you', /\byou(?:'re| are| were| feel| felt| find| found| get| got)((?: [a-z'-]+){1,4})/g],
    ['how', /\bhow((?: [a-z'-]+){1,3}) (?:is|was|are|were|do|did|does|would|has|have)\b/g],
    ['what', /\bwhat(?: [a-z'-]+){0,4}? (?:made|makes|was|is|were|are)((?: [a-z'-]+){1,6})/g],
    ['named', /\b(?:your|that|the|this|such an?|an?)((?: [a-z'-]+){1,3})/g],
  ],
  strengtheners:
    /\b(?:real|really|significant(?:ly)?|huge|hugely|major|massive(?:ly)?|constant(?:ly)?|crucial|critical|essential|strategic|deep|deeply|fundamental(?:ly)?|entire(?:ly)?|complete(?:ly)?|whole|heavy|heavily|strong(?:ly)?|firm(?:ly)?|clear(?:ly)?|definite(?:ly)?|tension|burden|struggle|barrier|dramatic(?:ally)?|quite a (?:bit|lot)|a lot|incredibl[ey]|truly|genuinely|particularly|especially|central|core|key|vital|powerful|perfect(?:ly)?|genuine|serious(?:ly)?|tremendous(?:ly)?|immense(?:ly)?|impossible|far too|too|every|all|most|main|biggest|always|never|only|no longer|any more|anymore|lost|saved|hate|love|refuse|transform\w*|revolution\w*|instead|high-stakes)\b/g,
  hedges:
    /\b(?:might|may|maybe|perhaps|could|would|probably|possibly|sometimes|some|somewhat|a (?:bit|little|few)|kind of|sort of|about|around|half|nearly|almost|mostly|usually|often|rarely|generally|i (?:think|guess|suppose|feel)|not sure|occasionally|tend|if|can|try|hope|want|wish|if)\b/g,
  amounts: new RegExp(
    `\\b(?:\\d[\\d.,]*|${smallNumbers}|several|dozens of)(?: of)?(?: [a-z]+)\\b|\\b(?:once|twice|every|each) (?:a |an )?(?:day|week|month|year|time)\\b`,
    'g',
  ),
  causes:
    /\b(?:because|since|due to|given(?: that)?|which is why|that's why|so that|thanks to|as a result|leads? to|led (?:to|you)|driven by|comes? from|based on|shaped?|made you|makes you|allow(?:s|ed|ing)?|enabl(?:es|ed|ing)|help(?:s|ed|ing)? you)\b/g,
  contrasts:
    /\b(?:rather than|instead of|as opposed to|versus|vs|not just|not only|while|whereas|without|between|balanc\w+|compared to|but)\b/g,
  negations: /\b(?:not|never|no|nobody|nothing|none|without|cannot|hardly)\b|n't\b/g,
} satisfies Partial<LanguagePack>
