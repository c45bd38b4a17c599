/** How far the checking is, for a terminal. */

import type { CodedCode, Coding, CodingPlan } from '../../findings/coding/model.ts'
import { sayInterval, sayPercent } from '../../findings/say-share.ts'
import { note, print, table } from '../output.ts'

export function printCoding(coding: Coding): void {
  const { samples, drawn, coded, people, codes, others } = coding
  if (samples.length === 0) {
    print(
      coding.canDraw
        ? `No sample was drawn yet. ${people} people were heard, ${others.length} themes can be checked.`
        : 'There are no themes to check yet. Find them with: earwitness analyze STUDY',
    )
    if (coding.canDraw) note('How many to draw: earwitness code STUDY plan')
    return
  }
  print(`${coded} of ${drawn} people coded, of ${people} heard; ${coding.codedTwice} read twice.`)
  if (coding.since > 0)
    print(`${coding.since} people were heard since the sample was locked: they are not in it.`)
  print()
  table(codes, [
    { title: 'theme', value: ({ name }) => name },
    { title: 'share', value: ({ checked }) => sayPercent(checked.share), align: 'right' },
    {
      title: '95 %',
      value: ({ checked: { low, high } }) => sayInterval(low, high),
      align: 'right',
    },
    { title: 'method', value: ({ checked }) => checked.method },
    { title: 'coded', value: ({ checked }) => `${checked.having} of ${checked.coded}`, align: 'right' },
    { title: 'machine', value: ({ checked }) => `${checked.machine} of ${checked.of}`, align: 'right' },
    { title: 'alpha', value: alphaOf, align: 'right' },
  ])
  print()
  print(`Shares: ${coding.label}.`)
  print(coding.rule)
}

function alphaOf({ agreement }: CodedCode): string {
  return agreement?.alpha === null || agreement === null ? '' : agreement.alpha.toFixed(2)
}

export function printPlan({ sizes, accuracy, isMeasured, forWidth, everybody }: CodingPlan): void {
  print(
    isMeasured
      ? `The machine’s rarer labels were right ${sayPercent(accuracy)} of the time on the people read so far.`
      : `For a machine whose rarer labels are right ${sayPercent(accuracy)} of the time, and ${everybody} people heard:`,
  )
  print()
  table(sizes, [
    { title: 'people read', value: ({ people }) => people, align: 'right' },
    {
      title: 'narrowest',
      value: ({ widths }) => points(Math.min(...widths.map(({ width }) => width))),
      align: 'right',
    },
    { title: 'widest', value: ({ widest }) => points(widest), align: 'right' },
  ])
  if (!forWidth) return
  print()
  print(
    forWidth.people === null
      ? `Not even everybody gives intervals of ${Math.round(forWidth.width * 100)} points.`
      : `${forWidth.people} people give intervals of at most ${Math.round(forWidth.width * 100)} points.`,
  )
}

function points(width: number): string {
  return `${Math.round(width * 100)} points`
}
