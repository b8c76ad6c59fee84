import { Image } from '@tiptap/extension-image'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { StarterKit } from '@tiptap/starter-kit'
import { link } from '@tisc/shared/daily/body.schema'
import { Footnote, Footnotes, NoteMark } from './note'

/** An attribute that the editor carries along without showing it. */
const carried = { default: null, rendered: false }

/** An address that a body can hold; what is pasted with another one loses it. */
const isAllowed = (address: string): boolean => link.safeParse(address).success

/** Where a pasted image really is: WeChat's articles name it beside a stand-in, Word's are files of the writer's own computer. */
const sourceOf = (image: Element): string => image.getAttribute('data-src') ?? image.getAttribute('src') ?? ''

/** Exactly what a body can hold; whatever else is pasted loses its dress and keeps its words. */
export const extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3, 4] },
    code: false,
    codeBlock: false,
    italic: false,
    strike: false,
    underline: false,
    link: { openOnClick: false, isAllowedUri: isAllowed, defaultProtocol: 'https', HTMLAttributes: { rel: 'noopener', target: null } },
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
    // an image comes with words of its own, never by typing marks
    addInputRules: () => [],
    parseHTML: () => [{ tag: 'img', getAttrs: (image) => isAllowed(sourceOf(image)) && null }],
    addAttributes() {
      return { ...this.parent?.(), src: { default: null, parseHTML: sourceOf }, caption: carried }
    },
  }),
  NoteMark,
  Footnotes,
  Footnote,
]
