import { createRoot } from 'react-dom/client'
import '../design/theme.css'

createRoot(document.getElementById('root')!).render(<p className="words text-ink">hello</p>)
