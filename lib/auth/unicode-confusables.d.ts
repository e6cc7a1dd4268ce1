// TypeScript does not find the package's own declarations under their name.
declare module 'unicode-confusables' {
  /** Replaces each character by its look-alike (UTS 39, confusables.txt): `I`, `l` and `1` become `l`. */
  export function rectifyConfusion(text: string): string
}
