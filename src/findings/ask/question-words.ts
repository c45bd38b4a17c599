/** Closed lists by which a question is read. English. */

/** The words of a closed list. */
export const setOf = (list: string): ReadonlySet<string> =>
  new Set(list.split(/\s+/u).filter((word) => word !== ''))

/** Everybody who was interviewed: no condition on who is counted. */
export const everybody = setOf(`
  people participant participants interviewee interviewees respondent respondents person persons individual individuals
  interview interviews they those them we anyone anybody someone somebody everyone everybody nobody anything who ones one
  all any some many most of the a an and these member members transcripts transcript study record sample total others user users folks ppl
`)

/** Verbs of telling: they say that it was said, not what. */
export const tellingVerbs = setOf(`
  say says said mention mentions mentioned mentioning talk talks talked speak speaks spoke report reports reported describe
  describes described tell tells told state stated think thinks thought feel feels felt believe believes believed discuss
  discusses discussed express expressed raise raised bring brought share shared note noted claim claimed suggest suggested
  indicate indicated admit admitted recount recounted explain explained comment commented cite cited name named list listed
  recall recalled view see hear heard saying complain complains complained quote quotes quoted admit admits confess
  confessed
`)

/** After one of these it is asked whether a subject comes up at all, whatever is said of it. */
export const mentionVerbs = setOf(`
  mention mentions mentioned talk talks talked speak speaks spoke discuss discusses discussed raise raised bring brought
  describe describes described comment commented name named
`)

/** Verbs that carry little: what is done stands in their object. */
export const lightVerbs = setOf(`
  use uses used using utilize utilise do does did doing done make makes made making get gets got getting have has had having
  go goes going went give gives gave giving take takes took taking work works worked working help helps helped helping come
  contain contains contained containing cause causes caused causing find finds found need needs want wants try tries tried trying put let seem happen happens happened start started begin
  become experience experienced include involve apply perform employ rely handle deal turn consider encounter encountered
  ever actually currently already personally own other complaint complaints gripe gripes criticism criticisms trouble difficulty
  difficulties benefit benefits advantage advantages disadvantage disadvantages downside downsides drawback drawbacks regarding
`)

/**
 * Words that ask how something is found, or that somebody finds it so: who answers "can it be trusted with sums?" says "it got the total
 * wrong". They tell which passage is meant, and none has to have them.
 */
export const judgingWords = setOf(`
  trust trusts trusted trusting distrust mistrust catch catches caught catching notice notices noticed noticing spot spots spotted
  stop stops stopped stopping quit bother bothers bothered bothering annoy annoys annoyed annoying irritate irritates irritated
  frustrate frustrates frustrated frustrating mind minds like likes liked love loves loved hate hates hated enjoy enjoys enjoyed dislike dislikes
  disliked prefer prefers preferred worry worries worried worrying fear fears feared fret dread regret regrets regretted mean
  cope copes coped struggle struggles struggled manage manages managed go_wrong wrong good bad better worse best worst useful useless
  helpful unhelpful happy unhappy pleased satisfied dissatisfied disappointed impressed impressive comfortable uncomfortable reliable
  unreliable safe clever handy decent rubbish great terrible awful nice poor glad keen reluctant willing ready able easy easier
  hard harder difficult tricky verdict gripes moan moans grumble grumbles opinion praise praised blame blamed rate rated judge judged
  put_off fed_up fond wary sceptical skeptical upset angry cross wish wishes wished expect expects expected
`)

/** Nouns that ask for what follows and are said by nobody who answers. */
export const askingNouns = setOf(`
  thing things kind kinds type types sort sorts reason reasons way ways example examples opinion opinions view views thought
  thoughts feeling feelings attitude attitudes impact effect effects role roles use uses usage case cases purpose purposes
  tasks task extent mention mentions mentioned evidence respect regard terms term aspect aspects part parts fact theme
  themes factor factors area areas activity activities experience experiences instance instances account accounts story
  perspective perspectives reaction reactions context contexts explicitly specifically directly particular specific
  various different common commonly often frequently usually typically generally mainly primarily most least more less
  often frequent popular top main biggest largest highest number percentage share proportion percent fraction overall
  daily day-to-day first second same day days time times point living according really else today nowadays back
  away instead rather especially etc outright openly plainly themselves itself himself herself roughly version simply already thanks due because based someone somebody
`)

/** The subject of nearly every interview about it: its absence from a sentence says nothing. */
export const subjectOfStudy = setOf(`
  ai tool tools technology technologies software assistant assistants system systems machine machines model models chatbot
  chatbots bot bots llm llms computer it artificial intelligence
`)

export const generalPast = /^(?:did|has|have|had|was|were)\b/u

/** What asks how somebody sees things: what they fear or hope need not have happened. */
export const attitudes = setOf(`
  worry worries worried concern concerns concerned fear fears feared afraid scared hope hopes hoped expect expects expected
  believe think feel want wish would could might predict future imagine plan plans planning anticipate afraid optimistic
  excited envision
`)
