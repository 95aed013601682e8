/** Chromium needs far less, where it answers at all. */
const mostMilliseconds = 5000

/**
 * Closes a page, a browser's own context or the browser. Asked to close a page that is still on its way, Chromium now and
 * then never answers, and nothing limits how long that is waited for: it then goes with its process.
 */
export async function shut(what: { close(): Promise<unknown> } | undefined): Promise<void> {
  const closed = what?.close().catch(() => {})
  await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, mostMilliseconds).unref())])
}
