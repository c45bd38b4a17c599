/** What part of a map is seen: zooming about a point, moving, and fitting everything. Pure. */

export interface ViewBox {
  x: number
  y: number
  width: number
  height: number
}

const nearest = 40

/** Everything with a margin, in the proportions of the drawing. */
export function fitAll(points: readonly { x: number; y: number }[], aspect: number): ViewBox {
  const xs = points.map((point) => point.x)
  const ys = points.map((point) => point.y)
  const [left, right] = [Math.min(...xs, 0), Math.max(...xs, 0)]
  const [top, bottom] = [Math.min(...ys, 0), Math.max(...ys, 0)]
  const width = Math.max((right - left) * 1.25, (bottom - top) * 1.25 * aspect, 0.1)
  const height = width / aspect
  return { x: (left + right) / 2 - width / 2, y: (top + bottom) / 2 - height / 2, width, height }
}

/** @param factor under 1 comes nearer. Never farther than `all`, never nearer than a fortieth of it. */
export function zoom(
  box: ViewBox,
  factor: number,
  { about, all }: { about: { x: number; y: number }; all: ViewBox },
): ViewBox {
  const width = Math.min(all.width, Math.max(all.width / nearest, box.width * factor))
  const real = width / box.width
  return keepWithin(
    {
      x: about.x - (about.x - box.x) * real,
      y: about.y - (about.y - box.y) * real,
      width,
      height: box.height * real,
    },
    all,
  )
}

export function move(box: ViewBox, by: { x: number; y: number }, all: ViewBox): ViewBox {
  return keepWithin({ ...box, x: box.x + by.x, y: box.y + by.y }, all)
}

/** Moved, not scaled, so that nothing beyond the whole is seen. */
export function keepWithin(box: ViewBox, all: ViewBox): ViewBox {
  const clamp = (value: number, from: number, room: number) =>
    Math.min(from + Math.max(0, room), Math.max(from, value))
  return {
    ...box,
    x: clamp(box.x, all.x, all.width - box.width),
    y: clamp(box.y, all.y, all.height - box.height),
  }
}

/** The nearest point in the direction of an arrow key, within a quarter circle around it; null at the edge. */
export function nextTowards<Point extends { x: number; y: number }>(
  from: Point,
  points: readonly Point[],
  direction: 'left' | 'right' | 'up' | 'down',
): Point | null {
  const [dx, dy] = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }[direction] as [number, number]
  let best: Point | null = null
  let least = Number.POSITIVE_INFINITY
  for (const point of points) {
    if (point === from) continue
    const along = (point.x - from.x) * dx + (point.y - from.y) * dy
    const across = Math.abs((point.x - from.x) * dy) + Math.abs((point.y - from.y) * dx)
    const distance = along + 2 * across
    if (along <= 0 || across > along || distance >= least) continue
    best = point
    least = distance
  }
  return best
}

/** By its middle. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/**
 * Where each label can be drawn without lying over another or over what is drawn, the most important first: the first of its
 * places that is free. One without a free place is not drawn.
 */
export function placeLabels<Key>(
  labels: readonly { key: Key; places: readonly Box[] }[],
  drawn: readonly Box[] = [],
): Map<Key, Box> {
  const placed = new Map<Key, Box>()
  for (const { key, places } of labels) {
    const taken = [...drawn, ...placed.values()]
    const free = places.find((place) => taken.every((other) => !overlap(place, other)))
    if (free) placed.set(key, free)
  }
  return placed
}

function overlap(one: Box, other: Box): boolean {
  return (
    Math.abs(other.x - one.x) * 2 < other.width + one.width &&
    Math.abs(other.y - one.y) * 2 < other.height + one.height
  )
}
