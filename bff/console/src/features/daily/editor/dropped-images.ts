const imagesOf = (files: FileList | undefined): File[] => [...(files ?? [])].filter(({ type }) => type.startsWith('image/'))

/** The images that were dropped on the text. */
export const droppedImages = (event: DragEvent): File[] => imagesOf(event.dataTransfer?.files)

/** The images that are all that was pasted. Word and Excel add a picture of the words one copied; then the words are meant. */
export const pastedImages = ({ clipboardData }: ClipboardEvent): File[] => {
  const html = clipboardData?.getData('text/html') ?? ''
  const words = new DOMParser().parseFromString(html, 'text/html').body.textContent?.trim()
  return words ? [] : imagesOf(clipboardData?.files)
}
