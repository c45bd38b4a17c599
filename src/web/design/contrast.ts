/**
 * Contrast of two colours after WCAG 2.2 ("contrast ratio", "relative luminance"), and the reading of
 * `light-dark()` roles from tokens.css, so that the palette is checked as it is served.
 */
export interface Role {
  light: string
  dark: string
}

/** Relative luminance of an opaque `#rrggbb`, 0 to 1. */
export function relativeLuminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

/** 1 (the same) to 21 (black on white). */
export function contrastRatio(one: string, other: string): number {
  const [darker, lighter] = [relativeLuminance(one), relativeLuminance(other)].sort((a, b) => a - b)
  return (lighter! + 0.05) / (darker! + 0.05)
}

/** Every custom property of the form `--name: light-dark(#rrggbb, #rrggbb)`. */
export function readRoles(css: string): Map<string, Role> {
  const pattern = /--([a-z-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g
  return new Map(
    [...css.matchAll(pattern)].map(([, name, light, dark]) => [name!, { light: light!, dark: dark! }]),
  )
}
