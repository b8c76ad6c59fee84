const shownFor = 2500
let region: HTMLElement | undefined
let hiding: ReturnType<typeof setTimeout> | undefined

const regionOnPage = () => {
  region ??= Object.assign(document.createElement('div'), { id: 'toast', role: 'status' })
  if (!region.isConnected) document.body.append(region)
  return region
}

/** A short word that something is done, for a moment; screen readers say it too. */
export const toast = (title: string): void => {
  const place = regionOnPage()
  place.textContent = title
  clearTimeout(hiding)
  hiding = setTimeout(() => {
    place.textContent = ''
  }, shownFor)
}
