// Bundles the worker that reads old .xls files as one script of its own: it is the only one with the library for them, which
// no command loads before such a file comes.
import { build } from 'esbuild'

/** The code of dist/limited-worker.js, and the packages' files that went into it (paths from `root`). */
export async function bundleWorker(root) {
  const bundle = await build({
    absWorkingDir: root,
    entryPoints: ['src/cli/limited-worker.ts'],
    outfile: 'dist/limited-worker.js',
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    supported: { 'regexp-unicode-property-escapes': true },
    minify: true,
    legalComments: 'none',
    write: false,
    metafile: true,
    logLevel: 'warning',
    // Packages in CommonJS call `require` for the modules of Node.
    banner: {
      js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
    },
  })
  return { code: bundle.outputFiles[0].text, inputs: Object.keys(bundle.metafile.inputs) }
}
