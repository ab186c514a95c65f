// What may be typed into cells, and what a person is told while typing.
import type { ValidationSpec } from './spec.js'
import { attributeText, codeXml } from './xml-text.js'

/** What the file format holds of titles, prompts and refusals; Excel does not open a file that holds more. */
const LONGEST = { title: 32, prompt: 255, refusal: 225, list: 255 } as const

/** The element with all validations of a sheet; nothing for none. */
export function validationsXml(validations: readonly ValidationSpec[]): string {
  if (validations.length === 0) return ''
  return `<dataValidations count="${validations.length}">${validations.map(validationXml).join('')}</dataValidations>`
}

function validationXml({ ranges, rule, blank, prompt, refusal }: ValidationSpec): string {
  const attributes = [
    rule.kind === 'any' ? '' : ` type="${rule.kind}"`,
    'operator' in rule && rule.operator !== 'between' ? ` operator="${rule.operator}"` : '',
    blank === false ? '' : ' allowBlank="1"',
    prompt === undefined
      ? ''
      : ` showInputMessage="1" promptTitle="${attributeText(prompt.title, LONGEST.title)}" prompt="${attributeText(prompt.text, LONGEST.prompt)}"`,
    refusal === undefined
      ? ''
      : ` showErrorMessage="1" errorStyle="${refusal.style}" errorTitle="${attributeText(refusal.title, LONGEST.title)}" error="${attributeText(refusal.text, LONGEST.refusal)}"`,
  ]
  const formulas = formulasOf(rule).map((formula, i) => `<formula${i + 1}>${codeXml(formula)}</formula${i + 1}>`)
  return `<dataValidation${attributes.join('')} sqref="${ranges}">${formulas.join('')}</dataValidation>`
}

function formulasOf(rule: ValidationSpec['rule']): string[] {
  switch (rule.kind) {
    case 'any':
      return []
    case 'custom':
      return [rule.formula]
    case 'list': {
      const list = rule.of.join(',')
      if (list.length > LONGEST.list || rule.of.some(word => word.includes(',')))
        throw new Error(`no list of choices: ${list}`)
      return [`"${list.replaceAll('"', '""')}"`]
    }
    default:
      return rule.to === undefined ? [rule.from] : [rule.from, rule.to]
  }
}
