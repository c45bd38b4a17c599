import { fewestWords } from './follow-change.ts'
import { type Technique, timesHere } from './technique.ts'

export const confirmParaphrase: Technique = {
  name: 'confirm_paraphrase',
  title: 'Say it back and have it corrected',
  indication: 'A long or winding answer: to be sure it was heard right.',
  contraIndication: 'The answer is short and plain; saying it back would only repeat it.',
  source:
    'Kvale & Brinkmann 2009, InterViews, ch. 7 (interpreting questions); Lincoln & Guba 1985 (member check)',
  call(view) {
    const { reading, clauses } = view
    const focus = clauses[0] ?? null
    if (!reading || timesHere(view, 'confirm_paraphrase') > 0) return null
    if (reading.takesBack) {
      const isBare = reading.words <= fewestWords
      return isBare
        ? { need: 0.9, why: 'They took something back and say nothing instead.', focus: null }
        : null
    }
    if (!focus || reading.words < 60 || clauses.length < 2) return null
    return { need: 0.34, why: 'A long answer: to be sure it was heard right.', focus }
  },
  wordings: [
    { id: 'paraphrase.understood', text: 'To be sure this is right: {c}. What would you correct or add?' },
    { id: 'paraphrase.main', text: 'As it stands now, {c}. What is missing from that?' },
    { id: 'paraphrase.change', text: 'So what stands is that {c}. How did that come about?' },
    { id: 'paraphrase.now', text: 'So how would you put it now?', fits: [], alone: true },
    { id: 'paraphrase.instead', text: 'What should stand there instead?', fits: [], alone: true },
  ],
}
