import { isWeapp } from './target'

/** Whether texts can be read aloud here. WeChat has no speech without a paid plug-in. */
export const canSpeak = (): boolean => !isWeapp && 'speechSynthesis' in window

/** Reads paragraphs aloud in Mandarin, one after the other; `ended` is called at the end or when it fails. */
export const speak = (paragraphs: string[], ended: () => void): void => {
  const synthesis = window.speechSynthesis
  synthesis.cancel()
  const sentences = paragraphs.map((text) => Object.assign(new SpeechSynthesisUtterance(text), { lang: 'zh-CN' }))
  const last = sentences.at(-1)
  if (!last) {
    ended()
    return
  }
  last.onend = ended
  last.onerror = ended
  for (const sentence of sentences) synthesis.speak(sentence)
}

/** Stops reading aloud. */
export const hush = (): void => {
  if (canSpeak()) window.speechSynthesis.cancel()
}
