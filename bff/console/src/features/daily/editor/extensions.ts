import { Image } from '@tiptap/extension-image'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { StarterKit } from '@tiptap/starter-kit'
import { Footnote, Footnotes, NoteMark } from './note'

/** An attribute that the editor carries along without showing it. */
const carried = { default: null, rendered: false }

/** Exactly what a body can hold; whatever else is pasted loses its dress and keeps its words. */
export const extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3, 4] },
    code: false,
    codeBlock: false,
    italic: false,
    strike: false,
    underline: false,
    link: { openOnClick: false, protocols: ['http', 'https'], defaultProtocol: 'https', HTMLAttributes: { rel: 'noopener', target: null } },
  }),
  Table.extend({ addAttributes: () => ({ caption: carried }) }).configure({ resizable: false }),
  TableRow,
  TableCell.extend({ content: 'paragraph+' }),
  TableHeader.extend({
    content: 'paragraph+',
    addAttributes() {
      return { ...this.parent?.(), heading: carried }
    },
  }),
  Image.extend({
    addAttributes() {
      return { ...this.parent?.(), caption: carried }
    },
  }),
  NoteMark,
  Footnotes,
  Footnote,
]
