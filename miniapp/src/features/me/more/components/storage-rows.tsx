import { useDidShow } from '@tarojs/taro'
import { useReducer, useState } from 'react'
import { toast } from '../../../../platform/toast'
import { Confirm } from '../../../../ui/confirm'
import { DoRow } from '../../../../ui/go-row'
import { Rows } from '../../../../ui/rows'
import { SectionTitle } from '../../../../ui/section-title'
import { sizeWords } from '../size-words'
import { type Thing, thingsOnDevice } from '../things-on-device'
import styles from './storage-rows.module.scss'

const totalOf = (things: Thing[]) => things.reduce((sum, { bytes }) => sum + bytes, 0)

/** What this device holds, how much room it takes, and how to clear it. */
export function StorageRows() {
  const [, readAgain] = useReducer((times: number) => times + 1, 0)
  const [asked, setAsked] = useState<Thing>()
  useDidShow(readAgain)
  const things = thingsOnDevice()
  const clear = (thing: Thing) => {
    thing.clear()
    readAgain()
    toast(`${thing.name}已清除`)
  }
  return (
    <section>
      <SectionTitle title="存在这台设备里">
        <span className={styles.total}>{`共${sizeWords(totalOf(things))}`}</span>
      </SectionTitle>
      <Rows>
        {things.map((thing) => (
          <li key={thing.name}>
            {thing.count ? (
              <DoRow
                words={thing.name}
                say={`${thing.count}${thing.unit}，${sizeWords(thing.bytes)}`}
                value="清除"
                onPress={() => setAsked(thing)}
              />
            ) : (
              <p className={styles.none}>
                {thing.name}
                <span className={styles.say}>没有</span>
              </p>
            )}
          </li>
        ))}
      </Rows>
      {asked && (
        <Confirm
          title={`清除“${asked.name}”？`}
          say={asked.lost}
          word={`清除${asked.count}${asked.unit}`}
          onConfirm={() => clear(asked)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </section>
  )
}
