/** Findings of the checks that hold a comment, each a sentence for the moderator. */
export const checks = {
  premoderated: 'Each comment under this article is read before it appears.',
  duplicateWords: 'The same person wrote the same words here before.',
  manyLinks: (links: number) => `It has ${links} links.`,
  spamScore: ({ score, reasons }: { score: number; reasons: string[] }) =>
    `It reads like spam: ${score} of 100. What counted most: ${reasons.join(', ')}.`,
  noAnswer: 'A check did not answer, so a person decides.',
}
