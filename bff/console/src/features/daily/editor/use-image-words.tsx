import type { Editor } from '@tiptap/react'
import { useState } from 'react'
import { FormDialog } from '../../../ui/form-dialog'
import { ImageWords } from './image-words'

/** Asks for the words of the chosen image, also of one that came in without. */
export const useImageWords = (editor: Editor) => {
  const [before, setBefore] = useState<string>()
  const set = async ({ alt }: { alt: string }) => editor.chain().focus().updateAttributes('image', { alt: alt.trim() }).run()
  return {
    ask: () => setBefore(String(editor.getAttributes('image').alt ?? '')),
    dialog: before !== undefined && (
      <FormDialog title="图片说明" okText="确定" initial={{ alt: before }} send={set} close={() => setBefore(undefined)}>
        <ImageWords />
      </FormDialog>
    ),
  }
}
