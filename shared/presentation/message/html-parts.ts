const FONT = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const WRAP = 'overflow-wrap:anywhere;word-break:break-word';

/** Inline styles by the part they dress: mail programs keep these when they drop style sheets. */
export const styles = {
  ground: `margin:0;padding:0;background:#eef0f2;${FONT}`,
  preview: 'display:none;max-height:0;overflow:hidden;opacity:0',
  sheet: 'max-width:640px;background:#ffffff;border-radius:6px;border-collapse:separate',
  title: `margin:0;font-size:19px;line-height:1.3;font-weight:700;color:#16191d;${WRAP}`,
  page: 'padding:12px 16px 8px;border-top:1px solid #d9dde1',
  outlet: `margin:0;font-size:13px;line-height:1.4;color:#575f68;${WRAP}`,
  headline: `margin:0 0 4px;font-size:16px;line-height:1.35;font-weight:600;color:#16191d;${WRAP}`,
  link: 'color:#0b55b7;text-decoration:underline',
  kind: 'margin:16px 0 2px;font-size:15px;line-height:1.4;font-weight:700;color:#16191d',
  severity: 'font-size:13px;font-weight:400;color:#575f68',
  summary: `margin:0 0 8px;font-size:15px;line-height:1.45;color:#16191d;${WRAP}`,
  sides: 'font-size:0;margin:0 -4px',
  column: 'display:inline-block;vertical-align:top;width:100%;max-width:308px',
  side: 'margin:4px;padding:10px 12px;background:#f5f6f8;border-radius:4px',
  label: 'margin:0 0 4px;font-size:13px;line-height:1.4;font-weight:600;color:#575f68',
  seen: 'font-weight:400',
  sentence: `margin:0;font-size:16px;line-height:1.5;color:#16191d;${WRAP}`,
  absent: 'color:#575f68',
  old: 'background:#ffd8d4;color:#7c150d;font-weight:700;text-decoration:line-through;padding:0 2px;border-radius:2px',
  new: 'background:#c9f0d1;color:#0b4a1c;font-weight:700;text-decoration:none;padding:0 2px;border-radius:2px',
  facts: 'margin:8px 0 4px;border-collapse:collapse',
  factLabel:
    'padding:2px 12px 2px 0;font-size:13px;line-height:1.45;color:#575f68;white-space:nowrap',
  fact: `padding:2px 0;font-size:14px;line-height:1.45;color:#16191d;${WRAP}`,
  further: 'margin:10px 0 6px;font-size:13px;line-height:1.5;color:#575f68',
  code: `font-family:ui-monospace,Menlo,Consolas,monospace;font-size:13px;background:#eef0f2;color:#16191d;padding:1px 4px;border-radius:3px;${WRAP}`,
  foot: `padding:12px 16px 16px;border-top:1px solid #d9dde1;font-size:12px;line-height:1.5;color:#575f68;${WRAP}`,
} as const;

/** For programs that keep style sheets: columns as wide as a phone, dark colours where asked for. */
export const styleSheet = `
@media (max-width:655px){.rc-column{max-width:100%!important}}
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.rc-ground{background:#101214!important}
.rc-sheet{background:#1b1e22!important}
.rc-side,.rc-code{background:#262a30!important}
.rc-ink,.rc-code{color:#eceff2!important}
.rc-faint{color:#a7b0ba!important}
.rc-link{color:#84b8ff!important}
.rc-line{border-color:#383e45!important}
.rc-old{background:#5c1c17!important;color:#ffd8d4!important}
.rc-new{background:#134d24!important;color:#c9f0d1!important}
}
`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** `text` as HTML text or as the inside of a quoted attribute. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
