/** Once around the end-to-end tests: the whole product, as `./earwitness start` starts it, in a folder of its own. */
import type { TestProject } from 'vitest/node'
import { startProduct } from '../../bench/load/product.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    product: { url: string; dataDirectory: string }
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const product = await startProduct()
  project.provide('product', { url: product.url, dataDirectory: product.dataDirectory })
  return () => product.stop()
}
