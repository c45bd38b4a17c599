import { expect, test } from 'vitest'
import { z } from 'zod'
import { invalidInput } from './router.ts'

const faultOf = (schema: z.ZodType, data: unknown, target: string) =>
  invalidInput(schema.safeParse(data).error!, { target, data })

test.each([
  ['an id that is none', z.object({ studyId: z.uuid() }), { studyId: 'nonsense' }],
  ['a token that was cut', z.object({ token: z.string().min(20) }), { token: 'abc' }],
])('%s in an address is told in words that say what to do', (_, schema, data) => {
  const fault = faultOf(schema, data, 'param')
  expect(fault.say).toBe('This names nothing: it is not whole. Copy it again from where it is shown.')
  expect(fault.details[0]?.where).toBe(Object.keys(data)[0])
})

test('in a body the field is named', () => {
  expect(faultOf(z.object({ id: z.uuid() }), { id: 'x' }, 'json').say).toBe('id: Is not an id.')
})
