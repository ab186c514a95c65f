#!/usr/bin/env node
// The program `report`. All of it is in dist/, which `npm ci` builds.
import { existsSync } from 'node:fs'

const bundle = new URL('../dist/main.js', import.meta.url)
if (existsSync(bundle)) {
  const { crashText, main } = await import(bundle.href)
  const argv = process.argv.slice(2)
  process.on('uncaughtException', error => {
    process.stderr.write(crashText(error, argv))
    process.exitCode = 3
  })
  process.exitCode = await main('report', argv)
} else {
  process.stderr.write(
    'Chương trình chưa được dựng: hãy chạy "npm ci" trong thư mục của nó. (Not built yet: run "npm ci".)\n',
  )
  process.exitCode = 2
}
