/** Whether the value is a path on this site or an https address; `//host` and executable schemes are refused. */
export function isSiteAddress(value: string | undefined): boolean {
  if (value === undefined) return false
  return /^\/(?!\/)[^\s\\]*$/.test(value) || /^https:\/\/[^\s/]+\.[^\s]+$/.test(value)
}
