// Makes dist/: the programs and the library in one bundle without dependencies, split so that a command loads only its own.
// Writes the schema validators first. Runs at `npm ci` and before the tests: node src/build/build.js
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { bundleCore } from './core.js'
import { licencesOf } from './licences.js'
import { writeValidators } from './validators.js'
import { bundleWorker } from './worker.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const dist = join(root, 'dist')

/** Commands import the core as it will lie in dist/. */
const coreBeside = {
  name: 'core-beside',
  setup: build =>
    build.onResolve({ filter: /^\.\.\/(?:index|reports)\.js$/ }, ({ path, importer }) =>
      importer.startsWith(join(root, 'src/cli')) ? { path: path.slice(1), external: true } : undefined,
    ),
}

/** commander loads child_process, 5 ms of every start, for commands that are programs of their own; ours are not. */
const withoutChildProcess = {
  name: 'without-child-process',
  setup: build => {
    build.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('node_modules/commander/') ? { path: 'none', namespace: 'none' } : undefined,
    )
    build.onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'module.exports = {}' }))
  },
}

const validatorInputs = await writeValidators()
const core = await bundleCore(root)
const worker = await bundleWorker(root)
const programs = await build({
  absWorkingDir: root,
  entryPoints: { main: 'src/cli/main.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  chunkNames: 'part-[hash]',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // Else esbuild 0.28 makes an object anew at each use of an expression with \p{…}; Node 20 knows all that we name.
  supported: { 'regexp-unicode-property-escapes': true },
  minify: true,
  legalComments: 'none',
  metafile: true,
  write: false,
  logLevel: 'warning',
  plugins: [coreBeside, withoutChildProcess],
  // Packages in CommonJS call `require` for the modules of Node.
  banner: {
    js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
  },
})
const inputs = [...validatorInputs, ...core.inputs, ...worker.inputs, ...Object.keys(programs.metafile.inputs)]
const licences = await licencesOf(root, inputs)

// The old bundle goes only when there is a new one: a build that fails leaves programs that run.
await rm(dist, { recursive: true, force: true })
await mkdir(dist)
for (const { path, contents } of programs.outputFiles) await writeFile(path, contents)
for (const [name, contents] of Object.entries(core.files)) await writeFile(join(dist, name), contents)
await writeFile(join(dist, 'limited-worker.js'), worker.code)
await writeFile(join(dist, 'THIRD-PARTY-LICENSES.txt'), licences)
