import { fireEvent, render, screen } from '@testing-library/react'
import type { Answer } from '@tisc/shared/forms/answer.schema'
import { useState } from 'react'
import { PeriodsField } from './periods-field'

let answered: Answer | undefined
function Shown() {
  const [answer, setAnswer] = useState<Answer>()
  answered = answer
  return <PeriodsField question={{ key: 'times' }} label="时间" hint="" answer={answer} problem={undefined} onAnswer={setAnswer} />
}
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

it('is unanswered again once all that was typed is taken back', () => {
  render(<Shown />)
  type('做什么', '讲课')
  expect(answered).toEqual([{ from: '', what: '讲课' }])
  type('做什么', '')
  expect(answered).toBeUndefined()
  press('再加一段')
  press('去掉第2段')
  expect(answered).toBeUndefined()
})
