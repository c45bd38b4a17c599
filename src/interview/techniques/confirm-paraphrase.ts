import { type Technique, timesInAll } from './technique.ts'

export const confirmParaphrase: Technique = {
  name: 'confirm_paraphrase',
  title: 'Say it back and have it corrected',
  indication: 'A long or winding answer: to be sure it was heard right.',
  contraIndication:
    'The answer is short and plain; what would be said back is not its point, but an amount, a joke or an aside. Once in an interview.',
  source:
    'Kvale & Brinkmann 2009, InterViews, ch. 7 (interpreting questions); Lincoln & Guba 1985 (member check)',
  call(view) {
    const { reading, clauses } = view
    const focus = clauses[0]?.isPoint ? clauses[0] : null
    if (!reading || reading.takesBack || timesInAll(view.state, 'confirm_paraphrase') > 0) return null
    if (!focus || reading.words < 60 || clauses.length < 2) return null
    return {
      need: 0.44,
      why: 'A long answer, of which they name the point: to be sure it was heard right.',
      focus,
    }
  },
  wordings: [
    {
      id: 'paraphrase.understood',
      text: 'To be sure I have it right, the main thing I took from this is “{t}”. What would you correct or add?',
    },
    {
      id: 'paraphrase.heard',
      text: 'Let me check that I heard it right: “{t}”. What would you change or add?',
    },
    { id: 'paraphrase.main', text: 'What I have written down is “{t}”. What is missing from that?' },
  ],
}
