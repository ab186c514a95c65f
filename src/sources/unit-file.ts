// A province and its communes → the text of a unit file. Every text passes through the `yaml` package as a scalar.
import { Document, Scalar, YAMLMap } from 'yaml'
import type { ListedProvince, ListedUnit } from './unit-list.js'

const quoted = (text: string): Scalar => {
  const scalar = new Scalar(text)
  scalar.type = Scalar.QUOTE_DOUBLE
  return scalar
}

function mapOf(entries: Readonly<Record<string, unknown>>, flow: boolean): YAMLMap {
  const map = new YAMLMap()
  for (const [key, value] of Object.entries(entries)) map.set(key, value)
  map.flow = flow
  return map
}

const unitOf = ({ code, name }: ListedUnit, level: string) => ({
  id: `${level}_${code}`,
  level,
  code: quoted(code),
  name,
})

/** The file of one province: one line a commune. `schema` is the address that editors find the schema under. */
export function writeUnitFile(province: ListedProvince, schema: string): string {
  const communes = province.units.map(unit => mapOf(unitOf(unit, 'xa'), true))
  const named = province.name.replace(/^(?:Tỉnh|Thành phố)(?= )/u, kind => kind.toLowerCase())
  const document = new Document(
    mapOf(
      {
        kind: 'units',
        title: `Các đơn vị cấp xã của ${named}`,
        levels: [mapOf({ id: 'tinh', name: 'Cấp tỉnh' }, true), mapOf({ id: 'xa', name: 'Cấp xã' }, true)],
        units: [mapOf({ ...unitOf(province, 'tinh'), units: communes }, false)],
      },
      false,
    ),
  )
  return `# yaml-language-server: $schema=${schema}\n${document.toString({ lineWidth: 0 })}`
}
