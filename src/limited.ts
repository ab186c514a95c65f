// Readers that stand on libraries without bounds. Only the worker of the edge loads this, where time and memory are limited.
export { readXls } from './sources/xls.js'
