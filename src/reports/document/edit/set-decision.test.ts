import { describe, expect, it } from 'vitest'
import type { StoredDocument } from '../model.ts'
import { EditSchema } from './edit-model.ts'
import { planEdit } from './plan-edit.ts'

const standing = {
  decision: 'Lower it',
  owner: 'Bo',
  decidedOn: null,
  measure: '',
  measureOn: null,
  remind: '',
}
const document = { decision: standing } as StoredDocument

function set(decision: object, seen?: object) {
  const edit = EditSchema.parse({ op: 'set-decision', decision, ...(seen ? { seen } : {}) })
  return planEdit(document, edit, {} as never)
}

describe('writing down a decision', () => {
  it('is refused where a colleague wrote another one since it was looked at', async () => {
    await expect(
      set({ decision: 'Keep it', measure: 'Churn' }, { decision: 'Keep it' }),
    ).rejects.toMatchObject({ code: 'conflict' })
  })
  it('holds over what was seen', async () => {
    const { change } = await set({ ...standing, measure: 'Churn' }, standing)
    expect(change).toMatchObject({ op: 'put-decision', decision: { owner: 'Bo', measure: 'Churn' } })
  })
  it('holds without a word of what was seen, as the command line writes it', async () => {
    expect((await set({ decision: 'Keep it' })).change).toMatchObject({ decision: { decision: 'Keep it' } })
  })
})
