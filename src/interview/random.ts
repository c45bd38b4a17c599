/**
 * Random numbers that follow from the interview's seed and a name, so that a replay draws the same. Not for secrets.
 * Generator: mulberry32 (public domain, T. Ettinger); seeding: FNV-1a over the name.
 */
export function randomFor(seed: number, name: string): () => number {
  let hash = 0x811c9dc5 ^ seed
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193)
  let state = hash >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
