// The worker that reads old .xls files: it is given bytes, opens nothing, and is ended when it takes too long.
import { parentPort } from 'node:worker_threads'
import { readXls } from '../limited.js'
import { type LimitedRequest, plainAnswer } from './limited-message.js'

parentPort?.on('message', ({ bytes, file }: LimitedRequest) =>
  parentPort!.postMessage(plainAnswer(readXls(bytes, file))),
)
