// English: what report merge, report status and report explain say beside findings.
import type { MergeWords } from './merge.js'

export const mergeEn: MergeWords = {
  reading: 'Reading forms',
  done: 'Merged: {period}.',
  counted: '{counted} of {expected} units have figures that count.',
  missing: 'Not sent ({count}): {names}.',
  late: 'Late, and counted ({count}): {names}.',
  refused: 'Sent and not to be used ({count}): {names}.',
  incomplete: '{count} of {all} totals lack units; in the workbook they say “chưa đủ” and are no totals.',
  whole: 'Every total covers all units.',
  files: '{seen} files: {used} used, {superseded} replaced by others, {skipped} passed over, {refused} refused.',
  andMore: ' and {count} more units',
  revised:
    'The figures differ from those that were written before; the old roll-up is kept as {file}. {count} figures changed:',
  changed: '  {figure}: {before} → {now}',
  nothing: 'none',
  units: {
    counted: 'counted',
    late: 'late, counted',
    missing: 'not sent',
    refused: 'refused',
    blank: 'sent a blank form',
  },
  fileStates: { used: 'used', superseded: 'replaced', skipped: 'passed over', refused: 'refused' },
  status: {
    head: '{period}, figures from {from} to {to}.',
    deadline: 'Due on {deadline}.',
    noDeadline: 'The plan states no deadline for this period.',
    noReceipt:
      'For no unit is it known on which day its report came, so nobody is called late: the date of a file proves nothing. State the days in a file of decisions (kind: received) and use --decisions.',
    columns: {
      code: 'Code',
      unit: 'Unit',
      state: 'State',
      submission: 'Submission',
      file: 'File',
      findings: 'Errors / warnings',
    },
    other: 'Other files',
  },
  figure: {
    at: 'Cell {cell} of the sheet “{sheet}”.',
    total: 'Total: {value}. {state} ({counted}/{expected} units).',
    none: 'none',
    states: {
      complete: 'Complete',
      incomplete: 'Incomplete',
      refused: 'No unit can be used',
      'not-additive': 'Not additive',
    },
    how: {
      sum: 'The sum over units.',
      max: 'The greatest of the units.',
      min: 'The least of the units.',
      none: 'Listed by unit only.',
      ratio: 'The sum of “{above}” over the sum of “{below}”, of the units that have both.',
      mean: 'The mean weighted by “{weight}”.',
      text: 'The words of each unit.',
      parts: 'The sum of its parts; no unit types it.',
    },
    read: '{place} says {raw}, read by {hazard}',
    plain: '{place} says {raw}',
    estimate: 'estimate',
    notApplicable: 'not applicable',
    list: 'The roll-up has these figures; see one by report explain {file} FIGURE:',
  },
}
