/** Hands something to the browser as a file to keep. */
export const saveFile = (name: string, content: string | Uint8Array<ArrayBuffer> | Blob, type: string): void => {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
