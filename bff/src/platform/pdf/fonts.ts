import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create, type Font } from 'fontkit'

const { resolve } = createRequire(import.meta.url)

/**
 * Noto Sans SC (SIL Open Font License 1.1), then Noto Sans JP (the same) for characters that only it has, then HanaMin where the system
 * has it (Debian: fonts-hanazono), which knows the rarest.
 */
const files = {
  regular: resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  bold: resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
  rare: resolve('@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf'),
  rarer: '/usr/share/fonts/truetype/hanazono/HanaMinA.ttf',
  rarest: '/usr/share/fonts/truetype/hanazono/HanaMinB.ttf',
} as const
type FontName = keyof typeof files

const fallbacks = (['rare', 'rarer', 'rarest'] as const).filter((name) => existsSync(files[name]))
export const fontNames: readonly FontName[] = ['regular', 'bold', ...fallbacks]

const opened = new Map<FontName, { bytes: Buffer; font: Font }>()

/** A font, read once for all documents. */
export const openFont = (name: FontName): { bytes: Buffer; font: Font } => {
  const known = opened.get(name)
  if (known) return known
  const bytes = readFileSync(files[name])
  const fresh = { bytes, font: create(bytes) as Font }
  opened.set(name, fresh)
  return fresh
}

/** What stands for a character that no font here has: printers have set it so since there was type. */
const unprintable = '〓'

/** A piece of text that one font can set. */
export type Run = { font: FontName; text: string }

const fontFor = (character: string, wanted: FontName): FontName | undefined =>
  [wanted, ...fallbacks].find((name) => openFont(name).font.hasGlyphForCodePoint(character.codePointAt(0) as number))

/** Cuts a text into what each font can set. */
export const runsOf = (text: string, wanted: 'regular' | 'bold'): Run[] => {
  const runs: Run[] = []
  for (const character of text) {
    const found = fontFor(character, wanted)
    const font = found ?? wanted
    const last = runs.at(-1)
    if (last?.font === font) last.text += found ? character : unprintable
    else runs.push({ font, text: found ? character : unprintable })
  }
  return runs
}

/** The characters of a text that no font here has. */
export const missingIn = (text: string): string[] => [...new Set(text)].filter((character) => !fontFor(character, 'regular'))
