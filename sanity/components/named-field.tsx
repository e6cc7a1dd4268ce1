import { useFormValue } from 'sanity'
import type { FieldProps, Path } from 'sanity'
import { sideOfCell, titleOfCell } from '../writing/comparison-side.ts'

/** Fields, of which the cells of a comparison have the names of its sides in place of “First side”. */
export function NamedField(props: FieldProps) {
  const side = props.schemaType.name === 'text' ? sideOfCell(props.path) : null
  return side ? <CellField field={props} side={side} /> : props.renderDefault(props)
}

function CellField({ field, side }: { field: FieldProps; side: Path }) {
  const title = titleOfCell(useFormValue(side), field.title)
  // The union's members each take their own props.
  return (field.renderDefault as (props: object) => React.ReactElement)({ ...field, title })
}
