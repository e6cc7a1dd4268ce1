import { useFormValue } from 'sanity'
import type { FieldProps, Path } from 'sanity'
import { sideOfCell, titleOfCell } from '../writing/comparison-side.ts'

/** Titles the cells of a comparison with the names of its sides instead of “First side”. */
export function NamedField(props: FieldProps) {
  const side = props.schemaType.name === 'text' ? sideOfCell(props.path) : null
  return side ? <CellField field={props} side={side} /> : props.renderDefault(props)
}

function CellField({ field, side }: { field: FieldProps; side: Path }) {
  const title = titleOfCell(useFormValue(side), field.title)
  // Each member of the union takes props of its own.
  return (field.renderDefault as (props: object) => React.ReactElement)({ ...field, title })
}
