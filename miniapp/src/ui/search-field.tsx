import { type FormEvent, useRef } from 'react'
import { isWeapp } from '../platform/target'
import { Icon } from './icon'
import { usePageWords } from './page-words'
import styles from './search-field.module.scss'

type Props = { label: string; value: string; onType: (value: string) => void; onSearch: (value: string) => void; autoFocus?: boolean }

/** The field one searches with: Enter or the keyboard's search key starts, a cross empties it. */
export function SearchField({ label, value, onType, onSearch, autoFocus = false }: Props) {
  const words = usePageWords()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSearch(value.trim())
  }
  const field = useRef<HTMLInputElement>(null)
  const empty = () => {
    onType('')
    if (!isWeapp) field.current?.focus() // the cross goes, and the focus must not go with it
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: the search element is unknown to the browsers of older phones and to WeChat
    <form className={styles.root} role="search" onSubmit={submit}>
      <Icon name="search" small />
      <input
        ref={field}
        className={styles.input}
        type="search"
        aria-label={label}
        placeholder={label}
        value={value}
        maxLength={100}
        // biome-ignore lint/a11y/noAutofocus: a page that is nothing but a search
        autoFocus={autoFocus}
        enterKeyHint="search"
        onChange={(event) => onType(event.target.value)}
        {...(isWeapp && { confirmType: 'search', onConfirm: () => onSearch(value.trim()) })}
      />
      {value && (
        <button type="button" className={styles.clear} aria-label={words.empty} onClick={empty}>
          <Icon name="close" small />
        </button>
      )}
    </form>
  )
}
