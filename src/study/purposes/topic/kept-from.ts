/** "What stops renters from insuring their belongings?": nothing was given up or left, since nothing was begun. */
export const keptFrom =
  /\b(?:stop|prevent|keep|kept|hinder|deter|discourag|put|hold|held)\w* (?:off |back )?(?:[\w'-]+ ){1,7}from (?:not )?[a-z]+ing\b/i
