import { expect, it } from 'vitest'
import { suggestPublicTitle } from './suggest-public-title.ts'

const nobody = { company: '', product: '', customerWords: '' }

it.each([
  ['What stops farmers from buying crop insurance?', 'crop insurance'],
  ['How do parents choose a summer camp?', 'summer camp'],
])('says what it is about: %s', (question, thing) => {
  expect(suggestPublicTitle(question, nobody)?.en).toContain(thing)
})

it.each([
  ['Why do people cancel Figbox?', { ...nobody, product: 'Figbox' }],
  ['Warum kündigen Leute ihr Abonnement?', nobody],
  ['How do you feel about our prices?', nobody],
  ['Why?', nobody],
])('leaves the general title where it would name the sponsor or knows nothing: %s', (question, context) => {
  expect(suggestPublicTitle(question, context)).toBeUndefined()
})
