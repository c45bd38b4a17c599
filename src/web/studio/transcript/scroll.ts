/** Brings an element to the middle of the box it scrolls in, and moves nothing else: the page beside it stays. */
export function scrollWithin(element: HTMLElement): void {
  const box = scrollBoxOf(element)
  if (!box) {
    element.scrollIntoView({ block: 'center' })
    return
  }
  const top = element.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop
  box.scrollTo({ top: top - (box.clientHeight - element.clientHeight) / 2 })
}

function scrollBoxOf(element: HTMLElement): HTMLElement | null {
  for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(box).overflowY)) return box
  }
  return null
}
