import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../design/theme.css'
import './shared-report.css'
import { SharedReportPage } from './SharedReportPage.tsx'

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <SharedReportPage token={decodeURIComponent(location.hash.slice(1))} />
  </StrictMode>,
)
