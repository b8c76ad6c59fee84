const blobOf = (text: string, type: string): Blob => new Blob([text], { type })

const textOf = (html: string): string => new DOMParser().parseFromString(html, 'text/html').body.textContent ?? ''

/**
 * Puts HTML on the clipboard, with its words for programs that take plain text. The clipboard is asked at once, because a browser that has
 * to wait for the answer first no longer counts the click. Answers what it managed; rejects with what `html` rejects with, or where the
 * browser allows neither.
 */
export const copyHtml = async (html: Promise<string>): Promise<'html' | 'text'> => {
  if ('ClipboardItem' in window && navigator.clipboard) {
    const item = new ClipboardItem({
      'text/html': html.then((made) => blobOf(made, 'text/html')),
      'text/plain': html.then((made) => blobOf(textOf(made), 'text/plain')),
    })
    const [made, written] = await Promise.allSettled([html, navigator.clipboard.write([item])])
    if (made.status === 'rejected') throw made.reason
    if (written.status === 'fulfilled') return 'html'
  }
  const words = textOf(await html)
  if (!navigator.clipboard) throw new Error('no clipboard')
  await navigator.clipboard.writeText(words)
  return 'text'
}
