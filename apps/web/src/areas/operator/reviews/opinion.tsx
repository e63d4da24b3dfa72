/** What a reviewer wrote: as a whole, and field by field. Sits in a paragraph, so it has lines and no blocks. */
export function Opinion(props: {
  readonly opinion: string | null;
  readonly fields: readonly { readonly field: string; readonly text: string }[];
  readonly labelOf: (field: string) => string;
}) {
  return (
    <>
      {props.opinion}
      {props.fields.map(({ field, text }) => (
        <span key={`${field}${text}`} style={{ display: 'block' }}>
          <b>{props.labelOf(field)}</b> {text}
        </span>
      ))}
    </>
  );
}
