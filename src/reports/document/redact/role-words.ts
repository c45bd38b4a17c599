/** Words of which a role is called: with a capital they name no person. */
const list = `
research researcher lead leader head manager management director product design designer team owner chief officer analyst
engineer engineering marketing sales operations ops support customer success data policy programme program project
coordinator principal senior junior board committee department council secretary chair chairman chairwoman president vice
executive service services strategy insight insights experience user development developer finance people legal compliance
partner partners founder editor ceo cto cfo coo cpo vp hr of the and for at our
`

const roleWords: ReadonlySet<string> = new Set(list.split(/\s+/u).filter(Boolean))

export function isRoleWord(word: string): boolean {
  return roleWords.has(word)
}

/** “Research lead”, “Head of Product”: who that is only whoever knows the house can tell. */
export function isRole(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.length > 0 && words.every(isRoleWord)
}
