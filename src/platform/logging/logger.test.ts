import { DrizzleQueryError } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { AppError } from '../errors.ts'
import { createLogger } from './logger.ts'

function logged(write: (logger: ReturnType<typeof createLogger>) => void): string {
  const lines: string[] = []
  const destination = { write: (line: string) => void lines.push(line) }
  write(createLogger({ level: 'debug', process: 'test', destination }))
  return lines.join('')
}

describe('personal data', () => {
  test.each([
    ['at the top', { pii: 'Maria' }],
    ['one level down', { participant: { pii: 'Maria', id: 'p1' } }],
    ['two levels down', { a: { b: { pii: { name: 'Maria' } } } }],
  ])('in a field pii is redacted %s', (_, fields) => {
    const line = logged((logger) => logger.info(fields, 'a message'))
    expect(line).not.toContain('Maria')
    expect(line).toContain('[redacted]')
  })

  test('in an error that quotes it stays out, through its causes too', () => {
    const deep = new Error('value "Maria said" is too long', {
      cause: Object.assign(new Error('Key (body)=(Maria said)'), { detail: 'Maria said' }),
    })
    for (const error of [
      deep,
      new DrizzleQueryError('insert into contents values ($1)', ['Maria said'], deep),
      new AppError('internal', 'wrapped', { cause: deep }),
    ]) {
      const line = logged((logger) => logger.error({ err: error }, 'failed'))
      expect(line).not.toContain('Maria')
      expect(JSON.parse(line).err.stack.length).toBeGreaterThan(0)
    }
  })

  test('in an error whose message is many lines does not pass as a stack', () => {
    const error = new SyntaxError('Unexpected token\n  at the gate Maria waited\n')
    expect(logged((logger) => logger.error({ err: error }, 'failed'))).not.toContain('Maria')
  })
})

test('our own errors say in the log what happened', () => {
  const line = JSON.parse(
    logged((logger) => logger.error({ err: new AppError('conflict', 'version 3, not 2') }, 'refused')),
  )
  expect(line.err).toMatchObject({ type: 'AppError', code: 'conflict', message: 'version 3, not 2' })
  expect(line).toMatchObject({ level: 'error', process: 'test', msg: 'refused' })
})
