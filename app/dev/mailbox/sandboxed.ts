/**
 * A message's HTML for a sandboxed frame: it loads nothing, runs nothing, and its links open in the whole window, as
 * they would from a mail program. What precedes the message binds whatever it says.
 */
export function sandboxed(html: string): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'"
  return `<meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="referrer" content="no-referrer"><base target="_top">${html}`
}
