/** A sentence that contains a name; the name keeps its own text direction. */
export function Named({ words, name }: { words: (name: string) => string; name: string }) {
  const [before, after] = words('\0').split('\0')
  return (
    <>
      {before}
      <bdi>{name}</bdi>
      {after}
    </>
  )
}
