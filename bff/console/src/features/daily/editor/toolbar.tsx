import { type Editor, useEditorState } from '@tiptap/react'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useImageWords } from './use-image-words'
import { useLink } from './use-link'

type Tool = {
  word: string
  /** Where it is on and does something else. */
  wordOn?: string
  isOn: (editor: Editor) => boolean
  run: (editor: Editor) => unknown
}

const heading = (level: 2 | 3, word: string): Tool => ({
  word,
  isOn: (editor) => editor.isActive('heading', { level }),
  run: (editor) => editor.chain().focus().toggleHeading({ level }).run(),
})

/** What can be done to the table in which one stands. */
const tableTools: Tool[] = [
  { word: '加列', isOn: () => false, run: (editor) => editor.chain().focus().addColumnAfter().run() },
  { word: '删行', isOn: () => false, run: (editor) => editor.chain().focus().deleteRow().run() },
  { word: '删列', isOn: () => false, run: (editor) => editor.chain().focus().deleteColumn().run() },
  { word: '删表格', isOn: () => false, run: (editor) => editor.chain().focus().deleteTable().run() },
]

const tools: Tool[] = [
  { word: '正文', isOn: (editor) => editor.isActive('paragraph'), run: (editor) => editor.chain().focus().setParagraph().run() },
  heading(2, '小标题'),
  heading(3, '次标题'),
  { word: '加粗', isOn: (editor) => editor.isActive('bold'), run: (editor) => editor.chain().focus().toggleBold().run() },
  { word: '• 列表', isOn: (editor) => editor.isActive('bulletList'), run: (editor) => editor.chain().focus().toggleBulletList().run() },
  { word: '1. 列表', isOn: (editor) => editor.isActive('orderedList'), run: (editor) => editor.chain().focus().toggleOrderedList().run() },
  { word: '引文', isOn: (editor) => editor.isActive('blockquote'), run: (editor) => editor.chain().focus().toggleBlockquote().run() },
  {
    word: '表格',
    wordOn: '加行',
    isOn: (editor) => editor.isActive('table'),
    run: (editor) =>
      editor.isActive('table')
        ? editor.chain().focus().addRowAfter().run()
        : editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
  },
  { word: '脚注', isOn: (editor) => editor.isActive('note'), run: (editor) => addFootnote(editor) },
]

/** Marks the selection (or the last word before it) with the next number and puts a footnote of that number at the end. */
const addFootnote = (editor: Editor): void => {
  const notes = editor.getJSON().content?.flatMap((node) => (node.type === 'footnotes' ? (node.content ?? []) : [])) ?? []
  const id = String(notes.length + 1)
  const { from, to } = editor.state.selection
  const end = editor.state.doc.content.size
  const note = { type: 'footnote', attrs: { id }, content: [{ type: 'text', text: '写注释' }] }
  const chain = editor
    .chain()
    .focus()
    .setTextSelection({ from: from === to ? Math.max(1, from - 1) : from, to })
    .setMark('note', { id })
  if (notes.length === 0) chain.insertContentAt(end, { type: 'footnotes', content: [note] }).run()
  else chain.insertContentAt(end - 1, note).run()
}

/** The tools of the editor as words; what the cursor stands in is pressed. */
type Given = { editor: Editor; pickImage: () => void; aside: ReactNode }

export const Toolbar = ({ editor, pickImage, aside }: Given) => {
  const on = useEditorState({ editor, selector: ({ editor: current }) => tools.map((tool) => tool.isOn(current)) })
  const within = useEditorState({
    editor,
    selector: ({ editor: current }) => ({ table: current.isActive('table'), image: current.isActive('image') }),
  })
  const [link, words] = [useLink(editor), useImageWords(editor)]
  return (
    <div className="tools" role="toolbar" aria-label="编辑工具">
      {tools.map((tool, index) => (
        <Button
          key={tool.word}
          size="small"
          type={on[index] ? 'default' : 'text'}
          aria-pressed={on[index]}
          onClick={() => tool.run(editor)}
        >
          {(on[index] && tool.wordOn) || tool.word}
        </Button>
      ))}
      {within.table &&
        tableTools.map(({ word, run }) => (
          <Button key={word} size="small" type="text" onClick={() => run(editor)}>
            {word}
          </Button>
        ))}
      <Button size="small" type="text" onClick={link.ask}>
        链接
      </Button>
      <Button size="small" type="text" onClick={pickImage}>
        图片
      </Button>
      {within.image && (
        <Button size="small" type="text" onClick={words.ask}>
          改图片说明
        </Button>
      )}
      {aside && <span className="saving">{aside}</span>}
      {link.dialog}
      {words.dialog}
    </div>
  )
}
