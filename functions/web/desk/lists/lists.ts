export { type ListPorts, listRoutes, type TakeOnRoutePorts, takeOnRoutes } from './list-routes.ts';
export { searchForm } from './search-form.ts';
