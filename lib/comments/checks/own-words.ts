/** A text without its quoted lines, which are somebody else's words. */
export const ownWords = (text: string) => text.replace(/^>.*$/gm, '')
