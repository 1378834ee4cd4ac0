/** Raised when the same scenario and seed give other numbers than before; noted in CHANGELOG.md. */
export const modelVersion = 2;
