/** Whether words on the same topic take the other side of a statement: one is denied, or good is called bad. English. */
import { keyOf, readTerms, type Term } from '../paraphrase/terms.ts'
import { listTokens } from '../tokens.ts'

const good = words(
  'good great easy easier fast faster helpful useful accurate reliable better best love loves loved like likes liked enjoy enjoyed trust trusted cheap cheaper happy satisfied comfortable safe clear simple works improved benefit saves efficient quick',
)
const bad = words(
  'bad hard harder slow slower useless inaccurate unreliable worse worst hate hates hated dislike disliked annoying frustrating frustrated expensive unhappy dissatisfied uncomfortable unsafe confusing complicated broken difficult problem problems error errors wrong mistake mistakes distrust worried worry wastes waste inefficient boring concerned overpriced',
)
const judging = new Set([...good, ...bad].map(keyOf))

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

/** Of a statement's topic, the share that other words must hold to be on it. */
const sameTopic = 0.5

export function isOnTopic(statement: string, said: string): boolean {
  const topic = topicOf(statement)
  return topic.size > 0 && topicOf(said).intersection(topic).size >= sameTopic * topic.size
}

export function opposes(statement: string, said: string): boolean {
  return stanceOf(statement) !== stanceOf(said)
}

/** Families of its words of content, without those that only judge. */
export function topicOf(text: string): Set<string> {
  const content = readTerms(text, 'record').filter(({ kind, key }) => kind === 'content' && !judging.has(key))
  return new Set(content.map(({ key }) => key))
}

/** How many negations, with what is called bad as one more: even speaks for it, odd against. */
function stanceOf(text: string): 'for' | 'against' {
  const spoken = listTokens(text.toLowerCase().replace(/’/gu, "'")).map(({ word }) => word)
  const isBad = spoken.some((word) => bad.has(word)) && !spoken.some((word) => good.has(word))
  const negations = readTerms(text, 'record').filter(isNegation).length
  return (negations + (isBad ? 1 : 0)) % 2 === 0 ? 'for' : 'against'
}

const isNegation = ({ kind, key }: Term) => kind === 'mark' && key === 'not'
