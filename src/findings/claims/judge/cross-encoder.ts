/**
 * The judge that an entailment cross-encoder is (a DeBERTa-v3 trained on natural language inference, say): passage as
 * premise, statement as hypothesis. It comes from a folder in the layout of transformers.js with a `manifest.json` of the
 * SHA-256 of every file; nothing is loaded whose bytes are not the named ones.
 */
import { readdir } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { AppError } from '../../../platform/errors.ts'
import { manifestName, readManifest } from '../../../platform/models/manifest.ts'
import { sha256OfFile } from '../../../platform/models/verify-model.ts'
import type { ClaimSpan } from '../model.ts'
import type { Judge, JudgedStatement } from './model.ts'

/** Chances that a passage entails, leaves open or contradicts a statement; they add up to 1. */
export interface Entailment {
  entailment: number
  neutral: number
  contradiction: number
}
export type Classify = (pairs: readonly { premise: string; hypothesis: string }[]) => Promise<Entailment[]>

/** Below it the judge has no opinion. */
const sureFrom = 0.7

export interface CrossEncoderSettings {
  id: string
  classify: Classify
  close?: () => Promise<void>
}

/** The passage that decides is its rationale. One that entails counts before one that contradicts. */
export function createCrossEncoderJudge({ id, classify, close }: CrossEncoderSettings): Judge {
  return {
    id,
    kind: 'cross-encoder',
    async judge(statement, passages) {
      if (passages.length === 0) return null
      try {
        const pairs = passages.map(({ text }) => ({ premise: text, hypothesis: statement }))
        return decide(await classify(pairs), passages)
      } catch {
        return null
      }
    },
    close: close ?? (async () => {}),
  }
}

function decide(found: readonly Entailment[], passages: readonly ClaimSpan[]): JudgedStatement {
  const best = (label: keyof Entailment) => {
    const at = found.reduce((top, each, place) => (each[label] > found[top]![label] ? place : top), 0)
    return found[at]![label] >= sureFrom ? passages[at]! : null
  }
  const entails = best('entailment')
  if (entails) return { verdict: 'entailed', reason: null, rationale: [entails.text] }
  const contradicts = best('contradiction')
  if (contradicts) return { verdict: 'contradicted', reason: null, rationale: [contradicts.text] }
  return { verdict: 'not_said', reason: null, rationale: [] }
}

/** @throws AppError `not_found` without a manifest, `invalid_input` where a file is not the one that it names */
export async function openCrossEncoder(folder: string): Promise<Judge> {
  const root = resolve(folder)
  await verifyManifest(root)
  const { AutoModelForSequenceClassification, AutoTokenizer, env } = await import('@huggingface/transformers')
  env.allowRemoteModels = false
  env.localModelPath = dirname(root)
  const name = basename(root)
  const tokenizer = await AutoTokenizer.from_pretrained(name, { local_files_only: true })
  const model = await AutoModelForSequenceClassification.from_pretrained(name, {
    local_files_only: true,
    dtype: 'q8',
  })
  const labels = labelsOf(model.config as { id2label?: Record<string, string> })
  return createCrossEncoderJudge({
    id: name,
    async classify(pairs) {
      const inputs = tokenizer(
        pairs.map(({ premise }) => premise),
        { text_pair: pairs.map(({ hypothesis }) => hypothesis), padding: true, truncation: true },
      )
      const { logits } = await model(inputs)
      return (logits.tolist() as number[][]).map((row) => toEntailment(row, labels))
    },
    close: async () => void (await model.dispose()),
  })
}

export async function verifyManifest(folder: string): Promise<void> {
  const manifest = await readManifest(folder)
  if (!manifest) {
    throw new AppError('not_found', 'no judge model', {
      say: `There is no ${manifestName} in ${folder}. It names the SHA-256 of every file: {"files": {"config.json": "..."}}.`,
    })
  }
  const { files } = manifest
  const there = await readdir(folder, { recursive: true, withFileTypes: true })
  const unnamed = there.find(
    (entry) => entry.isFile() && entry.name !== manifestName && !isNamed(join(entry.parentPath, entry.name)),
  )
  if (unnamed) {
    throw new AppError('invalid_input', 'a judge model has a file that its manifest does not name', {
      say: `${join(unnamed.parentPath, unnamed.name)} is not named in manifest.json.`,
    })
  }
  function isNamed(file: string): boolean {
    return Object.keys(files).some((path) => resolve(folder, path) === file)
  }
  for (const [path, sha256] of Object.entries(files)) {
    const file = resolve(folder, path)
    const isInside = file.startsWith(join(folder, '/'))
    if (!isInside || (await sha256OfFile(file).catch(() => null)) !== sha256) {
      throw new AppError('invalid_input', 'a judge model’s file is not the one in its manifest', {
        say: `${file} is missing, or its bytes are not those that manifest.json names.`,
      })
    }
  }
}

/** Where each of the three stands: models order them differently. */
export function labelsOf({
  id2label = {},
}: {
  id2label?: Record<string, string>
}): Record<keyof Entailment, number> {
  const placeOf = (name: string) =>
    Number(
      Object.entries(id2label).find(([, label]) => label.toLowerCase().startsWith(name))?.[0] ?? Number.NaN,
    )
  const labels = {
    entailment: placeOf('entail'),
    neutral: placeOf('neutral'),
    contradiction: placeOf('contradict'),
  }
  if (Object.values(labels).some(Number.isNaN)) {
    throw new AppError('invalid_input', 'the judge model names no entailment', {
      say: 'This model does not name entailment, neutral and contradiction in its config.json, so it is no judge.',
    })
  }
  return labels
}

/** Softmax. */
export function toEntailment(
  logits: readonly number[],
  labels: Record<keyof Entailment, number>,
): Entailment {
  const top = Math.max(...logits)
  const weights = logits.map((value) => Math.exp(value - top))
  const total = weights.reduce((sum, value) => sum + value, 0)
  const of = (label: keyof Entailment) => weights[labels[label]]! / total
  return { entailment: of('entailment'), neutral: of('neutral'), contradiction: of('contradiction') }
}
