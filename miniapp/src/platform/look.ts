/** How the reader wants the app to look. `textSize` multiplies the article body only; `elder` changes the whole app. */
export type Appearance = { colour: 'system' | 'light' | 'dark'; elder: boolean; textSize: TextSize }

export const textSizes = [0.9, 1, 1.15, 1.3] as const
export type TextSize = (typeof textSizes)[number]

/** The classes of a page's root: a choice of the reader's wins over the system. */
export const lookOf = ({ colour, elder }: Pick<Appearance, 'colour' | 'elder'>, systemIsDark: boolean): string => {
  const dark = colour === 'dark' || (colour === 'system' && systemIsDark)
  return ['look', dark && 'look-dark', elder && 'look-elder'].filter(Boolean).join(' ')
}
