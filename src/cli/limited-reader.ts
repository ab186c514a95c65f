// Reads spreadsheets whose reader is not bounded, one at a time in a worker with limits. A file that goes beyond them is a
// finding, and the next one is read by a new worker (hazards F42, F46).
import { Worker } from 'node:worker_threads'
import { xlsFinding } from '../reports.js'
import { type LimitedAnswer, type LimitedRequest, type LimitedWorkbook, wholeAnswer } from './limited-message.js'

export interface ReadingLimits {
  readonly seconds: number
  readonly megabytes: number
}
const LIMITS: ReadingLimits = { seconds: 10, megabytes: 400 }
const YOUNG_MEGABYTES = 64

/** Beside this module in the bundle; tests run the sources, and the bundle of the worker that was built before them. */
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/limited-worker.js' : 'limited-worker.js',
  import.meta.url,
)

/** Gives a function that reads .xls files by their bytes, each within the limits. Nothing keeps the process alive between two. */
export function limitedReader(limits: ReadingLimits = LIMITS, worker: URL = WORKER) {
  let idle: Worker | undefined
  let last: Promise<unknown> = Promise.resolve()

  function start(): Worker {
    return new Worker(worker, {
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
      // What a library prints about a file is nothing for the streams of the program.
      stdout: true,
      stderr: true,
    })
  }

  function readNow(bytes: Uint8Array, file: string): Promise<LimitedWorkbook> {
    const place = { kind: 'file', file } as const
    const busy = idle ?? start()
    idle = undefined
    busy.ref()
    return new Promise((resolve, reject) => {
      const onMessage = (answer: LimitedAnswer) => {
        leave()
        busy.unref()
        idle = busy
        resolve(wholeAnswer(answer))
      }
      const onError = (error: NodeJS.ErrnoException) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
          end({ problem: xlsFinding('sheet/too-hungry', place, { megabytes: limits.megabytes }) })
        else {
          leave()
          reject(error)
        }
      }
      const timer = setTimeout(
        () => end({ problem: xlsFinding('sheet/too-slow', place, { seconds: limits.seconds }) }),
        limits.seconds * 1000,
      )
      // One by one: among all listeners of a worker are its own, by which it hears.
      const leave = () => {
        clearTimeout(timer)
        busy.off('message', onMessage).off('error', onError).off('messageerror', onError)
      }
      /** Nothing more is to be had of this worker; its last words are not waited for. */
      const end = (answer: LimitedWorkbook) => {
        leave()
        busy.on('error', () => undefined)
        void busy.terminate().then(() => resolve(answer))
      }
      busy.on('message', onMessage).on('error', onError).on('messageerror', onError)
      busy.postMessage({ bytes, file } satisfies LimitedRequest)
    })
  }

  /** Reads one file after the other, however many are asked for at once. */
  return function readLimited(bytes: Uint8Array, file: string): Promise<LimitedWorkbook> {
    const turn = last.then(() => readNow(bytes, file))
    last = turn.catch(() => undefined)
    return turn
  }
}

/** Reads an .xls by its bytes in a worker that ends after 10 seconds or at 400 MB; `file` is the name that findings cite. */
export const readLimited = limitedReader()
