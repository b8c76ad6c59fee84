import { EditorContent, useEditor } from '@tiptap/react'
import type { Body } from '@tisc/shared/daily/body.schema'
import { type ReactNode, useEffect, useRef } from 'react'
import { nonce } from '../../../platform/nonce'
import { toBody, toDocument } from './body-document'
import { droppedImages, pastedImages } from './dropped-images'
import { extensions } from './extensions'
import { Toolbar } from './toolbar'
import { useImage } from './use-image'
import { withWordLists } from './word-lists'

type Props = {
  body: Body
  times: number
  editable: boolean
  onChange: (body: Body) => void
  /** Stands at the end of the tools, which stay in sight. */
  aside?: ReactNode
}

/**
 * The body as one writes it. It takes the given body when `times` changes (another version was opened) and otherwise keeps
 * its own, so that nothing that is being typed is replaced.
 */
export const BodyEditor = ({ body, times, editable, onChange, aside }: Props) => {
  const change = useRef(onChange)
  change.current = onChange
  const takeImages = useRef((_images: File[], _place?: number): boolean => false)
  const editor = useEditor({
    extensions,
    content: toDocument(body),
    editable,
    injectNonce: nonce,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': '正文', lang: 'zh-CN' },
      transformPastedHTML: withWordLists,
      handlePaste: (_view, event) => takeImages.current(pastedImages(event)),
      handleDrop: (view, event, _slice, isMoved) => {
        if (isMoved) return false
        const place = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos
        return takeImages.current(droppedImages(event), place)
      },
    },
    onUpdate: (event) => change.current(toBody(event.editor.getJSON())),
  })
  const image = useImage(editor)
  takeImages.current = (images, place) => {
    if (images.length === 0 || !editor?.isEditable) return false
    if (place !== undefined) editor.commands.setTextSelection(place)
    image.take(images)
    return true
  }
  // without a word to anybody: nothing was typed, so nothing is to be saved
  useEffect(() => editor?.setEditable(editable, false), [editor, editable])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another version replaces what is being typed
  useEffect(() => {
    editor?.commands.setContent(toDocument(body), { emitUpdate: false })
  }, [editor, times])
  return (
    <div className="writing">
      {editor && editable && <Toolbar editor={editor} pickImage={image.pick} aside={aside} />}
      <EditorContent editor={editor} />
      {image.dialog}
    </div>
  )
}
