/** Words that English writes with a capital and that name nobody. */

const list = `
i i'm i've i'd i'll i’m i’ve i’d i’ll im
monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
january february march april may june july august september october november december
christmas easter ramadan eid diwali thanksgiving hanukkah halloween
english german french spanish italian dutch portuguese polish russian chinese japanese arabic hindi turkish korean latin
god ok okay tv pdf ai api app apps url html css sql csv xml json http it hr ui ux pc usb gps vpn faq cv ceo cto cfo vat phd
internet web wifi wi-fi bluetooth email
mr mrs ms dr miss sir
not no yes and but so or then also because however maybe well sometimes usually when while if the a an my our we they he she
`

export const commonCapitals: ReadonlySet<string> = new Set(list.split(/\s+/).filter(Boolean))
