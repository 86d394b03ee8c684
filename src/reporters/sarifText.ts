// Text -> the message strings of SARIF, in which braces hold places for arguments and `[x](y)` is a link.

/**
 * Braces are doubled (SARIF 2.1.0, 3.11.5). A link cannot be told from text that looks like one (3.11.6), so that a backslash
 * parts `](`, as oasis-tcs/sarif-spec#658 resolves it.
 */
export function sarifText(text: string): string {
  return text.replace(/[{}]/g, '$&$&').replaceAll('](', '\\](');
}
