import { useDidShow } from '@tarojs/taro'
import { useReducer, useState } from 'react'
import { language } from '../../../../platform/language'
import { toast } from '../../../../platform/toast'
import { useStored } from '../../../../platform/use-stored'
import { useWords } from '../../../../platform/use-words'
import { Confirm } from '../../../../ui/confirm'
import { DoRow } from '../../../../ui/go-row'
import { Rows } from '../../../../ui/rows'
import { SectionTitle } from '../../../../ui/section-title'
import { sizeWords } from '../size-words'
import { thingsWords } from '../things.words'
import { type Thing, thingsOnDevice } from '../things-on-device'
import styles from './storage-rows.module.scss'

const totalOf = (things: Thing[]) => things.reduce((sum, { bytes }) => sum + bytes, 0)

/** What this device holds, how much room it takes, and how to clear it. */
export function StorageRows() {
  const said = useWords(thingsWords)
  const spoken = useStored(language)
  const [, readAgain] = useReducer((times: number) => times + 1, 0)
  const [asked, setAsked] = useState<Thing>()
  useDidShow(readAgain)
  const things = thingsOnDevice()
  const clear = (thing: Thing) => {
    thing.clear()
    readAgain()
    toast(said.cleared(said.things[thing.kind].name))
  }
  return (
    <section>
      <SectionTitle title={said.title}>
        <span className={styles.total}>{said.total(sizeWords(totalOf(things), spoken))}</span>
      </SectionTitle>
      <Rows>
        {things.map((thing) => (
          <li key={thing.kind}>
            <ThingRow thing={thing} onClear={() => setAsked(thing)} />
          </li>
        ))}
      </Rows>
      {asked && <ClearSheet thing={asked} onConfirm={() => clear(asked)} onClose={() => setAsked(undefined)} />}
    </section>
  )
}

function ThingRow({ thing: { kind, count, bytes }, onClear }: { thing: Thing; onClear: () => void }) {
  const said = useWords(thingsWords)
  const spoken = useStored(language)
  const words = said.things[kind]
  if (count > 0) {
    const say = said.sized(words.count(count), sizeWords(bytes, spoken))
    return <DoRow words={words.name} say={say} value={said.clear} onPress={onClear} />
  }
  return (
    <p className={styles.none}>
      {words.name}
      <span className={styles.say}>{said.none}</span>
    </p>
  )
}

type Asked = { thing: Thing; onConfirm: () => void; onClose: () => void }

function ClearSheet({ thing: { kind, count, isElsewhere }, ...ways }: Asked) {
  const said = useWords(thingsWords)
  const { name, lost, lostHere, count: countWords } = said.things[kind]
  return <Confirm title={said.ask(name)} say={(isElsewhere && lostHere) || lost} word={said.confirm(countWords(count))} {...ways} />
}
