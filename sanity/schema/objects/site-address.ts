/** True for a path on this site or an https address: nothing that runs, and no `//host`. */
export function isSiteAddress(value: string | undefined): boolean {
  if (value === undefined) return false
  return /^\/(?!\/)[^\s\\]*$/.test(value) || /^https:\/\/[^\s/]+\.[^\s]+$/.test(value)
}
