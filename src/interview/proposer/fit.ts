/** Which wordings can be said about what is taken up, and which techniques have any left in an interview. */
import type { ProbeTechnique } from '../events.ts'
import { timeOf } from '../reading/already-told.ts'
import { type Borne, bears } from '../reading/bears.ts'
import type { Gist } from '../reading/gist.ts'
import { negated } from '../reading/lexicon.ts'
import { isMoving, signsOf } from '../reading/stakes.ts'
import { isRecurring, isThought } from '../reading/statement-kinds.ts'
import type { Focus } from '../reading.ts'
import { findTechnique, type Wording } from '../techniques/index.ts'
import { aboutTheTalk, type TalkTechnique } from './wordings.ts'

/** What a question must fit: of the words that are taken up. */
export type TakenUp = Pick<
  Focus,
  'kind' | 'manner' | 'isOpinion' | 'measure' | 'before' | 'turn' | 'aim' | 'bare' | 'open'
> &
  Partial<Pick<Focus, 'isEvaluation' | 'isChange' | 'isBarrier'>>

const isJudged = (focus: TakenUp) =>
  focus.isOpinion || focus.isEvaluation || focus.isChange || focus.isBarrier || focus.kind === 'feeling'

/** Where nothing was judged, nothing need have a reason. */
export function fitsJudgement({ afterJudgement }: Wording, focus: TakenUp | null): boolean {
  return !afterJudgement || (focus !== null && isJudged(focus))
}

/** What happened, happens, is so or might be: each has its own questions. */
export function fitsFocus(wording: Wording, focus: TakenUp | null): boolean {
  if (wording.gists !== undefined && focus === null) return false
  if (!fitsJudgement(wording, focus)) return false
  if (wording.kind !== undefined && focus?.kind !== wording.kind) return false
  if (wording.measure !== undefined && focus?.measure !== wording.measure) return false
  if (wording.aim !== undefined && focus?.aim !== wording.aim) return false
  if (wording.open !== focus?.open) return false
  if (wording.bare !== undefined && focus?.bare !== wording.bare) return false
  if (wording.text.includes('{') && !focus) return false
  if (wording.text.includes('{e}') && !focus?.before) return false
  return wording.fits === undefined || (focus !== null && wording.fits.includes(focus.manner))
}

/** Whether it can be asked about something of this kind. */
export function fitsGist({ gists }: Wording, gist: Gist): boolean {
  return gists === undefined || gists.includes(gist)
}

/** What a question points at by "that": a piece of theirs, or an answer that is one short thing. */
export interface PointedAt {
  text: string
  /** Nothing was said after it. */
  isLast: boolean
  isPoint: boolean
}

const doings: ReadonlySet<string> = new Set<Borne>(['lived', 'happened', 'habit'])
const isOfDoing = ({ of }: Wording) => of !== undefined && [of].flat().some((kind) => doings.has(kind))

/** "I moved it to hoover" says what for. */
const purpose =
  /(?<!\b(?:had|have|decided|tried|wanted|want|going|started|began|need|needed|used|prefer|like|love|rather|easier|harder|able|seems?|tends?)) to (?!the\b|an?\b|my\b|our\b|your\b|his\b|her\b|their\b|it\b|them\b|me\b|us\b|him\b|that\b|this\b|one\b|two\b|work\b|bed\b|school\b)[a-z]+\b|\bso that\b|\bin order\b/

/** What has been so until now has no sequel. */
const unfinishedTense = /\b(?:have|has|haven['’]?t|hasn['’]?t|never)\b|['’]ve\b/i

export function fitsWords(wording: Wording, { text, isLast, isPoint }: PointedAt): boolean {
  // "I guess I would rather do it alone" is a taste, put politely.
  if (wording.ofThought && (!isThought(text) || bears(text, 'preference'))) return false
  if (wording.ofRecurring && !isRecurring(text)) return false
  if (wording.of && ![wording.of].flat().some((kind) => bears(text, kind))) return false
  // What it was like for them is told where it moved them.
  if (wording.asks === 'feel' && (isMoving(text) || negated.test(text.toLowerCase()))) return false
  if (wording.asks === 'cause' && isOfDoing(wording) && purpose.test(text.toLowerCase())) return false
  if (wording.ofLast && (!isLast || unfinishedTense.test(text))) return false
  if (wording.ofPoint && !isPoint) return false
  if (wording.sign && !signsOf(text).has(wording.sign)) return false
  return wording.time === undefined || timeOf(text) === wording.time
}

/** Makes sense without any of their words before it. */
export function standsAlone(wording: Wording): boolean {
  if (wording.text.includes('{')) return false
  const isFree = wording.fits === undefined && !wording.afterJudgement
  const isFitted = wording.gists !== undefined || wording.alone === true
  return (isFree || isFitted) && !wording.kind && !wording.bare && !wording.open && !wording.aim
}

export function unseen<T extends { id: string }>(list: readonly T[], used: readonly string[]): T[] {
  const seen = new Set(used)
  return list.filter(({ id }) => !seen.has(id))
}

interface Saying {
  language: string
  used: readonly string[]
  focus: TakenUp | null
  /** Of the message, where one is taken up. */
  gist?: Gist
  /** Of the message: "that" can be said of it. */
  isOneThing?: boolean
}

/** Whether the technique can still be worded in this interview, about these words. */
export function isSayable(
  technique: ProbeTechnique,
  { language, used, focus, gist, isOneThing = true }: Saying,
): boolean {
  if (!language.startsWith('en')) return false
  const found = findTechnique(technique)
  if (found) {
    const mayStand = isOneThing || found.pointsAtNothing === true
    const isApt = (each: Wording) =>
      (mayStand || each.ifNothing) && standsAlone(each) && (gist === undefined || fitsGist(each, gist))
    return unseen(found.wordings, used).some((each) => isApt(each) || fitsFocus(each, focus))
  }
  const talk = aboutTheTalk[technique as TalkTechnique] ?? []
  return unseen(talk, used).length > 0
}
