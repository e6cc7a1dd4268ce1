/** A sentence with a name in it, which is read in its own direction whatever stands around it. */
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
