import type { Rule } from '../rule.ts'
import { findAll, firstOf } from './find.ts'

/** It asks for identifying data: not needed for findings, and a burden to keep safe. */
export const personal: Rule = {
  code: 'personal',
  isReady: () => true,
  check({ analysis, pack }) {
    const place = { plain: analysis.plain, offset: 0 }
    return firstOf(findAll(place, pack.personal, { code: 'personal', severity: 'serious' }))
  },
}
