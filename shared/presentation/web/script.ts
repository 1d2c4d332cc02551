/**
 * The one script, and all that it does: filters apply as they are chosen, empty ones stay out of the
 * address, `j` and `k` go from item to item, the left and right keys to the version before and after,
 * the marks of a chart under the pointer say their sentences, and a chart can be saved as PNG. Every page works without it.
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
  const items = [...document.querySelectorAll('[data-item]')].filter((item) => item.checkVisibility());
  const at = items.indexOf(document.activeElement.closest('[data-item]'));
  const next = items[event.key === 'j' ? at + 1 : Math.max(0, at - 1)];
  if (next) next.focus();
});
const saidBox = document.querySelector('[data-said]');
const rowText = (mark) => {
  const row = document.querySelector(mark.getAttribute('href'));
  return row ? row.querySelector('.value').textContent + ': ' + row.querySelector('.says').textContent : '';
};
const say = (event) => {
  if (!saidBox || !event.target.closest?.('[data-point]')) return;
  const there = event.type === 'pointerover' ? document.elementsFromPoint(event.clientX, event.clientY) : [event.target];
  const marks = new Set(there.map((one) => one.closest('[data-point]')).filter(Boolean));
  saidBox.textContent = [...marks].map(rowText).join(' · ');
};
addEventListener('pointerover', say);
addEventListener('focusin', say);
for (const button of document.querySelectorAll('[data-png]')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const image = new Image();
    image.onload = () => {
      const canvas = document.createElement('canvas');
      canvas.width = image.width * 2;
      canvas.height = image.height * 2;
      canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
      canvas.toBlob((blob) => {
        const link = document.createElement('a');
        link.href = URL.createObjectURL(blob);
        link.download = button.dataset.name;
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 60000);
      }, 'image/png');
    };
    image.src = button.dataset.png;
  });
}
`;
