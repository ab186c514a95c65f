// Asks a person on a terminal. The one file that knows inquirer; it is loaded when the first question is asked.
// Questions go to stderr, since stdout is for results. Ctrl+C, Ctrl+D and a terminal that goes away all end in `Stopped`.
import type { ChalkInstance } from 'chalk'
import { wrap } from './wrap.js'

export interface Question {
  /** Which answer is wanted; a test answers by it. */
  readonly name: string
  readonly message: string
  /** What stands on the line already, to be accepted or changed; of choices, the one that is marked. */
  readonly proposal?: string
  readonly choices?: readonly { readonly value: string; readonly name: string }[]
  /** How the keys of a list of choices work. */
  readonly keys?: readonly (readonly [key: string, does: string])[]
  /** What is wrong with an answer; undefined where nothing is. */
  readonly fault?: (answer: string) => string | undefined
}

export type Ask = (question: Question, chalk: ChalkInstance) => Promise<string>

/** The person ended the questions. */
export class Stopped extends Error {}

/** Ctrl+D closes inquirer's line editor without a word, and nothing would ever answer. */
function untilInputEnds(stop: (reason: Stopped) => void): () => void {
  const onKey = (_: unknown, key: { ctrl?: boolean; name?: string } | undefined) => {
    if (key?.ctrl && key.name === 'd') end()
  }
  const end = () => stop(new Stopped())
  process.stdin.on('keypress', onKey)
  process.stdin.once('end', end)
  process.once('beforeExit', end)
  return () => {
    process.stdin.off('keypress', onKey)
    process.stdin.off('end', end)
    process.off('beforeExit', end)
  }
}

/** Asks one question and waits for an answer without fault. */
export const askOnTerminal: Ask = async (question, chalk) => {
  const { default: inquirer } = await import('inquirer')
  const { message, proposal, choices, keys = [], fault } = question
  const width = (process.stderr.columns ?? 80) - 3
  const style = {
    message: (text: string) => chalk.bold(text),
    answer: chalk.cyan,
    error: (text: string) => chalk.red(wrap(`> ${text}`, width)),
    defaultAnswer: (text: string) => chalk.dim(`(${text})`),
    help: chalk.dim,
    highlight: chalk.cyan,
    keysHelpTip: () => chalk.dim(keys.map(([key, does]) => `${key} ${does}`).join(' · ')),
  }
  const controller = new AbortController()
  const leave = untilInputEnds(reason => controller.abort(reason))
  const prompt = inquirer.createPromptModule({ output: process.stderr, signal: controller.signal })
  const shared = {
    name: 'answer' as const,
    message,
    theme: { prefix: { idle: chalk.blue('?'), done: chalk.green('✔') }, style },
  }
  const validate = (answer: string) => fault?.(answer) ?? true
  const preset = proposal !== undefined && { default: proposal }
  try {
    const { answer } = await prompt(
      choices === undefined
        ? { ...shared, type: 'input' as const, ...preset, prefill: 'tab' as const, validate }
        : {
            ...shared,
            message: wrap(message, width),
            type: 'select' as const,
            ...preset,
            choices: [...choices],
            pageSize: 12,
            loop: false,
          },
    )
    return answer as string
  } catch (error) {
    if (error instanceof Error && /^(?:Exit|Abort|Cancel)PromptError$/.test(error.name)) throw new Stopped()
    throw error
  } finally {
    leave()
  }
}
