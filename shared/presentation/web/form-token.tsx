/** Shows that a form was sent from a page of this service. */
export const TokenField = ({ token }: { readonly token: string }) => (
  <input type="hidden" name="form-token" value={token} />
);
