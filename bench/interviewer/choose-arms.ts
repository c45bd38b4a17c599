import type { Embedder } from '../../src/platform/models/embedder.ts'
import type { Arm } from './arm.ts'
import { embeddedArm } from './embedded-arm.ts'
import { recordCeiling } from './record-ceiling.ts'
import { form, tellMeMore } from './simple-arms.ts'

/** By the name that `--arms` takes. A new arm is one line here. */
const makers: Record<string, (embedder: Embedder) => Arm> = {
  form: () => form,
  'tell-me-more': () => tellMeMore,
  embedded: embeddedArm,
  ceiling: () => recordCeiling,
}

export const armNames = Object.keys(makers)

/** @throws Error that lists the arms there are */
export function chooseArms(named: string, embedder: Embedder): Arm[] {
  return named.split(',').map((name) => {
    const make = makers[name.trim()]
    if (!make) throw new Error(`there is no arm "${name}"; there are: ${armNames.join(', ')}`)
    return make(embedder)
  })
}
