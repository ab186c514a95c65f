// A progress bar on a terminal, for work that takes over a second. Nothing is drawn, or loaded, before that second is over.
import type { SingleBar } from 'cli-progress'
import type { Terminal } from './world.js'

export interface Progress {
  /** One more piece is done; gives the terminal a moment to draw. */
  readonly step: () => Promise<void>
  /** Takes the bar away while something else is printed: stdout is mostly the same terminal. */
  readonly aside: (print: () => void) => void
  readonly stop: () => void
}

const PATIENCE = 1000

/** Starts counting pieces of work; on anything but a terminal, and for nothing to do, it stays invisible. */
export function startProgress(err: Terminal, label: string, total: number): Progress {
  let done = 0
  let ended = false
  let bar: SingleBar | undefined
  const draw = async () => {
    const { SingleBar } = (await import('cli-progress')).default
    if (ended || err.stream === undefined) return
    const format = `${label} {bar} {value}/{total}`
    // cli-progress 3.12 would take Ctrl+C for itself (`gracefulExit`) and go on working.
    bar = new SingleBar({ stream: err.stream, format, clearOnComplete: true, gracefulExit: false })
    bar.start(total, done)
  }
  const timer = err.isTTY && total > 0 ? setTimeout(draw, PATIENCE) : undefined
  return {
    step: async () => {
      done++
      bar?.update(done)
      await new Promise(resolve => setImmediate(resolve))
    },
    aside: print => {
      bar?.stop()
      print()
      bar?.start(total, done)
    },
    stop: () => {
      ended = true
      clearTimeout(timer)
      bar?.stop()
    },
  }
}
