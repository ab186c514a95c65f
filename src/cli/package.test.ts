// The programs as users get them: the bundle, run as processes of their own, and the package, installed without a network.
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { overMinimal } from '../testing/minimal.js'

// Processes of their own: slow where the machine is busy.
vi.setConfig({ testTimeout: 60_000 })

const root = join(import.meta.dirname, '../..')
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'package-'))
  writeFileSync(join(folder, 'a.yaml'), overMinimal(''))
  if (!existsSync(join(root, 'dist/main.js'))) execFileSync(process.execPath, ['src/build/build.js'], { cwd: root })
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

const run = (program: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8' })
  return { status, stdout, stderr }
}

test('the programs run from the checkout and set the exit code', () => {
  expect(run(join(root, 'bin/plan.js'), 'validate', 'a.yaml')).toEqual({
    status: 0,
    stdout: '1 tệp, 0 lỗi, 0 cảnh báo, 0 gợi ý.\n',
    stderr: '',
  })
  expect(run(join(root, 'bin/plan.js'), 'validate', 'b.yaml').status).toBe(2)
  expect(run(join(root, 'bin/report.js'), 'explain', 'file/missing').stdout).toContain('file/missing')
})

test('the code cache fits the V8 that made it, and one that does not fit changes nothing', () => {
  const fits = `
    const { readFileSync } = require('node:fs')
    const { Script } = require('node:vm')
    const cachedData = readFileSync('dist/core.cache')
    console.log(new Script(readFileSync('dist/core.cjs', 'latin1'), { cachedData }).cachedDataRejected)`
  const rejected = (...flags: string[]) =>
    spawnSync(process.execPath, [...flags, '-e', fits], { cwd: root, encoding: 'utf8' }).stdout.trim()
  expect([rejected(), rejected('--no-opt')]).toEqual(['false', 'true'])
  const args = [join(root, 'bin/plan.js'), 'validate', 'a.yaml', '--quiet']
  expect(spawnSync(process.execPath, ['--no-opt', ...args], { cwd: folder, encoding: 'utf8' })).toMatchObject({
    status: 0,
    stdout: '',
    stderr: '',
  })
})

test('a reader that goes away early is no error', () => {
  const line = `"${process.execPath}" "${join(root, 'bin/plan.js')}" explain | true; echo "\${PIPESTATUS[0]}"`
  const { stdout, stderr } = spawnSync('bash', ['-c', line], { encoding: 'utf8' })
  expect({ stdout, stderr }).toEqual({ stdout: '0\n', stderr: '' })
})

test.skipIf(!existsSync('/dev/full'))('a full disk behind stdout is one sentence', () => {
  const line = `"${process.execPath}" "${join(root, 'bin/plan.js')}" explain > /dev/full`
  const { status, stderr } = spawnSync('bash', ['-c', line], { encoding: 'utf8' })
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: 'Không ghi được kết quả ra màn hình hoặc tệp đã chọn: ổ đĩa đã đầy.\n',
  })
})

test('a throw outside every call is a fault of our own, without its stack', () => {
  const late = "data:text/javascript,process.once('beforeExit',()=>{throw new TypeError('x')})"
  const plan = join(root, 'bin/plan.js')
  const { status, stderr } = spawnSync(process.execPath, ['--import', late, plan, '--version'], { encoding: 'utf8' })
  expect(status).toBe(3)
  expect(stderr).toMatch(/^Chương trình gặp lỗi của chính nó \(TypeError: x\).*\n$/)
})

test('a checkout that was not built says so in one sentence', () => {
  const bare = join(folder, 'bare')
  mkdirSync(bare)
  cpSync(join(root, 'bin'), join(bare, 'bin'), { recursive: true })
  cpSync(join(root, 'package.json'), join(bare, 'package.json'))
  const { status, stdout, stderr } = run(join(bare, 'bin/plan.js'), 'validate', 'a.yaml')
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toMatch(/^Chương trình chưa được dựng: .*npm ci.*\n$/)
})

test('the package installs without a network or other packages, and builds a document', () => {
  const npmRun = (...args: string[]) =>
    execFileSync(npm, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  const [packed] = JSON.parse(npmRun('pack', root, '--json', '--ignore-scripts', '--pack-destination', folder))
  const contents: string[] = packed.files.map((file: { path: string }) => file.path)
  expect(contents).toEqual(
    expect.arrayContaining([
      'bin/plan.js',
      'dist/main.js',
      'dist/THIRD-PARTY-LICENSES.txt',
      'templates/nd30.style.yaml',
    ]),
  )
  expect(contents.filter(path => path.startsWith('src/'))).toEqual([])

  const office = join(folder, 'office')
  mkdirSync(office)
  writeFileSync(join(office, 'package.json'), '{ "private": true }')
  npmRun('install', '--prefix', office, '--offline', '--ignore-scripts', join(folder, packed.filename))
  const installed = Object.keys(
    JSON.parse(readFileSync(join(office, 'node_modules/.package-lock.json'), 'utf8')).packages,
  )
  expect(installed).toEqual([`node_modules/${packed.name}`])

  const plan = join(office, 'node_modules/.bin/plan')
  const version = execFileSync(plan, ['--version'], { encoding: 'utf8' })
  expect(version).toBe(`${packed.version}\n`)
  expect(execFileSync(plan, ['build', 'a.yaml', '--out', 'x'], { cwd: folder, encoding: 'utf8' })).toBe('x/a.docx\n')
  expect(readFileSync(join(folder, 'x/a.docx')).subarray(0, 2).toString()).toBe('PK')
}, 120_000)

test('the notices name each package of the bundle with its licence', () => {
  const notices = readFileSync(join(root, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8')
  for (const name of ['ajv', 'chalk', 'cli-progress', 'commander', 'docx', 'yaml']) {
    const [, licence, text] = new RegExp(`^${name} \\d[\\d.]* \\((.+)\\)\n\n(.+)`, 'm').exec(notices) ?? []
    expect({ name, licence: licence ?? '', text: text ?? '' }).toMatchObject({
      name,
      licence: expect.stringMatching(/MIT|ISC|BSD/),
      text: expect.stringMatching(/\S/),
    })
  }
})
