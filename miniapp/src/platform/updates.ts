/** A browser gets a new version with the next page it loads. */
export const offerUpdates = (): void => undefined
