/**
 * What a report without names may still tell. The figures are of the invented sentences in `planted-sentences.ts`, read
 * beside each guide in `ordinary-guides.fixture.ts`, for what a guide says is not taken out as a name: the lowest counts. A
 * test measures them again and fails when they are no longer true.
 */
export const measuredOnInvented = { sentences: 75, identifiers: 80, guides: 5, taken: 74 }

export const residualRisk = [
  'Names, places, organisations and contact data were taken out of what people said by program, and no person has read it again.',
  `On ${measuredOnInvented.sentences} invented sentences with ${measuredOnInvented.identifiers} such details, read beside ${measuredOnInvented.guides} invented guides, it took out at least ${Math.floor((100 * measuredOnInvented.taken) / Math.max(1, measuredOnInvented.identifiers))} %.`,
  'It works for English. Names that are ordinary words, or that are written without a capital, may be left.',
  'Somebody who knows a person can know them again by what they tell: nothing takes that out. Read it before you send it to somebody who might.',
].join(' ')
