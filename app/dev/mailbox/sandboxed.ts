/**
 * A message's HTML for a sandboxed frame: it loads and runs nothing, and its links open in the whole window. The
 * policy comes before the message, which can't undo it.
 */
export function sandboxed(html: string): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'"
  return `<meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="referrer" content="no-referrer"><base target="_top">${html}`
}
