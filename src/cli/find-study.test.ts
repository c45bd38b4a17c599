import { expect, test } from 'vitest'
import { chooseStudy, printedName, type StudyLine } from './find-study.ts'

const study = (studyId: string, name: string, isSample = false): StudyLine => ({
  studyId,
  name,
  isSample,
  question: '',
  status: 'draft',
})
const riders = study('01998a-riders', 'Why riders leave Kestrel', true)
const work = study('01998b-work', 'AI at work')
const again = study('01998c-again', 'AI at work, again')
const studies = [riders, work, again]

test('a study is found by its name, its name as printed, its id or the beginning of it', () => {
  for (const named of [
    'Why riders leave Kestrel',
    printedName(riders),
    '01998a-riders',
    '01998a',
    'riders',
  ]) {
    expect(chooseStudy(studies, named)).toBe(riders)
  }
  expect(chooseStudy(studies, 'ai AT work')).toBe(work)
})

test('a name of no study says how to make one, and a part of two names lists both', () => {
  expect(() => chooseStudy(studies, 'Meal kits')).toThrow(
    expect.objectContaining({
      say: expect.stringContaining('study new "What you want to find out" --name "Meal kits"'),
    }),
  )
  expect(() => chooseStudy(studies, 'at work,')).not.toThrow()
  expect(() => chooseStudy(studies, 'ai at')).toThrow(
    expect.objectContaining({ code: 'conflict', details: [expect.anything(), expect.anything()] }),
  )
})
