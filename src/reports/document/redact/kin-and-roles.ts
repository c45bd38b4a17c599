/** Whoever is named behind one of these is a person. Alternatives of a pattern, for English. */
export const kinAndRoles =
  'boss|manager|supervisor|colleague|coworker|co-worker|friend|mate|wife|husband|partner|son|daughter|child|kid|baby|mother|mum|mom|father|dad|brother|sister|twin|uncle|aunt|auntie|cousin|nephew|niece|grand(?:mother|father|ma|pa|son|daughter)|neighbou?r|boyfriend|girlfriend|fianc[eé]e?|lead|therapist|teacher|tutor|coach|doctor|nurse|client|customer|student|pupil|assistant|intern|roommate|flatmate'
