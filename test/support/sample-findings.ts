/** What a researcher would have done with the invented sample study: claims, a checked coding, a draft of the report. */

import type { NewClaim, StudyClaim } from '../../src/findings/claims/study/model.ts'
import type { Coding, PersonToCode } from '../../src/findings/coding/model.ts'

export type CallApi = <T>(method: string, path: string, body?: unknown) => Promise<T>

/** Some can be shown, some cannot, and two wait for a person. */
export const sampleClaims: readonly NewClaim[] = [
  quote('Three times in one week I came down to the clinic and the dock was full.'),
  quote('Three times in one week I came down to the clinic and the dock was free.'),
  {
    statement: '12 of 23 people speak of the tram.',
    spec: { kind: 'prevalence', match: { any: ['tram'] }, n: 12 },
  },
  {
    statement: 'Nobody mentioned a motorboat.',
    spec: { kind: 'absence', match: { any: ['motorboat'] } },
  },
  {
    statement: 'Who speaks of the dock speaks of the tram more often.',
    spec: { kind: 'association', match: { any: ['tram'] }, with: { any: ['dock'] }, direction: 'more' },
  },
  { statement: 'A broken bike in the app cost the service its riders.', spec: { kind: 'paraphrase' } },
  {
    statement: 'Paying for the minutes spent looking for a free dock feels unfair.',
    spec: { kind: 'paraphrase' },
  },
]

function quote(words: string): NewClaim {
  return { statement: words, spec: { kind: 'quote', quote: words } }
}

/** Keeps the claims, and a recommendation that rests on the first. */
export async function keepClaims(api: CallApi, studyId: string): Promise<StudyClaim[]> {
  const path = `/api/v1/studies/${studyId}/claims`
  const kept: StudyClaim[] = []
  for (const claim of sampleClaims) kept.push(await api<StudyClaim>('POST', path, claim))
  const recommendation: NewClaim = {
    statement: 'Stop the clock when the dock is full.',
    spec: { kind: 'recommendation', restsOn: [kept[0]!.claimId] },
  }
  kept.push(await api<StudyClaim>('POST', path, recommendation))
  return kept
}

/** Draws a sample and codes all of it but the last person, as a reader who goes by the words of each theme’s name. */
export async function checkCoding(api: CallApi, studyId: string, people: number): Promise<void> {
  const path = `/api/v1/studies/${studyId}/coding`
  await api<Coding>('POST', `${path}/samples`, { people, seed: 1 })
  for (let done = 0; done < people - 1; done++) {
    const { person } = await api<PersonToCode>('GET', `${path}/person`)
    if (!person) return
    const said = person.passages.map(({ text }) => text.toLowerCase()).join(' ')
    const codes = person.codes.map(({ codeId, name }) => ({ codeId, has: isNamed(name, said) }))
    await api('POST', `${path}/codes`, { participantId: person.participantId, codes })
  }
}

/** By the beginnings of its longer words: “Walking” is in “I walked home”. */
function isNamed(theme: string, said: string): boolean {
  const words = theme.toLowerCase().match(/\p{L}{4,}/gu) ?? []
  return words.some((word) => said.includes(word.slice(0, 4)))
}

export async function draftReport(api: CallApi, studyId: string): Promise<void> {
  await api('POST', `/api/v1/studies/${studyId}/report/draft`)
}
