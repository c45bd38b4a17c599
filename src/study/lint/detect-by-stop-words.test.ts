import { expect, test } from 'vitest'
import { detectByStopWords } from './detect-by-stop-words.ts'
import { english } from './packs/en/index.ts'

const detect = detectByStopWords(english)

test('running text has the stop words of its language', () => {
  expect(detect('What did you do when the parcel did not arrive on Friday?')).toBe('en')
  expect(detect('Erzählen Sie mir bitte von Ihrem letzten Einkauf in einem Laden.')).toBe('und')
  expect(detect('¿Qué hizo usted cuando el paquete no llegó el viernes pasado?')).toBe('und')
})

test('a short text, or one of names and figures, is left alone', () => {
  expect(detect('Und dann?')).toBeNull()
  expect(detect('Leeds, York, Hull, Ripon, Selby: 9 am and 5 pm on Monday')).not.toBe('und')
})
