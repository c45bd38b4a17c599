/** What stands in the fields of a claim being written, and the claim that it makes. Pure. */
import {
  type ClaimKind,
  type ClaimSpec,
  type Counted,
  type Group,
  type HowSpoken,
  isByCode,
  type Match,
  type NewClaim,
} from '../../../findings/claims/study/model.ts'

export interface ClaimForm {
  kind: ClaimKind
  statement: string
  quote: string
  /** Null: any of the interviews. */
  interviewId: string | null
  /** Null: people are counted by words; else by this code of the codebook. */
  codeId: string | null
  /** Of a code: of whom; null: of all who could have spoken of it. */
  among: HowSpoken | null
  /** As typed: words or phrases between commas. */
  any: string
  none: string
  /** Of an association: the second thing that was said. */
  with: string
  attribute: string
  groups: readonly [string, string]
  direction: 'more' | 'less'
  restsOn: readonly string[]
}

export const emptyForm: ClaimForm = {
  kind: 'quote',
  statement: '',
  quote: '',
  interviewId: null,
  codeId: null,
  among: null,
  any: '',
  none: '',
  with: '',
  attribute: '',
  groups: ['', ''],
  direction: 'more',
  restsOn: [],
}

export function formOf(statement: string, spec: ClaimSpec): ClaimForm {
  const form = { ...emptyForm, kind: spec.kind, statement }
  switch (spec.kind) {
    case 'quote':
      return { ...form, quote: spec.quote, interviewId: spec.interviewId ?? null }
    case 'paraphrase':
      return { ...form, interviewId: spec.interviewId ?? null }
    case 'prevalence':
    case 'absence':
      return { ...form, ...typed(spec.match) }
    case 'contrast': {
      const [first, second] = spec.groups
      const groups: [string, string] = [first.value, second.value]
      return { ...form, ...typed(spec.match), attribute: first.attribute, groups, direction: spec.direction }
    }
    case 'association':
      return { ...form, ...typed(spec.match), with: wordsOf(spec.with), direction: spec.direction }
    case 'recommendation':
      return { ...form, restsOn: spec.restsOn }
  }
}

/**
 * Null while something is missing.
 *
 * @param counted how many people the program has counted by the rule; the sentence has to say so
 */
export function claimOf(form: ClaimForm, counted: number | null): NewClaim | null {
  const spec = specOf(form, counted)
  const statement = form.kind === 'quote' ? form.quote.trim() : form.statement.trim()
  return spec && statement !== '' ? { statement, spec } : null
}

function specOf(form: ClaimForm, counted: number | null): ClaimSpec | null {
  const { kind, quote, interviewId, direction, restsOn } = form
  const words = matchOf(form.any, form.none)
  const match = countedOf(form)
  const heard = interviewId === null ? {} : { interviewId }
  switch (kind) {
    case 'quote':
      return quote.trim() === '' ? null : { kind, quote: quote.trim(), ...heard }
    case 'paraphrase':
      return { kind, ...heard }
    case 'prevalence':
      return match && { kind, match, n: counted ?? 0 }
    case 'absence':
      return words && { kind, match: words }
    case 'contrast': {
      const groups = groupsOf(form)
      return match && groups && { kind, match, groups, direction }
    }
    case 'association': {
      const second = matchOf(form.with, '')
      return match && second && { kind, match, with: second, direction }
    }
    case 'recommendation':
      return restsOn.length === 0 ? null : { kind, restsOn: [...restsOn] }
  }
}

function groupsOf({ attribute, groups: [first, second] }: ClaimForm): [Group, Group] | null {
  if (attribute === '' || first === '' || second === '' || first === second) return null
  return [
    { attribute, value: first },
    { attribute, value: second },
  ]
}

function typed(match: Counted): Pick<ClaimForm, 'codeId' | 'among' | 'any' | 'none'> {
  if (isByCode(match)) return { codeId: match.codeId, among: match.among ?? null, any: '', none: '' }
  return { codeId: null, among: null, any: match.any.join(', '), none: (match.none ?? []).join(', ') }
}

const wordsOf = (match: Counted) => (isByCode(match) ? '' : match.any.join(', '))

/** Can people of a claim of this kind be counted by a code? That a machine found no passage shows no absence. */
export const canCountCodes = (kind: ClaimKind) =>
  kind === 'prevalence' || kind === 'contrast' || kind === 'association'

/** Words, or a code where one is chosen. */
function countedOf({ codeId, among, any, none }: ClaimForm): Counted | null {
  if (codeId === null) return matchOf(any, none)
  return codeId === '' ? null : { codeId, ...(among ? { among } : {}) }
}

function matchOf(any: string, none: string): Match | null {
  const terms = termsOf(any)
  const excluded = termsOf(none)
  if (terms.length === 0) return null
  return { any: terms, ...(excluded.length > 0 ? { none: excluded } : {}) }
}

function termsOf(text: string): string[] {
  return text.split(/[,\n]/u).flatMap((term) => term.trim() || [])
}
