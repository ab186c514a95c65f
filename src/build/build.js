// Makes dist/: the programs and the library in one bundle without dependencies, split so that a command loads only its own.
// Writes the schema validators first. Runs at `npm ci` and before the tests: node src/build/build.js
import { rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { licencesOf } from './licences.js'
import { writeValidators } from './validators.js'

const root = fileURLToPath(new URL('../../', import.meta.url))

const validatorInputs = await writeValidators()
await rm(new URL('../../dist/', import.meta.url), { recursive: true, force: true })
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
  logLevel: 'warning',
  // Packages in CommonJS call `require` for the modules of Node.
  banner: {
    js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
  },
})
const inputs = [...validatorInputs, ...Object.keys(bundle.metafile.inputs)]
await writeFile(new URL('../../dist/THIRD-PARTY-LICENSES.txt', import.meta.url), await licencesOf(root, inputs))
