/**
 * The browser apps: `index.html` is the studio, `room.html` the participant's room, `report.html` a shared report. The content security
 * policy has no inline script, so nothing here may inline one; fonts and small files stay files for the same
 * reason (no `data:` sources).
 */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const root = fileURLToPath(new URL('.', import.meta.url))
const entries = ['index.html', 'room.html', 'report.html'].map((name) => `${root}${name}`)

export default defineConfig({
  root,
  cacheDir: fileURLToPath(new URL('../../node_modules/.cache/vite', import.meta.url)),
  plugins: [react(), tailwindcss()],
  build: {
    outDir: fileURLToPath(new URL('../../dist/pages', import.meta.url)),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 800,
    rolldownOptions: { input: entries.filter((entry) => existsSync(entry)) },
  },
})
