/**
 * The one script, and all that it does: filters apply as they are chosen, empty ones stay out of the
 * address, `j` and `k` go from item to item, the left and right keys to the version before and after. Every page works without it.
 */
export const script = `'use strict';
for (const form of document.querySelectorAll('form.filters')) {
  const tidy = () => {
    for (const field of form.elements) if (field.name && field.value === '') field.disabled = true;
  };
  form.addEventListener('submit', tidy);
  form.addEventListener('change', (event) => {
    if (event.target.matches('select,input[type=checkbox]')) form.requestSubmit();
  });
}
addEventListener('pageshow', () => {
  for (const field of document.querySelectorAll('form.filters [disabled]')) field.disabled = false;
});
addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input,select,textarea')) return;
  const step = document.querySelector('a[data-key="' + CSS.escape(event.key) + '"]');
  if (step) step.click();
  if (event.key !== 'j' && event.key !== 'k') return;
  const items = [...document.querySelectorAll('[data-item]')];
  const at = items.indexOf(document.activeElement.closest('[data-item]'));
  const next = items[event.key === 'j' ? at + 1 : Math.max(0, at - 1)];
  if (next) next.focus();
});
`;
