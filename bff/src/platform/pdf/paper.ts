import PDFDocument from 'pdfkit'
import { create as createQr } from 'qrcode'
import { fontNames, missingIn, openFont, runsOf } from './fonts'

type Style = { x: number; y: number; width: number; size: number; bold?: boolean; align?: 'left' | 'center' | 'right'; colour?: string }

const ink = '#13201f'

/** A sheet of paper that is written on; places and sizes in points, from the upper left corner. */
export type Paper = ReturnType<typeof createPaper>

const createPaper = (document: PDFKit.PDFDocument) => {
  const missing = new Set<string>()
  const widthOf = (runs: ReturnType<typeof runsOf>, size: number): number =>
    runs.reduce((sum, { font, text }) => sum + document.font(font).fontSize(size).widthOfString(text), 0)
  /** Breaks between any two characters: our lines are names and Chinese sentences. */
  const linesOf = (text: string, { width, size, bold }: Style): string[] => {
    const lines = ['']
    for (const character of text) {
      const tried = lines.at(-1) + character
      if (character === '\n') lines.push('')
      else if (lines.at(-1) !== '' && widthOf(runsOf(tried, bold ? 'bold' : 'regular'), size) > width) lines.push(character)
      else lines[lines.length - 1] = tried
    }
    return lines
  }
  const writeLine = (line: string, { x, y, width, size, bold, align = 'left', colour = ink }: Style): void => {
    const runs = runsOf(line, bold ? 'bold' : 'regular')
    const room = width - widthOf(runs, size)
    let at = x + (align === 'center' ? room / 2 : align === 'right' ? room : 0)
    for (const { font, text } of runs) {
      document.font(font).fontSize(size).fillColor(colour).text(text, at, y, { lineBreak: false })
      at += document.widthOfString(text)
    }
  }
  return {
    /** Writes a text, over several lines where it must; answers where the next line would be. */
    write: (text: string, style: Style): number => {
      for (const character of missingIn(text)) if (character !== '\n') missing.add(character)
      let { y } = style
      for (const line of linesOf(text, style)) {
        writeLine(line, { ...style, y })
        y += style.size * 1.6
      }
      return y
    },
    rule: (x: number, y: number, width: number, thickness = 0.6): void => {
      document
        .moveTo(x, y)
        .lineTo(x + width, y)
        .lineWidth(thickness)
        .strokeColor(ink)
        .stroke()
    },
    frame: (x: number, y: number, width: number, height: number): void => {
      document.rect(x, y, width, height).lineWidth(1.2).strokeColor('#0a5c63').stroke()
    },
    /** A code, as squares and not as a picture: sharp at any size. */
    code: (text: string, x: number, y: number, side: number): void => {
      const { modules } = createQr(text, { errorCorrectionLevel: 'M' })
      const step = side / modules.size
      for (let row = 0; row < modules.size; row++) {
        for (let column = 0; column < modules.size; column++) {
          if (modules.get(row, column)) document.rect(x + column * step, y + row * step, step, step)
        }
      }
      document.fill(ink)
    },
    nextPage: (): void => void document.addPage(),
    /** What must be said of characters that could not be set. */
    missingNote: (): string | undefined =>
      missing.size === 0
        ? undefined
        : `〓是字体里没有的字：${[...missing].map((one) => `U+${one.codePointAt(0)?.toString(16).toUpperCase()}`).join('、')}`,
  }
}

/** Makes a document; `draw` writes on it. The same content at the same instant makes the same bytes but for the file's id. */
export const makePdf = (title: string, now: Date, layout: 'portrait' | 'landscape', draw: (paper: Paper) => void): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const document = new PDFDocument({
      size: 'A4',
      layout,
      margin: 0,
      lang: 'zh-CN',
      displayTitle: true,
      font: '',
      info: { Title: title, CreationDate: now },
    })
    const parts: Buffer[] = []
    document.on('data', (part: Buffer) => parts.push(part))
    document.on('end', () => resolve(Buffer.concat(parts)))
    document.on('error', reject)
    for (const name of fontNames) document.registerFont(name, openFont(name).bytes)
    draw(createPaper(document))
    document.end()
  })
