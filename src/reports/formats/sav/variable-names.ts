/** Names as the syntax of SPSS and PSPP takes them. Pure. */

const reserved = new Set(['all', 'and', 'by', 'eq', 'ge', 'gt', 'le', 'lt', 'ne', 'not', 'or', 'to', 'with'])
const longest = 60

/** Gives each wanted name a form that is allowed and that no other has, whatever the case. */
export function variableNamer(): (wanted: string) => string {
  const taken = new Set<string>()
  return (wanted) => {
    const plain = wanted
      .normalize('NFKD')
      .replace(/[^A-Za-z0-9]+/g, '_')
      .replace(/^_+|_+$/g, '')
      .slice(0, longest)
    const begun = /^[A-Za-z]/.test(plain) ? plain : `v_${plain}`.replace(/_$/, '')
    const allowed = reserved.has(begun.toLowerCase()) ? `v_${begun}` : begun
    let name = allowed
    for (let number = 2; taken.has(name.toLowerCase()); number++) {
      name = `${allowed.slice(0, longest - String(number).length - 1)}_${number}`
    }
    taken.add(name.toLowerCase())
    return name
  }
}
