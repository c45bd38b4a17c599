/**
 * Codes on a plane: principal coordinates of their centres (classical scaling of the centres' scalar products; Gower 1966,
 * Biometrika 53), and their segments projected onto the same two directions. Near means alike as far as two of several
 * hundred directions can show it, which `shown` says. Pure and deterministic.
 */
import { EigenvalueDecomposition, Matrix } from 'ml-matrix'
import { meanOf, normaliseRows, type Vectors } from '../themes/vectors.ts'

export interface Plane {
  codes: { x: number; y: number }[]
  /** In the order of the rows. */
  segments: { x: number; y: number }[]
  /** Share of the differences between the codes that the two directions show, 0 to 1. */
  shown: number
}

/** @param members for each code the rows of the segments that belong to it */
export function placeCodes(vectors: Vectors, members: readonly (readonly number[])[]): Plane {
  const space = centred(vectors)
  const centres = normaliseRows({
    data: Float32Array.from(members.flatMap((rows) => [...centreOf(space, rows)])),
    count: members.length,
    dimensions: space.dimensions,
  })
  const mean = meanOf(centres)
  const directions = twoDirections(centres, mean)
  const shown = directions.reduce((sum, each) => sum + each.share, 0)
  const place = (at: Vectors, row: number) => {
    const [x = 0, y = 0] = directions.map(({ axis }) => along(at, row, { axis, mean }))
    return { x, y }
  }
  const segments = Array.from({ length: space.count }, (_, row) => place(space, row))
  return {
    codes: members.map((rows) => amid(rows.map((row) => segments[row]!))),
    segments,
    shown: Math.min(1, shown),
  }
}

/** A code stands in the middle of what was said of it. */
function amid(points: readonly { x: number; y: number }[]): { x: number; y: number } {
  const mean = (of: (point: { x: number; y: number }) => number) =>
    points.length === 0 ? 0 : points.reduce((sum, point) => sum + of(point), 0) / points.length
  return { x: mean((point) => point.x), y: mean((point) => point.y) }
}

function centred({ data, count, dimensions }: Vectors): Vectors {
  const mean = meanOf({ data, count, dimensions })
  return normaliseRows({
    data: data.map((value, at) => value - mean[at % dimensions]!),
    count,
    dimensions,
  })
}

function centreOf({ data, dimensions }: Vectors, rows: readonly number[]): Float32Array {
  const sum = new Float32Array(dimensions)
  for (const row of rows) for (let at = 0; at < dimensions; at++) sum[at]! += data[row * dimensions + at]!
  return sum
}

interface Direction {
  axis: Float64Array
  share: number
}

/** From the small matrix of the codes' scalar products; each direction's sign is that of its largest part. */
function twoDirections({ data, count, dimensions }: Vectors, mean: Float64Array): Direction[] {
  if (count < 2) return []
  const rows = new Matrix(count, dimensions)
  for (let row = 0; row < count; row++) {
    for (let at = 0; at < dimensions; at++) rows.set(row, at, data[row * dimensions + at]! - mean[at]!)
  }
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(rows.mmul(rows.transpose()), {
    assumeSymmetric: true,
  })
  const total = realEigenvalues.reduce((sum, value) => sum + Math.max(0, value), 0)
  const order = [...realEigenvalues.keys()].sort((a, b) => realEigenvalues[b]! - realEigenvalues[a]!)
  return order.slice(0, 2).flatMap((index) => {
    const value = realEigenvalues[index]!
    if (value <= 1e-9) return []
    const weights = new Matrix([eigenvectorMatrix.getColumn(index)])
    const axis = Float64Array.from(weights.mmul(rows).to1DArray(), (each) => each / Math.sqrt(value))
    const largest = axis.reduce((most, each) => (Math.abs(each) > Math.abs(most) ? each : most), 0)
    return [{ axis: largest < 0 ? axis.map((each) => -each) : axis, share: value / total }]
  })
}

function along(
  { data, dimensions }: Vectors,
  row: number,
  { axis, mean }: { axis: Float64Array; mean: Float64Array },
): number {
  let sum = 0
  for (let at = 0; at < dimensions; at++) sum += (data[row * dimensions + at]! - mean[at]!) * axis[at]!
  return Math.round(sum * 1e4) / 1e4
}
