import { describe, expect, it } from 'vitest'
import { nearestTo } from './find-passages.ts'

const vectors = new Map(
  Object.entries({
    ...{ early: [0.8, 0.6], later: [0.98, 0.2], far: [0, 1] },
    ...{ member: [1, 0], other: [0.96, 0.28] },
  }).map(([id, numbers]) => [id, new Float32Array(numbers)]),
)
const segments = ['early', 'far', 'later', 'unread'].map((segmentId) => ({ segmentId }))

describe('the words of a person that lie nearest to a theme', () => {
  it('are the nearest, and not those that were said first', () => {
    expect(nearestTo(['member', 'other'], { segments, vectors, each: 1 })).toEqual(['later'])
    expect(nearestTo(['member', 'other'], { segments, vectors, each: 2 })).toEqual(['later', 'early'])
    expect(nearestTo(['far'], { segments, vectors, each: 1 })).toEqual(['far'])
  })
  it('are none where nothing is known of where the theme lies', () => {
    expect(nearestTo([], { segments, vectors, each: 2 })).toEqual([])
    expect(nearestTo(['unknown'], { segments, vectors, each: 2 })).toEqual([])
  })
})
