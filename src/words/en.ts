// The terminal's words in English: the same as vi.ts, entry by entry.
import type { Words } from './index.js'
import { mergeEn } from './merge-en.js'
import { newEn } from './new-en.js'

export const en: Words = {
  programs: {
    plan: {
      does: 'Write plans, official letters and reports in YAML; check them and build .docx documents in the form of Decree 30/2020/NĐ-CP.',
      examples: [
        { line: 'plan validate ke-hoach.yaml', does: 'check a file' },
        { line: 'plan build ke-hoach.yaml --out out', does: 'build out/ke-hoach.docx' },
        { line: 'plan build --help', does: 'how to use one command' },
      ],
    },
    report: {
      does: 'Roll up the figures that units report under a plan.',
      examples: [
        { line: 'report units danh-sach.json --province 15', does: 'make the list of units of a province' },
        { line: 'report explain file/missing', does: 'explain a code' },
      ],
    },
  },
  commands: {
    new: newEn.command,
    validate: {
      does: 'Check plans, letters, reports, lists of agencies, lists of units and forms.',
      more: 'Folders are read with their subfolders; every .yaml and .yml file counts. Exit codes: 0 no errors; 1 errors in the files; 2 wrong use, or a file that cannot be read; 3 a fault of the program.',
      examples: [
        { line: 'plan validate ke-hoach.yaml', does: 'check a file' },
        { line: 'plan validate van-ban/', does: 'check a whole folder' },
        { line: 'plan validate ke-hoach.yaml --issue', does: 'check before issuing' },
        { line: 'plan validate van-ban/ --format json', does: 'a result for machines' },
      ],
    },
    build: {
      does: 'Build .docx documents (and .txt, .html, .pdf).',
      more: 'A file with errors is not built; the others are. The path of each file written is printed, one a line. A result that was changed by hand is not overwritten without --force.',
      examples: [
        { line: 'plan build ke-hoach.yaml', does: 'build out/ke-hoach.docx' },
        { line: 'plan build van-ban/ --out ket-qua --pdf', does: 'a whole folder, PDF too' },
        { line: 'plan build ke-hoach.yaml --draft', does: 'a draft' },
        { line: 'plan build ke-hoach.yaml --only so_y_te', does: 'an extract of one agency’s tasks' },
      ],
      options: {
        format: {
          value: 'KINDS',
          does: 'kinds of file to build, separated by commas: docx, txt, html (default: docx)',
        },
      },
    },
    units: {
      does: 'Make the list of units of a province from a public list (JSON or CSV).',
      more: 'A CSV list needs the columns Mã tỉnh, Tên tỉnh, Mã xã, Tên xã. No file is overwritten. The path of the file written is printed.',
      examples: [
        { line: 'report units danh-sach.json --province 15', does: 'write don-vi-15.units.yaml' },
        { line: 'report units danh-sach.csv --province 15 --out lao-cai.units.yaml', does: 'write another file' },
      ],
      options: { out: { value: 'FILE', does: 'file to write (default: don-vi-CODE.units.yaml)' } },
    },
    form: {
      does: 'Make the Excel forms that units fill in: one file a unit for a period.',
      more: 'The plan must state reporting.form and reporting.units. A form carries plan, unit and period, so that it is known when it comes back, whatever its file is called. Forms changed by hand are not overwritten without --force. The path of each file written is printed.',
      examples: [
        {
          line: 'report form ke-hoach.plan.yaml --period 2026-H1 --out bieu',
          does: 'the forms of all units for a half-year',
        },
        { line: 'report form ke-hoach.plan.yaml --period 2026-Q2 --only xa_03388', does: 'the form of one unit' },
        { line: 'report form ke-hoach.plan.yaml --period 2026 --format xlsx,csv', does: 'CSV twins too' },
        {
          line: 'report form ke-hoach.plan.yaml --period 2026-H1 --previous tong-hop-2025-H1.xlsx',
          does: 'with the figures of last year beside the cells',
        },
      ],
      options: {
        format: { value: 'TYPES', does: 'kinds of file, separated by commas: xlsx, csv (default: xlsx)' },
        only: { value: 'UNIT', does: 'only the form of one unit' },
        previous: {
          value: 'FILE',
          does: 'a roll-up of the period before or of last year, to print the unit’s figures beside the cells',
        },
      },
    },
    check: {
      does: 'Check returned forms, file by file; nothing is merged.',
      more: 'Folders are read with their subfolders. Files .xlsx, .xlsm, .ods, .csv and .xls are read by their content, not by their names. For a file that lost the marks of its form, confirm the unit with --unit; for one that was not made from a form, propose a mapping with --map, look it through, sign it (by, date) and give it with --mapping. Exit codes: 0 no errors; 1 errors in files; 2 wrong use, or a file that cannot be read; 3 our fault.',
      examples: [
        { line: 'report check returned/ --plan ke-hoach.plan.yaml --period 2026-H1', does: 'check a folder' },
        {
          line: 'report check returned/ --plan ke-hoach.plan.yaml --period 2026-H1 --return to-mend',
          does: 'write for each unit what to mend',
        },
        {
          line: 'report check xa-a.xlsx --plan ke-hoach.plan.yaml --period 2026-H1 --unit xa_03388',
          does: 'confirm the unit of one file',
        },
        {
          line: 'report check own-table.xlsx --plan ke-hoach.plan.yaml --period 2026-H1 --map xa-a.mapping.yaml',
          does: 'propose which label is which indicator',
        },
      ],
    },
    merge: {
      does: 'Merge returned forms, and roll-ups of lower levels, into one workbook.',
      more: 'A total is a number only when every unit has a figure; else it says that it is not complete. A roll-up carries the figures of its units, so it can be merged one level up and no unit is counted twice. Roll-ups of smaller periods (Q1, Q2) become a larger one where they make it up exactly. Where figures differ from those that were written before, the old roll-up is kept under a number and the differences are printed. Exit codes: 0 complete; 4 written, with units, figures or files lacking; 1 errors in plan, form or decisions; 2 wrong use, or a file that cannot be read or written; 3 a fault of the program.',
      examples: [
        {
          line: 'report merge returned/ --plan ke-hoach.plan.yaml --period 2026-H1 --out tong-hop.xlsx',
          does: 'merge a folder',
        },
        {
          line: 'report merge huyen-a.xlsx huyen-b.xlsx --plan tinh.plan.yaml --period 2026-H1 --out tinh.xlsx --json tinh.json',
          does: 'roll-ups of the level below, and JSON beside',
        },
        {
          line: 'report merge q1.xlsx q2.xlsx --plan ke-hoach.plan.yaml --period 2026-H1 --out 6-thang.xlsx',
          does: 'two quarters into a half year',
        },
        {
          line: 'report merge returned/ --plan ke-hoach.plan.yaml --period 2026-H1 --out th.xlsx --decisions quyet-dinh.yaml --previous th-2025-H1.xlsx',
          does: 'following decisions, compared with the year before',
        },
      ],
      options: {
        out: { value: 'FILE', does: 'the roll-up to write, .xlsx' },
        previous: { value: 'FILE', does: 'the roll-up of the same period of the year before, to compare with' },
      },
    },
    status: {
      does: 'Tell which units are in, late, missing or refused.',
      more: 'A unit is late only where a file of decisions states a day of receipt (kind: received) after the deadline: the date of a file proves nothing. Exit codes: 0 all in; 4 units missing or refused.',
      examples: [
        {
          line: 'report status returned/ --plan ke-hoach.plan.yaml --period 2026-H1',
          does: 'how things stand with every unit',
        },
        {
          line: 'report status returned/ --plan ke-hoach.plan.yaml --period 2026-H1 --decisions so-den.yaml --format json',
          does: 'lateness by the register of receipts; as JSON',
        },
      ],
      options: { format: { value: 'FORM', does: 'pretty (default) or json' } },
    },
    explainFigure: {
      does: 'Explain a code; or tell from which cells a figure of a roll-up comes.',
      more: 'Without anything, all codes are listed. With a roll-up alone, its figures are listed. A figure is named by its indicator, indicator/column, or the cell of its total.',
      examples: [
        { line: 'report explain rollup/conflict', does: 'explain a code' },
        { line: 'report explain tong-hop.xlsx luot_cai_nghien/trong_ky', does: 'the cells behind a figure' },
        { line: 'report explain tong-hop.xlsx "Tổng hợp!G9"', does: 'by the cell in the workbook' },
      ],
    },
    explain: {
      does: 'Explain a code: what it means, why, and how to mend it.',
      more: 'Without a code, all codes are listed.',
      examples: [
        { line: '{program} explain file/missing', does: 'explain a code' },
        { line: '{program} explain', does: 'list the codes' },
      ],
    },
  },
  arguments: {
    draft: newEn.argument,
    plan: { name: 'PLAN', does: 'a plan (.plan.yaml)' },
    returns: { name: 'FILE', does: 'a returned file, or a folder' },
    list: { name: 'LIST', does: 'a list of provinces and communes' },
    paths: { name: 'PATH', does: 'a file or a folder' },
    explained: { name: 'CODE|ROLLUP', does: 'the code of a finding; or a roll-up, and then a figure of it' },
    code: { name: 'CODE', does: 'the code at the end of a message, such as file/missing' },
  },
  options: {
    ...newEn.options,
    plan: { value: 'FILE', does: 'the plan, which names the form and the list of units' },
    unit: { value: 'UNIT', does: 'confirm unit and period of one file that does not prove them' },
    map: { value: 'FILE', does: 'propose which label is which indicator, into a YAML file to be looked through' },
    mapping: { value: 'FILE', does: 'a confirmed mapping (may be given several times)' },
    decisions: { value: 'FILE', does: 'a file of decisions (kind: decisions); may be given several times' },
    json: { value: 'FILE', does: 'write the roll-up as JSON too' },
    return: { value: 'DIR', does: 'write for each unit an .xlsx list of what to mend' },
    lang: { value: 'vi|en', does: 'language of messages (default: vi; or set PLAN_LANG)' },
    color: { does: 'no colours (or set NO_COLOR)' },
    quiet: { does: 'no summary and no progress bar' },
    issue: { does: 'check as for issuing: number and date may not be blank' },
    format: { value: 'FORM', does: 'form of the result: pretty, json, github, sarif, junit (default: pretty)' },
    out: { value: 'FOLDER', does: 'folder for the results (default: out)' },
    pdf: { does: 'make a PDF too, with LibreOffice' },
    style: { value: 'FILE', does: 'the office’s own style file (YAML)' },
    draft: { does: 'print DỰ THẢO (draft) at the head of the document' },
    only: { value: 'AGENCY', does: 'build only the tasks of one agency' },
    period: { value: 'PERIOD', does: 'reporting period: 2026-M05, 2026-Q2, 2026-H1, 2026-9M or 2026' },
    previous: { value: 'FILE', does: 'the roll-up of the period before or of the same period of last year' },
    province: { value: 'CODE', does: 'official code of the province, such as 15' },
    force: { does: 'overwrite even files changed by hand or not written by this program' },
  },
  help: {
    usage: 'Usage:',
    arguments: 'Arguments:',
    options: 'Options:',
    globalOptions: 'Global options:',
    commands: 'Commands:',
    examples: 'Examples:',
    anyOptions: '[options]',
    anyCommand: '[command]',
    showHelp: 'print this help',
    showCommandHelp: 'Print the help of a command.',
    showVersion: 'print the version',
  },
  usage: {
    error: 'Error:',
    seeHelp: 'See: {command} --help',
    unknownCommand: 'There is no command "{name}".',
    unknownCommandNear: 'There is no command "{name}"; did you mean "{near}"?',
    unknownOption: 'There is no option {name}.',
    unknownOptionNear: 'There is no option {name}; did you mean {near}?',
    missingArgument: '{name} is missing: this command needs {does}.',
    missingValue: 'The option {name} needs a value.',
    missingOption: 'This command needs the option {name}.',
    tooManyArguments: 'There are too many arguments; a name with spaces must stand in quotes.',
    badChoice: 'The option {name} does not take "{value}"; use {choices}.',
    badChoices: 'The option {name} does not take "{value}"; use one or more of {choices}, separated by commas.',
    unknownCode: 'There is no code "{name}".',
    unknownCodeNear: 'There is no code "{name}"; did you mean {near}?',
    unknownUnit: 'No unit that reports has the id "{id}"; the nearest are {near}.',
    planNeeded:
      'This command needs --plan: the plan says which form, units and period the files are held against; it is not looked for, so that no other plan is taken.',
    unitOfOneFile: 'The option --unit confirms the unit of one file; run it on that file alone.',
    mapOfOneFile: 'The option --map proposes a mapping for one file; run it on that file alone.',
    unknownProvince: 'The list has no province "{code}"; the nearest are {near}.',
    outputExists: '{file} exists; this command never overwrites. Use another name with --out.',
    outputFolder: 'There is no folder {folder}; make it first, or write elsewhere.',
    outputName: 'The name of the file {file} must end in .yaml or .yml.',
    outputUnwritable: '{file} cannot be written: {reason}.',
    rollUpOverForm: 'At {file} there is a spreadsheet that is no roll-up; choose another name, so that it is not lost.',
    rollUpName: 'The name of {file} must end in .xlsx.',
    rollUpUnread: 'The leaves in the roll-up {file} do not fit the form beside them, so they cannot be used.',
    unknownFigure: 'The roll-up has no figure “{name}”; the nearest are {near}.',
    or: 'or',
  },
  crash:
    'The program met a fault of its own ({what}); your files are not at fault. Please report it to the developers with the command that you typed; set PLAN_DEBUG=1 and run again for details.',
  outputFails: 'The result could not be written to the screen or the chosen file: {reason}.',
  explain: {
    severity: { error: 'error', warning: 'warning', advice: 'advice' },
    why: 'Why',
    hint: 'How to mend it',
    bad: 'Wrong',
    here: 'here',
    good: 'Right',
    list: 'The codes; see each with {program} explain CODE:',
  },
  progress: 'Building',
  formsProgress: 'Making forms',
  formsWritten: '{period}: {count} units.',
  checkProgress: 'Checking',
  checked: '{files} files seen: {used} can be used, {refused} cannot; {skipped} passed over.',
  mapped:
    '{known} labels are joined, {open} are open. Look through each line, add by and date, then give it with --mapping.',
  mapQuestion: 'Which indicator is the label “{label}”?',
  mapNone: 'none of the form',
  mapSigner: 'Post and office of who confirms it (blank if nobody does yet):',
  unitsWritten: '{name}: {count} communes.',
  merge: mergeEn,
  new: newEn,
}
