/** XML 1.0 as text. Pure. */

export type XmlAttributes = Record<string, string | number | boolean | null | undefined>

/** An element; children are XML already, `null` is left out. */
export function element(
  name: string,
  attributes: XmlAttributes = {},
  children: readonly (string | null)[] = [],
): string {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) =>
      value === null || value === undefined ? [] : [` ${key}="${escapeXml(String(value))}"`],
    )
    .join('')
  const inside = children.filter((child) => child !== null).join('')
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`
}

/** An element with a text; left out where the text is empty. */
export function textElement(name: string, text: string): string | null {
  return text === '' ? null : element(name, {}, [escapeXml(text)])
}

/** Characters that XML 1.0 cannot hold are replaced, so that a control character in an answer breaks no file. */
export function escapeXml(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML forbids
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  )
}
