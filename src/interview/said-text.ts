/** Something that can be seen, or heard when it is read out: no space, control or format character, and no blank that is drawn. */
const visible = /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/u

/** What was written, without the white space around it; empty where nothing of it can be seen. */
export const saidText = (written = ''): string => (visible.test(written) ? written.trim() : '')
