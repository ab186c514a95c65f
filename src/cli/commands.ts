// The commands of both programs. A new one is a file that exports `run`, an entry here, and its words in both languages.
import type { ProgramName } from '../words/index.js'
import type { Command } from './command.js'

const explain: Command = {
  name: 'explain',
  argument: { name: 'code', required: false, many: false },
  options: [],
  load: () => import('./explain.js'),
}

export const commands: Readonly<Record<ProgramName, readonly Command[]>> = {
  plan: [
    {
      name: 'new',
      argument: { name: 'draft', required: false, many: false },
      options: [
        { name: 'kind', choices: ['plan', 'letter', 'report'] },
        ...(['issuer', 'parent', 'symbol', 'place', 'year', 'month', 'day', 'title'] as const).map(name => ({ name })),
        ...(['to', 'goal', 'agency', 'task', 'request', 'deadline', 'recipient'] as const).map(name => ({
          name,
          repeated: true,
        })),
        ...(['archive', 'authority', 'head', 'post', 'signer', 'input'] as const).map(name => ({ name })),
      ],
      load: () => import('./new.js'),
    },
    {
      name: 'validate',
      argument: { name: 'paths', required: true, many: true },
      options: [{ name: 'issue' }, { name: 'format', choices: ['pretty', 'json', 'github', 'sarif', 'junit'] }],
      load: () => import('./validate.js'),
    },
    {
      name: 'build',
      argument: { name: 'paths', required: true, many: true },
      options: [
        { name: 'out' },
        { name: 'format', choices: ['docx', 'txt', 'html'], several: true },
        { name: 'pdf' },
        { name: 'style' },
        { name: 'draft' },
        { name: 'only' },
        { name: 'issue' },
        { name: 'force' },
      ],
      load: () => import('./build.js'),
    },
    explain,
  ],
  report: [
    {
      name: 'units',
      argument: { name: 'list', required: true, many: false },
      options: [{ name: 'province' }, { name: 'out' }],
      load: () => import('./units.js'),
    },
    {
      name: 'form',
      argument: { name: 'plan', required: true, many: false },
      options: [
        { name: 'period' },
        { name: 'out' },
        { name: 'format', choices: ['xlsx', 'csv'], several: true },
        { name: 'previous' },
        { name: 'only' },
        { name: 'force' },
      ],
      load: () => import('./form.js'),
    },
    {
      name: 'check',
      argument: { name: 'returns', required: true, many: true },
      options: [
        { name: 'plan' },
        { name: 'period' },
        { name: 'unit' },
        { name: 'decisions', repeated: true },
        { name: 'mapping', repeated: true },
        { name: 'map' },
        { name: 'return' },
        { name: 'force' },
        { name: 'format', choices: ['pretty', 'json', 'github', 'sarif', 'junit'] },
      ],
      load: () => import('./check.js'),
    },
    {
      name: 'merge',
      argument: { name: 'returns', required: true, many: true },
      options: [
        { name: 'plan' },
        { name: 'period' },
        { name: 'out' },
        { name: 'json' },
        { name: 'previous' },
        { name: 'decisions', repeated: true },
        { name: 'mapping', repeated: true },
        { name: 'force' },
      ],
      load: () => import('./merge.js'),
    },
    {
      name: 'status',
      argument: { name: 'returns', required: true, many: true },
      options: [
        { name: 'plan' },
        { name: 'period' },
        { name: 'decisions', repeated: true },
        { name: 'mapping', repeated: true },
        { name: 'format', choices: ['pretty', 'json'] },
      ],
      load: () => import('./status.js'),
    },
    {
      ...explain,
      words: 'explainFigure',
      argument: { name: 'explained', required: false, many: true },
      load: () => import('./explain-figure.js'),
    },
  ],
}
