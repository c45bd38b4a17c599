import { isCrowded, openEndOf, type Technique, timesInAll } from './technique.ts'

/** More often it is parroting. */
const mostInAll = 2

export const echo: Technique = {
  name: 'echo',
  title: 'Their own words, as a question',
  indication: 'The answer ends on a short phrase that strikes: said back, it is heard, and they go on.',
  contraIndication: 'The words lean on what stood before them, or it was done twice already.',
  source: 'Bernard 2011, Research Methods in Anthropology, ch. 8 (echo probes)',
  call(view) {
    const focus = openEndOf(view, ['phrase'])
    if (!focus || view.progress.probes.length > 0 || isCrowded(view)) return null
    if (timesInAll(view.state, 'echo') >= mostInAll) return null
    return { need: 0.5, why: 'It ends on words that strike.', focus }
  },
  wordings: [
    { id: 'echo.alone', text: '“{t}”?', open: 'phrase', first: true },
    { id: 'echo.more', text: '“{t}”. Tell me more.', open: 'phrase' },
  ],
}
