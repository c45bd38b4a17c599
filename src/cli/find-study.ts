/** People name a study by its name or the beginning of its id; programs by its id. */
import { AppError } from '../platform/errors.ts'
import { api } from './client.ts'

export interface StudyLine {
  studyId: string
  name: string
  question: string
  status: string
}

/**
 * The study that `named` means: an id, the beginning of one (at least six characters), or a name in any case.
 *
 * @throws AppError `not_found`, or `conflict` naming the candidates when more than one fits
 */
export async function findStudy(named: string): Promise<StudyLine> {
  const { studies } = await api<{ studies: StudyLine[] }>('GET', '/api/v1/studies')
  const wanted = named.trim().toLowerCase()
  const exact = studies.filter((study) => study.studyId === wanted || study.name.toLowerCase() === wanted)
  const found = exact.length > 0 ? exact : studies.filter((study) => isNear(study, wanted))
  if (found.length === 1) return found[0]!
  if (found.length === 0) {
    throw new AppError('not_found', 'no such study', {
      say: `There is no study "${named}". See: earwitness study list`,
    })
  }
  throw new AppError('conflict', 'more than one study', {
    say: `More than one study is meant by "${named}". Name it by its id:`,
    details: found.map((study) => ({ where: study.studyId, say: study.name })),
  })
}

function isNear(study: StudyLine, wanted: string): boolean {
  if (wanted.length >= 6 && study.studyId.startsWith(wanted)) return true
  return wanted.length >= 3 && study.name.toLowerCase().includes(wanted)
}
