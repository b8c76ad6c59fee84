/** What a screen reader says of the parts of a text. */
export const bodyWords = {
  zh: {
    notes: '注释',
    note: (number: number) => `注${number}`,
    back: (number: number) => `回到正文的注${number}`,
    table: '表格',
    scrolls: (name: string) => `${name}，可左右滑动`,
  },
  en: {
    notes: 'Notes',
    note: (number: number) => `Note ${number}`,
    back: (number: number) => `Back to note ${number} in the text`,
    table: 'Table',
    scrolls: (name: string) => `${name}, scrolls sideways`,
  },
}
