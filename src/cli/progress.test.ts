import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startProgress } from './progress.js'
import type { Terminal } from './world.js'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }))
afterEach(() => void vi.useRealTimers())

/** A terminal that keeps what was drawn on it. */
function aTerminal(isTTY: boolean): Terminal & { drawn: () => string } {
  let drawn = ''
  const stream = Object.assign(Object.create(process.stderr) as NodeJS.WriteStream, {
    isTTY,
    columns: 80,
    write: (text: string) => {
      drawn += text
      return true
    },
  })
  return { write: stream.write, isTTY, columns: 80, stream, drawn: () => drawn }
}

async function work(terminal: Terminal, milliseconds: number) {
  const progress = startProgress(terminal, 'Đang xuất', 4)
  await progress.step()
  vi.advanceTimersByTime(milliseconds)
  await vi.dynamicImportSettled()
  await progress.step()
  progress.stop()
}

test('work of over a second draws a bar on a terminal, from where it stands', async () => {
  const terminal = aTerminal(true)
  await work(terminal, 1100)
  expect(terminal.drawn()).toMatch(/Đang xuất .* 1\/4/)
})

test('shorter work draws nothing', async () => {
  const terminal = aTerminal(true)
  await work(terminal, 900)
  expect(terminal.drawn()).toBe('')
})

test('what is printed meanwhile stands on a line of its own, and the bar comes back under it', async () => {
  const terminal = aTerminal(true)
  const progress = startProgress(terminal, 'Đang xuất', 4)
  vi.advanceTimersByTime(1100)
  await vi.dynamicImportSettled()
  progress.aside(() => terminal.write('out/a.docx\n'))
  const [before, after] = terminal.drawn().split('out/a.docx\n')
  progress.stop()
  expect(before).toMatch(/Đang xuất .*\[2K$/s)
  expect(after).toMatch(/Đang xuất .* 0\/4/)
})

test('the bar leaves Ctrl+C to the system', async () => {
  const listeners = process.listenerCount('SIGINT')
  const progress = startProgress(aTerminal(true), 'Đang xuất', 4)
  vi.advanceTimersByTime(1100)
  await vi.dynamicImportSettled()
  expect(process.listenerCount('SIGINT')).toBe(listeners)
  progress.stop()
})

test('what is no terminal is left alone', async () => {
  const terminal = aTerminal(false)
  await work(terminal, 1100)
  expect(terminal.drawn()).toBe('')
})
