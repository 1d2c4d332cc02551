/** The heads of a table that holds two versions side by side. */
export const VersionHeads = ({ numbers }: { readonly numbers: readonly [number, number] }) => (
  <thead>
    <tr>
      {numbers.map((number) => (
        <th scope="col">{`Version ${number}`}</th>
      ))}
    </tr>
  </thead>
);
