/** Directions with the words that show them, read from the record at this moment. */
import { withTenant } from '../../platform/database/database.ts'
import type { Quote } from '../model.ts'
import { byInterview, type Place, quotesAt } from '../quotes.ts'
import { listHeardInterviews } from '../record-store.ts'
import type { ReadContext } from '../show-analysis.ts'
import type { CountedSides } from './count-sides.ts'
import type { Sides } from './model.ts'
import { type DirectedQuestion, type DirectedTheme, directionsIn } from './study-directions.ts'

export interface ShownDirections {
  questions: (Omit<DirectedQuestion, keyof CountedSides> & Sides)[]
  themes: (Omit<DirectedTheme, keyof CountedSides> & Sides)[]
}

/** Null: there is no finished analysis. */
export async function showDirections(
  { db, workspaceId }: ReadContext,
  studyId: string,
): Promise<ShownDirections | null> {
  return withTenant(db, workspaceId, async (tx) => {
    const found = await directionsIn(tx, { workspaceId, studyId })
    if (!found) return null
    const { questions, themes } = found
    const places = [...questions, ...themes].flatMap(placesOf)
    const quotes = await quotesAt(tx, places, byInterview(await listHeardInterviews(tx, studyId)))
    const byPlace = new Map(places.map((place, at) => [place, quotes[at] ?? null]))
    return {
      questions: questions.map((each) => ({ ...each, ...withWords(each, byPlace) })),
      themes: themes.map((each) => ({ ...each, ...withWords(each, byPlace) })),
    }
  })
}

const placesOf = ({ sides, wishes }: CountedSides) => [
  ...sides.flatMap((side) => side.places),
  ...wishes.places,
]

function withWords(
  { people, sides, wishes }: CountedSides,
  byPlace: ReadonlyMap<Place, Quote | null>,
): Sides {
  const quotesOf = (places: readonly Place[]) => places.flatMap((place) => byPlace.get(place) ?? [])
  return {
    people,
    sides: sides.map(({ side, proportion, places }) => ({ side, proportion, quotes: quotesOf(places) })),
    wishes: { people: wishes.people, quotes: quotesOf(wishes.places) },
  }
}
