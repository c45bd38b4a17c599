import { expect, test } from 'vitest'
import { testApp } from '../../test/support/app.ts'
import { guideOf } from '../../test/support/guides.ts'
import { beginInterview, insertLiveStudy } from '../../test/support/live-study.ts'
import { testDatabase } from '../../test/support/postgres.ts'

const database = testDatabase()
const house = testApp(database)

test.each(['\u200b', '\u200b\u200d\u2060', ' \u00ad '])(
  'an answer in which nothing can be seen is none',
  async (nothing) => {
    const guide = guideOf([{ key: 'why', text: 'How did you come to keep bees?' }])
    const { slug } = await insertLiveStudy(database.db, { guide })
    const person = await beginInterview(house, slug)
    await expect(person.say(nothing)).rejects.toThrow('invalid_input')
    await person.say('My uncle left me two hives.')
    const { body } = await person.get('/transcript')
    const said = body.turns.filter(({ role }: { role: string }) => role === 'participant')
    expect(said.map(({ text }: { text: string }) => text)).toEqual(['My uncle left me two hives.'])
  },
)
