/** WeChat's package is whole. */
export const reloadWhenStale = (): void => undefined
