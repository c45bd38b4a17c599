// Runs before the first paint, so that a chosen theme never flashes in the other one. A file of its own, because
// the content security policy allows no inline script. Without a choice the system decides (tokens.css).
;(() => {
  try {
    const choice = localStorage.getItem('earwitness.theme')
    if (choice === 'light' || choice === 'dark') document.documentElement.dataset.theme = choice
  } catch {
    // Storage is blocked: the system's theme serves.
  }
})()
