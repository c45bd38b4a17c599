import { describe, expect, it } from 'vitest'
import type { ClaimSpec } from '../../../findings/claims/study/model.ts'
import { claimOf, emptyForm, formOf } from './claim-form.ts'

const id = '019a0000-0000-7000-8000-000000000001'

describe('a claim in fields', () => {
  const specs: ClaimSpec[] = [
    { kind: 'paraphrase', interviewId: id },
    { kind: 'prevalence', match: { any: ['dock', 'rack'], none: ['dentist'] }, n: 4 },
    { kind: 'prevalence', match: { codeId: id }, n: 4 },
    { kind: 'prevalence', match: { codeId: id, among: 'volunteered' }, n: 4 },
    { kind: 'absence', match: { any: ['motorboat'] } },
    {
      kind: 'contrast',
      match: { any: ['price'] },
      groups: [
        { attribute: 'plan', value: 'pro' },
        { attribute: 'plan', value: 'basic' },
      ],
      direction: 'less',
    },
    { kind: 'association', match: { any: ['price'] }, with: { any: ['cancel'] }, direction: 'more' },
    { kind: 'recommendation', restsOn: [id] },
  ]
  it.each(specs)('keeps what it is checked by: $kind', (spec) => {
    expect(claimOf(formOf('A sentence', spec), 4)).toEqual({ statement: 'A sentence', spec })
  })

  it('of a quotation says the words themselves', () => {
    const form = { ...emptyForm, quote: ' It was dear. ' }
    expect(claimOf(form, null)).toEqual({
      statement: 'It was dear.',
      spec: { kind: 'quote', quote: 'It was dear.' },
    })
  })
})

describe('nothing is checked while', () => {
  it.each([
    ['no words are quoted', emptyForm],
    ['the sentence is empty', { ...emptyForm, kind: 'absence' as const, any: 'boat' }],
    [
      'no words are counted',
      { ...emptyForm, kind: 'prevalence' as const, statement: 'Four said so', any: ' , ' },
    ],
    [
      'no code is chosen',
      { ...emptyForm, kind: 'prevalence' as const, statement: 'Four said so', codeId: '' },
    ],
    [
      'the two groups are one',
      {
        ...emptyForm,
        kind: 'contrast' as const,
        statement: 'More',
        any: 'boat',
        attribute: 'plan',
        groups: ['pro', 'pro'] as const,
      },
    ],
    ['it rests on nothing', { ...emptyForm, kind: 'recommendation' as const, statement: 'Do it' }],
  ])('%s', (_what, form) => {
    expect(claimOf(form, null)).toBeNull()
  })
})
