// Bundles src/index.ts as one script with a V8 code cache beside it: most of a short run would go into compiling it.
// The cache fits the V8 that made it; any other refuses it and compiles, which is slower and nothing else.
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { build } from 'esbuild'

/** The module that loads the script; dist/index.js, for the programs and for those who use the library. */
const loader = names => `import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'
const pathOf = name => fileURLToPath(new URL(name, import.meta.url))
const filename = pathOf('core.cjs')
const script = new Script(readFileSync(filename, 'latin1'), { filename, cachedData: readFileSync(pathOf('core.cache')) })
const module = { exports: {} }
script.runInThisContext()(createRequire(import.meta.url), module, module.exports)
export const { ${names.join(', ')} } = module.exports
`

/** Uses what the programs use, so that the functions they need are compiled when the cache is made. */
async function warmUp(root, { checkDocument, readStyle, renderDocument }) {
  const template = { file: 'style', bytes: await readFile(join(root, 'templates/nd30.style.yaml')) }
  const examples = join(root, 'examples')
  const sources = new Map()
  for (const file of (await readdir(examples)).filter(name => name.endsWith('.yaml')))
    sources.set(file, { file, bytes: await readFile(join(examples, file)) })
  for (const source of sources.values()) {
    const checked = checkDocument(source, { open: path => sources.get(path) })
    await renderDocument(checked, { style: readStyle(template).style, formats: ['docx', 'txt', 'html'] })
  }
}

/** esbuild leaves regular expressions as they are. One byte a letter is read without decoding and compiled faster. */
const asciiOnly = code =>
  code.replace(/[^\0-\x7f]/g, letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** The files of the core by name, and the packages' files that went into it (paths from `root`). */
export async function bundleCore(root) {
  const bundle = await build({
    absWorkingDir: root,
    entryPoints: ['src/index.ts'],
    outfile: 'dist/core.cjs',
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    // Else esbuild 0.28 makes an object anew at each use of an expression with \p{…}; Node 20 knows all that we name.
    supported: { 'regexp-unicode-property-escapes': true },
    minify: true,
    charset: 'ascii',
    legalComments: 'none',
    banner: { js: '(function(require,module,exports){' },
    footer: { js: '})' },
    write: false,
    metafile: true,
    logLevel: 'warning',
  })
  const code = asciiOnly(bundle.outputFiles[0].text)
  const script = new Script(code, { filename: 'core.cjs' })
  const module = { exports: {} }
  script.runInThisContext()(createRequire(import.meta.url), module, module.exports)
  await warmUp(root, module.exports)
  const names = Object.keys(module.exports).sort()
  return {
    files: { 'core.cjs': code, 'index.js': loader(names), 'core.cache': script.createCachedData() },
    inputs: Object.keys(bundle.metafile.inputs),
  }
}
