/** Where a pull for news stands: none, not yet far enough, far enough to let go, or asking. */
export type Pull = 'none' | 'short' | 'far' | 'asking'
