/** People name a study by its name or the beginning of its id; programs by its id. */
import { AppError } from '../platform/errors.ts'
import { api } from './client.ts'

export interface StudyLine {
  studyId: string
  name: string
  question: string
  status: string
  isSample: boolean
}

/**
 * The study that `named` means: an id, the beginning of one (at least six characters), or a name in any case, also as
 * `study list` prints it. A part of a name will do where it fits one study only.
 *
 * @throws AppError `not_found`, or `conflict` naming the candidates when more than one fits
 */
export async function findStudy(named: string): Promise<StudyLine> {
  const { studies } = await api<{ studies: StudyLine[] }>('GET', '/api/v1/studies')
  return chooseStudy(studies, named)
}

/** Pure. @throws AppError as `findStudy` */
export function chooseStudy(studies: readonly StudyLine[], named: string): StudyLine {
  const wanted = named.trim().toLowerCase()
  const exact = studies.filter((study) => namesOf(study).includes(wanted))
  const found = exact.length > 0 ? exact : studies.filter((study) => isNear(study, wanted))
  if (found.length === 1) return found[0]!
  if (found.length === 0) {
    throw new AppError('not_found', 'no such study', {
      say:
        `There is no study "${named}". Those that are there: earwitness study list. ` +
        `Make it with: earwitness study new "What you want to find out" --name "${named}"`,
    })
  }
  throw new AppError('conflict', 'more than one study', {
    say: `More than one study is meant by "${named}". Name it by its id:`,
    details: found.map((study) => ({ where: study.studyId, say: study.name })),
  })
}

function namesOf(study: StudyLine): string[] {
  return [study.studyId, study.name.toLowerCase(), printedName(study).toLowerCase()]
}

/** A study's name as lists show it. */
export function printedName({ name, isSample }: Pick<StudyLine, 'name' | 'isSample'>): string {
  return isSample ? `${name} (sample)` : name
}

function isNear(study: StudyLine, wanted: string): boolean {
  if (wanted.length >= 6 && study.studyId.startsWith(wanted)) return true
  return wanted.length >= 3 && study.name.toLowerCase().includes(wanted)
}
