import { expect, test } from 'vitest'
import { prepareCorpus } from '../corpus.ts'
import { checkStudyClaim } from './check-study-claim.ts'
import type { ClaimCode } from './claim-codes.ts'
import type { ClaimRecord } from './study-record.ts'

const id = (at: number) => `019a0000-0000-7000-8000-${String(at).padStart(12, '0')}`
const people = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => `p${from + at}`)
const all = new Set(people(0, 80))
const sat = (participantId: string, plan: string, at: number) => ({
  ...{ interviewId: id(1000 + at), studyId: id(1), participantId, participantLabel: participantId },
  ...{ status: 'complete' as const, origin: 'live' as const, language: 'en', revisionId: null },
  attributes: { plan },
})
const code = (at: number, having: readonly string[]): ClaimCode => ({
  ...{ codeId: id(at), name: at === 1 ? 'Price' : `Thing ${at}`, questionKey: null, basis: 'turns' },
  ...{ participants: new Set(having), exposed: all, check: null, how: null, places: [] },
})
/** Eleven of forty against three of forty; of the others as many in each group. */
const codes = (others: number) => {
  const price = code(1, [...people(0, 11), ...people(40, 43)])
  return [
    price,
    ...Array.from({ length: others }, (_, at) => code(at + 2, [...people(5, 15), ...people(45, 55)])),
  ]
}
const check = (others: number, more: ReturnType<typeof sat>[] = []) => {
  const known = codes(others)
  const heard = [...people(0, 80).map((each, at) => sat(each, at < 40 ? 'pro' : 'basic', at)), ...more]
  const record = { studyId: id(1), heard, corpus: prepareCorpus(new Map()) } as unknown as ClaimRecord
  return checkStudyClaim(
    {
      statement: 'Pro spoke of price more often than basic.',
      spec: {
        ...{ kind: 'contrast', match: { codeId: id(1) }, direction: 'more' },
        groups: [
          { attribute: 'plan', value: 'pro' },
          { attribute: 'plan', value: 'basic' },
        ],
      },
    },
    {
      record,
      published: new Set(),
      codes: {
        isOfRecord: true,
        find: (codeId) => known.find((each) => each.codeId === codeId) ?? null,
        within: () => known,
      },
    },
  )
}

test('a difference of one code stands after the adjustment for all that could have been looked at', () => {
  expect(check(0)).toMatchObject({ verdict: 'supported', numbers: { difference: { looks: 1 } } })
  expect(check(11)).toMatchObject({
    ...{ verdict: 'unsupported', reason: 'no-difference', status: 'unpublished' },
    numbers: { difference: { looks: 12 } },
  })
})

test('who sat twice is in one group, that of the later sitting', () => {
  const { numbers } = check(0, [sat('p0', 'basic', 80)])
  expect([numbers!.first.of, numbers!.second!.of]).toEqual([39, 41])
})
