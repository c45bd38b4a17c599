/** What the columns of a table of answers are, by their headings and what is in them; a person can say otherwise. */
import { fold } from '../../study/question-kinds/fold.ts'

export const columnRoles = [
  'id',
  'question',
  'answer',
  'speaker',
  'start',
  'end',
  'attribute',
  /** Person-a-row tables: the heading is a question, the cells its answers. */
  'question_heading',
  'omit',
] as const
export type ColumnRole = (typeof columnRoles)[number]
export type ColumnChoices = Record<string, ColumnRole>

export interface TableLayout {
  layout: 'answers' | 'people'
  /** Role of each column, in order. */
  roles: ColumnRole[]
  reason: string
}

const idNames =
  /^(id|[a-z0-9]+[ _-]?id|note ?title|session|conversation|respondent|respondent ?(no|number)?|participant|participant ?(no|number)?|interview|subject|person|case|record|uuid|user|pseudonym|teilnehmer(in)?|teilnehmende[rn]?|befragte[rn]?|person|participante?s?|enquêtée?|répondante?|entrevistad[oa]|encuestad[oa]|partecipante|intervistat[oa]|deelnemer)$/
const questionNames =
  /^(question|question ?text|prompt|item|variable|field|topic|question ?(no|number|key|id)|q|frage(text)?|pregunta|pergunta|domanda|vraag)$/
const answerNames =
  /^(answer|answer ?text|response|response ?text|text|comment|comments|verbatim|highlight|quote|reply|feedback|review|message|utterance|statement|content|body|value|open ?answer|antwort(text)?|kommentar|réponse|commentaire|respuesta|comentario|resposta|comentário|risposta|commento|antwoord)$/
const speakerNames = /^(speaker|role|who|voice|speaker ?name|sprecher(in)?|rolle|locut(eur|rice)|hablante)$/
const startNames = /^(start|start ?ms|start ?time|from|begin|timestamp)$/
const endNames = /^(end|end ?ms|end ?time|to|stop)$/
const attributeNames =
  /^(age|age ?(group|range|band)|ward|unit|shift|site|branch|district|town|postcode|zip ?code|nationality|year of birth|birth ?year|employment|contract|working hours|years|years (?:of|in|at|with|on) [\p{L} ]{1,30}|gender.*|sex|country|region|state|city|language|education|degree|income|occupation|job|job ?title|industry|sector|company|organi[sz]ation|department|team|seniority|tenure|segment|plan|tier|cohort|group|arm|wave|condition|category|label|channel|source|platform|device|browser|os|version|date|time|created ?(at)?|updated ?(at)?|submitted ?(at)?|started ?(at)?|ended ?(at)?|duration.*|total ?time|status|score|weight|ethnicity|race|religion|marital.*|household.*|name|e-?mail|phone|ip|url|link|fluency|interactions|n ?loops|start ?date|end ?date|recorded ?date|ip ?address|progress|finished|distribution ?channel|user ?language|location ?(latitude|longitude)|recipient ?(last|first)? ?name|recipient ?email|external ?(reference|data ?reference)|created ?by|updated ?by|tags?|folder|project|alter|geschlecht|beruf|land|ort|datum|âge|sexe|pays|ville|profession|edad|sexo|país|ciudad|profesión|idade|età|sesso|leeftijd|geslacht)$/u

/** Headings are compared without case, punctuation and doubled spaces. */
function bareHeading(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[_\-.:/]+/g, ' ')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/**
 * An answer a row, or a person a row. The first needs a column of answers beside which the question, the
 * speaker or nothing but facts stands; everything else is a person a row.
 */
export function readLayout(
  headings: readonly string[],
  choices: ColumnChoices = {},
  wanted?: TableLayout['layout'],
): TableLayout {
  const chosen = new Map(
    Object.entries(choices).map(([heading, role]) => [heading.trim().toLowerCase(), role]),
  )
  const choiceOf = (heading: string) => chosen.get(heading.trim().toLowerCase())
  const first = (pattern: RegExp, wanted: ColumnRole) => {
    const byChoice = headings.findIndex((heading) => choiceOf(heading) === wanted)
    if (byChoice >= 0) return byChoice
    return headings.findIndex((heading) => !choiceOf(heading) && pattern.test(bareHeading(heading)))
  }
  const answer = first(answerNames, 'answer')
  const question = first(questionNames, 'question')
  const speaker = first(speakerNames, 'speaker')
  const others = headings.filter((heading, index) => {
    const bare = bareHeading(heading)
    return index !== answer && !choiceOf(heading) && !idNames.test(bare) && !attributeNames.test(bare)
  })
  const isAnswers = answer >= 0 && (question >= 0 || speaker >= 0 || others.length === 0)
  const isPeople = wanted === 'people' || [...chosen.values()].includes('question_heading')
  if (wanted === 'answers' || (isAnswers && !isPeople))
    return answersLayout(headings, { choiceOf, first, answer, question, speaker })
  return peopleLayout(headings, { choiceOf, first })
}

interface Finder {
  choiceOf: (heading: string) => ColumnRole | undefined
  first: (pattern: RegExp, wanted: ColumnRole) => number
}

function answersLayout(
  headings: readonly string[],
  { choiceOf, first, answer, question, speaker }: Finder & Record<'answer' | 'question' | 'speaker', number>,
): TableLayout {
  const id = first(idNames, 'id')
  const start = first(startNames, 'start')
  const end = first(endNames, 'end')
  const places = new Map<number, ColumnRole>([
    [end, 'end'],
    [start, 'start'],
    [speaker, 'speaker'],
    [question, 'question'],
    [id, 'id'],
    [answer, 'answer'],
  ])
  const roles = headings.map((heading, index) => choiceOf(heading) ?? places.get(index) ?? 'attribute')
  const about = question >= 0 ? `the question in "${headings[question]}"` : 'no column of questions'
  const who = id >= 0 ? `rows with the same "${headings[id]}" are one person` : 'each row is one person'
  return {
    layout: 'answers',
    roles,
    reason: `The answers are in "${headings[answer] ?? 'no column'}", ${about}; ${who}.`,
  }
}

function peopleLayout(headings: readonly string[], { choiceOf, first }: Finder): TableLayout {
  const id = first(idNames, 'id')
  const roles = headings.map((heading, index): ColumnRole => {
    const choice = choiceOf(heading)
    if (choice) return choice
    if (index === id) return 'id'
    return attributeNames.test(bareHeading(heading)) ? 'attribute' : 'question_heading'
  })
  const questions = roles.filter((role) => role === 'question_heading').length
  const who = id >= 0 ? `"${headings[id]}" says who` : 'no column says who, so each row is one person'
  return {
    layout: 'people',
    roles,
    reason: `Each row is a person (${who}), ${questions} columns are questions.`,
  }
}

/** A question's key from its heading or text: lower case, a-z, 0-9 and -, at most 64 characters. */
export function questionKeyOf(text: string): string {
  const key = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 64)
    .replace(/-+$/, '')
  return key || `q-${hashOf(text)}`
}

/**
 * An option's key from the words of a cell. Where signs make it another option ("<1 year" and ">1 year", "C" and "C++", "AI" in words of
 * another script), its key is another.
 */
export function optionKeyOf(text: string): string {
  const key = questionKeyOf(text)
  const words = fold(text)
  const isWhole = !/[^a-z0-9\s.,;:!?'"()[\]{}/_-]/u.test(words)
  return isWhole || key.startsWith('q-') ? key : `${key.slice(0, 56)}-${hashOf(words)}`
}

/** A short name for texts without a Latin letter (FNV-1a, 32 bits). */
function hashOf(text: string): string {
  let value = 0x811c9dc5
  for (const character of text.normalize('NFKC')) {
    value = Math.imul(value ^ character.codePointAt(0)!, 0x01000193) >>> 0
  }
  return value.toString(36)
}
