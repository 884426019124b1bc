import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';
import { Pages } from '../../support/subscribing/pages.ts';
import type { DeployedRoute } from './deployed-routes.ts';
import type { World } from './world.ts';

/** Paths to ask a deployed route by, each of something that is there. */
export function pathsOf({ method, template }: DeployedRoute, { links, ids }: World): readonly string[] {
  // Pages that the code has under an address that API Gateway leaves to `$default`.
  if (template === '') return method === 'POST' ? ['/nowhere'] : ['/nowhere', '/follows', '/subscribe'];
  const paths = template.endsWith('{token}')
    ? links.filter((link) => link.startsWith(template.replace('{token}', '')))
    : [...literalPaths(method, template), ...withIds(template, ids)];
  if (paths.length === 0) throw new Error(`No test knows what stands for the braces of ${method} ${template}`);
  return paths;
}

/** What the code answers by a name where its route has braces: `/preferences/follows/new`. */
function literalPaths(method: string, template: string): string[] {
  const isOne = new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/{]+')}$`);
  const routes = new Pages(new MemoryPorts()).routes.filter(
    (route) => (route.method === 'POST') === (method === 'POST'),
  );
  return routes.map(({ path }) => path).filter((path) => isOne.test(path));
}

/** The template with an id in each pair of braces; nothing when the world has none of that name. */
function withIds(template: string, ids: World['ids']): string[] {
  const path = template.replaceAll(/\{(\w+)\}/g, (braces, name) => ids[name] ?? braces);
  return path.includes('{') ? [] : [path];
}
