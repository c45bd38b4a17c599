/** Colours as people name them, for a pattern. English. */
export const colourNames =
  'red|blue|green|yellow|orange|purple|violet|pink|brown|black|white|grey|gray|gold|golden|silver|beige|turquoise'

/** Each of them that a text names. */
export const coloursNamed = new RegExp(`\\b(?:${colourNames})\\b`, 'gi')
