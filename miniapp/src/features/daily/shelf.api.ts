import { favourites, removals } from './shelf'

export { syncShelf } from './shelf-sync'
export { type ShelfState, useShelfSync } from './use-shelf-sync'

/** Takes the favourites off this device; those of the account stay there. */
export const leaveShelf = (): void => {
  favourites.clear()
  removals.clear()
}
