/** `1 comment`, `1,200 comments`: for nouns whose plural ends in s. */
export const countOf = (count: number, noun: string) =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
