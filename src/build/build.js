// Makes dist/: the programs and the library in one bundle without dependencies, split so that a command loads only its own.
// Writes the schema validators first. Runs at `npm ci` and before the tests: node src/build/build.js
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { licencesOf } from './licences.js'
import { writeValidators } from './validators.js'

const root = fileURLToPath(new URL('../../', import.meta.url))

const validatorInputs = await writeValidators()
const bundle = await build({
  absWorkingDir: root,
  entryPoints: { main: 'src/cli/main.ts', index: 'src/index.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  chunkNames: 'part-[hash]',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  legalComments: 'none',
  metafile: true,
  write: false,
  logLevel: 'warning',
  // Packages in CommonJS call `require` for the modules of Node.
  banner: {
    js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
  },
})
const inputs = [...validatorInputs, ...Object.keys(bundle.metafile.inputs)]
const licences = await licencesOf(root, inputs)

// The old bundle goes only when there is a new one: a build that fails leaves programs that run.
const dist = new URL('../../dist/', import.meta.url)
await rm(dist, { recursive: true, force: true })
await mkdir(dist)
for (const { path, contents } of bundle.outputFiles) await writeFile(path, contents)
await writeFile(new URL('THIRD-PARTY-LICENSES.txt', dist), licences)
