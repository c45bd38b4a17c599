/** Claims and the interviews to check them against, from files. */
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { type CheckedClaim, CheckedClaimSchema, type ClaimTurn } from '../findings/claims/index.ts'
import { AppError, type ErrorDetail, isAppError } from '../platform/errors.ts'
import { sayIssue } from '../platform/say-issue.ts'
import { readTranscripts } from './transcript-file.ts'

const mostNamed = 20

/** @throws AppError `invalid_input` naming each claim that cannot be read, without its words */
export async function readClaims(path: string): Promise<CheckedClaim[]> {
  const value = parseJson(path, await readText(path))
  if (!Array.isArray(value)) throw unreadable(path, 'Expected a JSON array of claims.')
  const result = z.array(CheckedClaimSchema).safeParse(value)
  if (result.success) return result.data
  throw unreadable(path, 'It has claims that cannot be read.', { details: describe(result.error) })
}

/** By identity. @throws AppError `invalid_input` also where a file is missing or two interviews have one identity */
export async function readInterviews(path: string): Promise<Map<string, ClaimTurn[]>> {
  const interviews = new Map<string, ClaimTurn[]>()
  try {
    for await (const { id, turns } of readTranscripts(path)) {
      if (interviews.has(String(id)))
        throw unreadable(path, `Two interviews have the id ${JSON.stringify(id)}.`)
      interviews.set(
        String(id),
        turns.map(({ isInterviewer, text }) => ({
          role: isInterviewer ? 'interviewer' : 'participant',
          text,
        })),
      )
    }
  } catch (error) {
    if (isAppError(error) && error.code === 'not_found')
      throw unreadable(path, 'There is no such file to read.')
    throw error
  }
  return interviews
}

async function readText(path: string): Promise<string> {
  try {
    return path === '-' ? await readInput() : await readFile(path, 'utf8')
  } catch (cause) {
    throw unreadable(path, 'There is no such file to read.', { cause })
  }
}

async function readInput(): Promise<string> {
  let text = ''
  for await (const part of process.stdin.setEncoding('utf8')) text += part
  return text
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw unreadable(path, 'It is not JSON.')
  }
}

function describe(error: z.ZodError): ErrorDetail[] {
  const details = error.issues.map((issue) => ({
    where: `claim ${Number(issue.path[0]) + 1}${issue.path.length > 1 ? `, ${issue.path.slice(1).join('.')}` : ''}`,
    say: sayIssue(issue),
  }))
  const more = details.length - mostNamed
  return more > 0 ? [...details.slice(0, mostNamed), { where: 'and', say: `${more} more` }] : details
}

function unreadable(
  path: string,
  why: string,
  more: { details?: ErrorDetail[]; cause?: unknown } = {},
): AppError {
  return new AppError('invalid_input', 'claims or interviews cannot be read', {
    say: `${path}: ${why}`,
    ...more,
  })
}
