import { defineCommand } from 'citty'
import type { SearchHit, SearchResult } from '../../findings/model.ts'
import { AppError } from '../../platform/errors.ts'
import { api } from '../client.ts'
import { findStudy } from '../find-study.ts'
import { bold, dim, note, print, printJson } from '../output.ts'

/** Searches what participants said, by words and by meaning. */
export default defineCommand({
  meta: { name: 'search', description: 'Search everything that participants said' },
  args: {
    study: { type: 'positional', required: true, description: 'The study: its name or its id' },
    query: {
      type: 'positional',
      required: false,
      description: 'Words; a "phrase in quotation marks" as it stands',
    },
    mode: { type: 'string', description: 'words, meaning or both (default)' },
    status: { type: 'string', description: 'Interviews that are searched: complete (default), or several' },
    question: { type: 'string', description: 'Only words about this question' },
    attribute: { type: 'string', description: 'Only participants with this attribute: plan=pro' },
    limit: { type: 'string', description: 'How many at most (default 20)' },
    offset: { type: 'string', description: 'Leave out so many first' },
    json: { type: 'boolean', description: 'Print JSON' },
  },
  async run({ args }) {
    if (!args.query) {
      throw new AppError('invalid_input', 'a search without a study or without words', {
        say: `The study comes first, then what to search for: earwitness search STUDY "${args.study}". The studies: earwitness study list`,
      })
    }
    const { studyId } = await findStudy(args.study)
    const found = await api<SearchResult>('POST', `/api/v1/studies/${studyId}/search`, {
      query: args.query,
      mode: args.mode,
      statuses: args.status?.split(','),
      question: args.question,
      attribute: args.attribute,
      limit: Number(args.limit ?? 20),
      offset: Number(args.offset ?? 0),
    })
    if (args.json) return printJson(found)
    for (const hit of found.hits) show(hit)
    for (const text of found.notes) note(text)
    print(`${found.total} passages of ${found.participants} people.`)
    if (found.nextOffset !== null) note(`More: --offset ${found.nextOffset}`)
  },
})

function show({ quote, marks, matchedBy, similarity }: SearchHit): void {
  const how = matchedBy.includes('words') ? 'words' : `meaning ${similarity?.toFixed(2)}`
  print(dim(`${quote.participantLabel}, turn ${quote.turn}, ${how}`))
  print(`  ${marked(quote, marks).replace(/\s+/g, ' ')}`)
  print()
}

function marked(quote: SearchHit['quote'], marks: SearchHit['marks']): string {
  let text = ''
  let at = quote.start
  for (const mark of marks) {
    text += quote.text.slice(at - quote.start, mark.start - quote.start)
    text += bold(quote.text.slice(mark.start - quote.start, mark.end - quote.start))
    at = mark.end
  }
  return text + quote.text.slice(at - quote.start)
}
