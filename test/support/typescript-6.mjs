/**
 * dependency-cruiser reads TypeScript through the compiler's API, which TypeScript 7 does not have yet, and then
 * silently finds nothing. This gives it, and only it, TypeScript 6. To be dropped when it supports 7.
 */
import { registerHooks } from 'node:module'

registerHooks({
  resolve(specifier, context, next) {
    const isAskedByCruiser = context.parentURL?.includes('/dependency-cruiser/')
    const isTypescript = specifier === 'typescript' || specifier.startsWith('typescript/')
    return next(
      isAskedByCruiser && isTypescript ? specifier.replace('typescript', 'typescript-6') : specifier,
      context,
    )
  },
})
