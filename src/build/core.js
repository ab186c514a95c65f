// Bundles the tool as scripts with a V8 code cache beside each: most of a short run would go into compiling them. The cache
// fits the V8 that made it; any other refuses it and compiles, which is slower and nothing else.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { build } from 'esbuild'
import { warmUpDocuments, warmUpReports } from './warm-up.js'

/** The two families, each in a script that has all it needs, so that a command loads one of them. */
const scripts = [
  { name: 'core', module: 'index', warmUp: warmUpDocuments },
  { name: 'reports-core', module: 'reports', warmUp: warmUpReports },
]

/** The module that loads a script, for the programs and for those who use the library. */
const loader = (name, names) => `import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'
const pathOf = name => fileURLToPath(new URL(name, import.meta.url))
const filename = pathOf('${name}.cjs')
const script = new Script(readFileSync(filename, 'latin1'), { filename, cachedData: readFileSync(pathOf('${name}.cache')) })
const module = { exports: {} }
script.runInThisContext()(createRequire(import.meta.url), module, module.exports)
export const { ${names.join(', ')} } = module.exports
`

/** esbuild leaves regular expressions as they are. One byte a letter is read without decoding and compiled faster. */
const asciiOnly = code =>
  code.replace(/[^\0-\x7f]/g, letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)

async function bundleScript(root, { name, module: entry, warmUp }) {
  const bundle = await build({
    absWorkingDir: root,
    entryPoints: [`src/${entry}.ts`],
    outfile: `dist/${name}.cjs`,
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
  const script = new Script(code, { filename: `${name}.cjs` })
  const module = { exports: {} }
  script.runInThisContext()(createRequire(join(root, 'src/build/core.js')), module, module.exports)
  await warmUp(root, module.exports)
  const names = Object.keys(module.exports).sort()
  return {
    files: {
      [`${name}.cjs`]: code,
      [`${entry}.js`]: loader(name, names),
      [`${name}.cache`]: script.createCachedData(),
    },
    inputs: Object.keys(bundle.metafile.inputs),
  }
}

/** The files of both scripts by name, and the packages' files that went into them (paths from `root`). */
export async function bundleCore(root) {
  const bundles = []
  for (const script of scripts) bundles.push(await bundleScript(root, script))
  return {
    files: Object.assign({}, ...bundles.map(({ files }) => files)),
    inputs: bundles.flatMap(({ inputs }) => inputs),
  }
}
