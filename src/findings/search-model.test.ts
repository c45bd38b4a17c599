import { expect, test } from 'vitest'
import { SearchSchema } from './search-model.ts'

test.each(['plan=pro', 'plan=', 'plan=a=b'])('%j is an attribute to search within', (attribute) => {
  expect(SearchSchema.parse({ query: 'price', attribute }).attribute).toBe(attribute)
})

test.each(['plan', '=pro', ''])('%j is none', (attribute) => {
  const { error } = SearchSchema.safeParse({ query: 'price', attribute })
  expect(error?.issues[0]?.message).toBe('Must say what it is: "plan=pro".')
})
