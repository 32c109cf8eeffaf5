import { existsSync } from 'node:fs';
import type { Plugin } from 'vite';

const BARREL = /import\s*\{([^}]*)\}\s*from\s*["']antd["'];?/g;

/**
 * `import { Button } from 'antd'` → `import Button from 'antd/es/button'`. Through the one door of the package a
 * bundler puts every component that any page uses into the first load; by their own doors each goes where it is used.
 */
export function antdByItsOwnDoors(modules: string): Plugin {
  const doorOf = (name: string): string =>
    `antd/es/${name.replace(/(?<=.)[A-Z]/g, (letter) => `-${letter}`).toLowerCase()}`;
  const own = (specifier: string): string => {
    const [name = '', local = name] = specifier.trim().split(/\s+as\s+/);
    const door = doorOf(name);
    return existsSync(`${modules}/${door}/index.js`)
      ? `import ${local} from '${door}';`
      : `import { ${specifier.trim()} } from 'antd';`;
  };
  return {
    name: 'antd-by-its-own-doors',
    transform: (code, id) =>
      id.includes('/node_modules/') || !/\.tsx?$/.test(id)
        ? null
        : code.replace(BARREL, (_, specifiers: string) =>
            specifiers
              .split(',')
              .filter((one) => one.trim())
              .map(own)
              .join(' '),
          ),
  };
}
