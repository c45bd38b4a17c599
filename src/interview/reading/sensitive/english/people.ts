/** Other people as English names them, for the patterns of `english.ts`. Pieces of regular expressions. */

const relatives =
  '(?:mother|father|brother|sister|son|daughter)[- ]in[- ]law|mother|mom|mum|mam|mama|mummy|father|dad|papa|daddy|parents?|step(?:mother|father|mum|mom|dad|son|daughter|brother|sister)|sister|brother|siblings?|twin|son|daughter|child|children|kids?|baby|husband|wife|spouse|fiancée?|partner|boyfriend|girlfriend|grand(?:mother|father|ma|pa|dad|mum|son|daughter|parents?)|gran|granny|nan|uncle|aunt|auntie|cousin|nephew|niece|(?:best )?friend'

const acquaintances =
  'ex|ex-(?:husband|wife|boyfriend|girlfriend|partner)|mate|buddy|colleague|coworker|co-worker|boss|manager|supervisor|team lead(?:er)?|director|ceo|chef|assistant|employee|intern|neighbou?r|flatmate|roommate|housemate|landlord|landlady|tenant|teacher|professor|student|pupil|classmate|coach|nanny|cleaner|carer|client|patient|pastor|priest|mentor'

/** A capitalised word that begins no common sentence. */
const name =
  '(?!(?:I|It|Its|This|That|There|The|These|Those|We|You|They|My|Our|Your|Their|His|Her|What|Which|Who|When|Where|Why|How|If|And|But|So|Because|Since|After|Before|During|As|At|In|On|For|From|To|With|No|Not|Nobody|Everyone|Everybody|Someone|Somebody|People|One|Yes|Well|Then|Also|Maybe|Honestly|Sometimes|Once|Being|Most|Some|Every|Each|Anyone|Between|Just|Even|Now|Today|Having|Got|Was|Is|Been|Still)\\b)[A-Z][a-z]+'

const title = '(?:Mr|Mrs|Ms|Dr|Mr\\.|Mrs\\.|Ms\\.|Dr\\.)'

/** One of the speaker's own family or friends: "my dear grandmother". */
export const relative = `(?:[Mm]y|[Oo]ur|[Hh]is|[Hh]er)(?: [a-z]+)?? (?:${relatives})`

/** Anybody who can be told from others: "my colleague Anna", "Mark from accounting", "he". */
export const person = `(?:(?:[Mm]y|[Oo]ur)(?: [a-z]+)?? (?:${relatives}|${acquaintances})(?: (?:${title} )?${name})?(?: (?:from|in|at) [a-z]+)?|${title} ${name}|\\b${name}(?: ${name})?(?: (?:from|in|at) [a-z]+)?|\\b[Hh]e|\\b[Ss]he)`

export const relativeWords = relatives
export const acquaintanceWords = acquaintances
