import type { Embedder } from '../../src/platform/models/embedder.ts'
import type { LanguageRung } from '../../src/platform/models/language/language-models.ts'
import type { Arm } from './arm.ts'
import { embeddedArm } from './embedded-arm.ts'
import { engineArm, lintedArm, rawArm } from './model-arms.ts'
import { recordCeiling } from './record-ceiling.ts'
import { form, quoting, tellMeMore } from './simple-arms.ts'

/** By the name that `--arms` takes. A new arm is one line here. */
const plainArms: Record<string, (embedder: Embedder) => Arm> = {
  form: () => form,
  'tell-me-more': () => tellMeMore,
  embedded: (embedder) => embeddedArm(embedder),
  ceiling: () => recordCeiling,
  quoting: () => quoting,
}

/** One for each model of EARWITNESS_LANGUAGE_MODELS. */
const armsOfModels: Record<string, (rung: LanguageRung, embedder: Embedder) => Arm> = {
  raw: rawArm,
  linted: lintedArm,
  engine: engineArm,
}

/** Not one to beat, but to know the rules by. */
const controls = ['quoting']
export const plainArmNames = Object.keys(plainArms).filter((name) => !controls.includes(name))
export const armNames = [...Object.keys(plainArms), ...Object.keys(armsOfModels)]

export interface ChoosingArms {
  /** Separated by commas. */
  named: string
  embedder: Embedder
  rungs: readonly LanguageRung[]
}

const namesIn = (named: string) => named.split(',').map((text) => text.trim())

export const needsModels = (named: string) => namesIn(named).some((name) => Object.hasOwn(armsOfModels, name))

/** @throws Error that lists the arms there are */
export function chooseArms({ named, embedder, rungs }: ChoosingArms): Arm[] {
  const chosen: Arm[] = []
  for (const name of namesIn(named)) {
    const [plain, ofModel] = [plainArms[name], armsOfModels[name]]
    if (plain) chosen.push(plain(embedder))
    else if (ofModel) chosen.push(...rungs.map((rung) => ofModel(rung, embedder)))
    else throw new Error(`there is no arm "${name}"; there are: ${armNames.join(', ')}`)
  }
  return chosen
}
