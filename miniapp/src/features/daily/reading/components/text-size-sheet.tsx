import { Sheet } from '../../../../ui/sheet'
import { TextSizeChoice, useTextSizeLabel } from '../../../../ui/text-size-choice'

/** The text size, seen at once on the article behind the sheet. */
export function TextSizeSheet({ onClose }: { onClose: () => void }) {
  return (
    <Sheet title={useTextSizeLabel()} onClose={onClose}>
      <TextSizeChoice />
    </Sheet>
  )
}
