export { type ListPorts, listRoutes, type TakeOnRoutePorts, takeOnRoutes } from './list-routes.ts';
export { COUNTRY_FIELD, listPath, searchForm, subjectInAddress, THEME_FIELD } from './search-form.ts';
