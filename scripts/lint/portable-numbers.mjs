/**
 * The same scenario gives the same numbers, to the last bit, in every browser. So the rooms that compute them use
 * only what the language specifies exactly. Everything else in Math (exp, log, pow, sin, cbrt, hypot and kin) is
 * left to the engine by the specification, and engines do differ; src/model has its own versions of what it needs.
 */
const exactMath = new Set([
  ...['abs', 'ceil', 'clz32', 'floor', 'fround', 'imul', 'max', 'min', 'round', 'sign', 'sqrt', 'trunc'],
  ...['E', 'LN10', 'LN2', 'LOG10E', 'LOG2E', 'PI', 'SQRT1_2', 'SQRT2'],
]);

/** Clocks, unkeyed luck and the reader's language; globalThis would be a way around this list. */
const forbiddenGlobals = ['Date', 'Intl', 'Temporal', 'crypto', 'globalThis', 'performance'];

const localeMethods = new Set([
  'localeCompare',
  'toLocaleDateString',
  'toLocaleLowerCase',
  'toLocaleString',
  'toLocaleTimeString',
  'toLocaleUpperCase',
]);

/**
 * @param {import('estree').MemberExpression} member
 * @returns {string | undefined} undefined when the name is only known at run time
 */
function memberName(member) {
  if (!member.computed) return member.property.type === 'Identifier' ? member.property.name : undefined;
  return member.property.type === 'Literal' ? String(member.property.value) : undefined;
}

/** @type {import('eslint').Rule.RuleModule} */
export const portableNumbersRule = {
  meta: {
    type: 'problem',
    docs: { description: 'Forbids whatever differs between engines, clocks, places or runs.' },
    schema: [],
    messages: {
      math: 'Math.{{name}} may differ between engines: use the portable functions of the model.',
      opaqueMath: 'Name the member of Math directly, so that it can be checked.',
      power:
        'The operator {{name}} may differ between engines: multiply, or use the portable functions of the model.',
      global: '{{name}} differs between runs or places: results must not depend on it.',
      locale: '{{name}} depends on the language of the machine.',
    },
  },
  create(context) {
    const { sourceCode } = context;

    /**
     * All uses of a global as a value, whether or not the configuration declares it; local names that shadow it are
     * left alone.
     * @param {string} name
     */
    const usesOf = (name) => {
      const scope = sourceCode.scopeManager.globalScope;
      const declared = scope?.set.get(name);
      return [
        ...(declared?.defs.length ? [] : (declared?.references ?? [])),
        ...(scope?.through.filter((use) => use.identifier.name === name) ?? []),
      ].filter((use) => !(/** @type {{ isTypeReference?: boolean }} */ (use).isTypeReference));
    };

    /** @param {import('eslint').Scope.Reference['identifier']} identifier */
    const checkMath = (identifier) => {
      const { parent } = /** @type {Partial<import('eslint').Rule.NodeParentExtension>} */ (identifier);
      const name =
        parent?.type === 'MemberExpression' && parent.object === identifier ? memberName(parent) : undefined;
      if (name === undefined) context.report({ node: identifier, messageId: 'opaqueMath' });
      else if (!exactMath.has(name)) context.report({ node: identifier, messageId: 'math', data: { name } });
    };

    /** @param {import('estree').BinaryExpression | import('estree').AssignmentExpression} node */
    const reportPower = (node) => context.report({ node, messageId: 'power', data: { name: node.operator } });

    return {
      'Program:exit'() {
        for (const use of usesOf('Math')) checkMath(use.identifier);
        for (const name of forbiddenGlobals) {
          for (const use of usesOf(name)) {
            context.report({ node: use.identifier, messageId: 'global', data: { name } });
          }
        }
      },
      'BinaryExpression[operator="**"]': reportPower,
      'AssignmentExpression[operator="**="]': reportPower,
      MemberExpression(node) {
        const name = memberName(node);
        if (name !== undefined && localeMethods.has(name)) {
          context.report({ node, messageId: 'locale', data: { name } });
        }
      },
    };
  },
};
