export const ICON_SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="#0a5a63" stroke-width="2.6" stroke-linecap="round"><rect width="24" height="24" rx="5" fill="#faf8f4" stroke="none"/><circle cx="7.5" cy="16.5" r="2.6" fill="#0a5a63" stroke="none"/><path d="M7.5 10.5a6 6 0 0 1 6 6M7.5 5a11.5 11.5 0 0 1 11.5 11.5"/></svg>
`;
