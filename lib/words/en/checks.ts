/** Why a comment waits, in a sentence for the moderator who reads it. */
export const checks = {
  premoderated: 'Each comment under this article is read before it appears.',
  duplicateWords: 'The same person wrote the same words here before.',
  manyLinks: (links: number) => `It has ${links} links.`,
  noAnswer: 'A check did not answer, so a person decides.',
}
