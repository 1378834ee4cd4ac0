import type { Plugin } from 'vite';

/**
 * D3 makes its curves and symbols by calls when it is loaded, and a bundler must keep calls that it knows nothing about: a page that
 * draws straight lines would carry every curve. What these calls make, they only return.
 */
export function pureD3(): Plugin {
  return {
    name: 'pure-d3',
    transform: (code, file) =>
      /node_modules\/d3-\w+\//.test(file)
        ? {
            code: code.replace(/^((?:var|const) [\w$]+ = )(?=[\w$]+\(|\(function)/gm, '$1/* @__PURE__ */ '),
            map: null,
          }
        : null,
  };
}
