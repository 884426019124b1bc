export const ADAPTED_CSS = `
@media (forced-colors: active) {
  .button { background: ButtonFace; color: ButtonText; }
  .button, .sentence, .error-summary, .notification { border: 2px solid ButtonText; }
  .button:disabled { border-color: GrayText; color: GrayText; opacity: 1; }
  .error-summary, .step--wrong, input[aria-invalid="true"], select[aria-invalid="true"] { border-color: CanvasText; border-width: 4px; }
  .error { text-decoration: underline; }
  :is(.places, .folds) > summary::before { color: CanvasText; forced-color-adjust: none; }
  :focus-visible, .shown-focused { outline: 3px solid Highlight; box-shadow: none; }
}
@media print {
  /* Ink on paper, in each scheme of the screen. */
  :root { --paper: #fff; --surface: #fff; --ink: #000; --ink-soft: #333; --line: #999; --accent: #000; --urgent: #000; --good: #000; --deadline: #000; --accent-wash: #fff; --deadline-wash: #fff; --evidence-wash: #fff; }
  .colophon nav, .actions, form .hint { display: none; }
  .page { max-inline-size: none; padding: 0; }
  .sentence, .notification, .error-summary { border: 1px solid #000; }
  h1, h2, h3 { break-after: avoid; }
  li, tr, .summary__row, .sentence, .notification { break-inside: avoid; }
  main a[href^="http"]:not(:has(> bdi))::after { content: " (" attr(href) ")"; font-size: var(--size-s); }
}
`;
