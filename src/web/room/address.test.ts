import { expect, test } from 'vitest'
import { addressOfLink, readDoor } from './address.ts'

const at = (pathname: string, hash = '') => readDoor({ pathname, hash })

test('an address that names nothing opens nothing', () => {
  expect(at('/i/')).toEqual({ kind: 'nowhere' })
  expect(at('/')).toEqual({ kind: 'nowhere' })
  expect(at('/c')).toEqual({ kind: 'nowhere' })
  expect(at('/studies/abc')).toEqual({ kind: 'nowhere' })
})

test('a slug and a token are links, wherever they stand', () => {
  expect(at('/i/spring-survey')).toEqual({ kind: 'link', token: 'spring-survey' })
  expect(at('/i/AbC_-123/')).toEqual({ kind: 'link', token: 'AbC_-123' })
  expect(at('/c', '#AbC_-123')).toEqual({ kind: 'link', token: 'AbC_-123' })
})

test('an interview id is a place on this device', () => {
  const id = '0198c0de-0000-7000-8000-00000000000a'
  expect(at(`/i/${id}`)).toEqual({ kind: 'interview', interviewId: id })
})

test('a broken escape is taken as it stands instead of failing', () => {
  expect(at('/i/%E0%A4%A')).toEqual({ kind: 'link', token: '%E0%A4%A' })
})

test('a link survives the way into an address and back', () => {
  expect(at(addressOfLink('a b/ü'))).toEqual({ kind: 'link', token: 'a b/ü' })
})
