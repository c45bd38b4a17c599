import { Tooltip } from '@base-ui/react/tooltip'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Toasts } from '../components/Toasts.tsx'
import '../design/theme.css'
import { queries, router } from './router.tsx'

// After an update the pages of before are gone: an open tab loads the new ones, at most once a minute.
addEventListener('vite:preloadError', () => {
  const last = Number(sessionStorage.getItem('earwitness.reloaded') ?? 0)
  if (Date.now() - last < 60_000) return
  sessionStorage.setItem('earwitness.reloaded', String(Date.now()))
  location.reload()
})

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <Tooltip.Provider delay={400}>
        <RouterProvider router={router} />
        <Toasts />
      </Tooltip.Provider>
    </QueryClientProvider>
  </StrictMode>,
)
