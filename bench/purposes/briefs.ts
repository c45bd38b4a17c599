/** Invented briefs and the purpose that their writer gave each: those that fit the recognising, and those that only measure it. */
import { readFileSync } from 'node:fs'
import type { Brief } from '../../src/study/purposes/meaning/brief-features.ts'
import { type BriefKind, briefKinds } from '../../src/study/purposes/meaning/kinds.ts'
import {
  heldOut,
  type ResearchQuestionFixture,
  tuning,
} from '../../src/study/purposes/research-questions.fixture.ts'

export interface LabelledBrief extends Brief {
  kind: BriefKind
}

/** By who wrote them: what holds within one writer's words may hold for nobody else's. */
export interface TrainingBriefs {
  writers: readonly (readonly LabelledBrief[])[]
  /** The questions that the signs were written with. */
  tuned: readonly LabelledBrief[]
}

export function trainingBriefs(): TrainingBriefs {
  return {
    writers: ['briefs-a.txt', 'briefs-b.txt'].map(briefsIn),
    tuned: tuning.map(fromFixture),
  }
}

/** What will be decided, of which the briefs of the two writers say nothing: every second of them is given one. */
export function withDecisions(briefs: readonly LabelledBrief[]): LabelledBrief[] {
  const decisions = briefsIn('decisions.txt')
  return briefs.map((brief, at) => {
    const fitting = decisions.filter(({ kind }) => kind === brief.kind)
    return at % 2 === 0 ? brief : { ...brief, decision: fitting[at % fitting.length]!.question }
  })
}

/** By other writers, and of a study that the signs were counted on. */
export function heldOutBriefs(): { name: string; briefs: LabelledBrief[] }[] {
  const lines = readText('held-out.jsonl').split('\n').filter(Boolean)
  return [
    {
      name: 'a third writer',
      briefs: lines.map((line) => fromFixture(JSON.parse(line) as ResearchQuestionFixture)),
    },
    { name: 'held out when the signs were written', briefs: heldOut.map(fromFixture) },
  ]
}

function fromFixture({ question, decision = '', purpose }: ResearchQuestionFixture): LabelledBrief {
  return { question, decision, kind: purpose ?? 'unclear' }
}

function briefsIn(file: string): LabelledBrief[] {
  const briefs: LabelledBrief[] = []
  let kind: BriefKind | null = null
  for (const line of readText(file).split('\n')) {
    if (line.startsWith('## ')) kind = kindOf(line.slice(3).trim())
    else if (kind !== null && line.trim() !== '') briefs.push({ question: line.trim(), decision: '', kind })
  }
  return briefs
}

/** @throws Error for a heading that names no purpose */
function kindOf(name: string): BriefKind {
  const kind = briefKinds.find((each) => each === name)
  if (!kind) throw new Error(`no such purpose: ${name}`)
  return kind
}

function readText(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
}
