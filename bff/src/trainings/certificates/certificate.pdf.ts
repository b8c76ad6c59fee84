import { shownReference } from '@tisc/shared/platform/reference'
import type { Printed } from '@tisc/shared/trainings/certificates/certificates.schema'
import { printedWords } from '@tisc/shared/trainings/certificates/printed.words'
import type { Paper } from '../../platform/pdf/paper'

/** A4 on its side, in points. */
const [width, height, edge] = [842, 595, 36]
const centre = { x: 90, width: width - 180, align: 'center' as const }

const said: { [Field in keyof Printed]?: (printed: Printed) => string } = { number: ({ number }) => shownReference(number) }

/** Every printed field once more with its name, as the public page shows them, so that one can be laid beside the other. */
const writeFields = (paper: Paper, printed: Printed): void => {
  let y = 388
  for (const [field, word] of Object.entries(printedWords) as [keyof Printed, string][]) {
    const value = printed[field]
    if (value === undefined) continue
    paper.write(word, { x: 90, y, width: 70, size: 10, colour: '#435150' })
    y = Math.max(y + 17, paper.write(said[field]?.(printed) ?? String(value), { x: 165, y, width: 380, size: 10 }))
  }
}

/** A certificate: for whom, for what, and how anybody can check it. */
export const drawCertificate = (paper: Paper, printed: Printed, address: string): void => {
  const { name, title, hours, from, to } = printed
  paper.frame(edge, edge, width - edge * 2, height - edge * 2)
  paper.write('结业证书', { ...centre, y: 78, size: 34, bold: true })
  paper.write(name, { ...centre, y: 150, size: name.length > 20 ? 18 : 28, bold: true })
  const days = from === to ? from : `${from}至${to}`
  const y = paper.write(`于${days}参加培训`, { ...centre, y: 214, size: 14 })
  const next = paper.write(`《${title}》`, { ...centre, y: y + 2, size: 17, bold: true })
  paper.write(hours === undefined ? '完成全部要求，准予结业。' : `完成全部要求，计${hours}学时，准予结业。`, {
    ...centre,
    y: next + 4,
    size: 14,
  })
  paper.rule(90, 376, width - 180)
  writeFields(paper, printed)
  paper.code(address, 640, 392, 100)
  paper.write('扫码或打开网址，逐项核对', { x: 590, y: 498, width: 200, size: 9, align: 'center' })
  paper.write(address, { x: 90, y: 534, width: width - 180, size: 7, colour: '#435150' })
  const note = paper.missingNote()
  if (note) paper.write(note, { x: 90, y: 546, width: width - 180, size: 7 })
}
