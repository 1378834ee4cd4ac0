/** What there is to say about numbers that another version of the model made. */
import { modelChanges, modelVersion } from '../../model/version.ts';

/**
 * Sentences about something that was made with a version of the model: nothing where that is this one, or unknown; else that its numbers
 * come out otherwise, and what each version since has changed.
 * @param what what was made with it, such as "The link"
 */
export function aboutModel(what: string, version: number | undefined): readonly string[] {
  if (version === undefined || version === modelVersion) return [];
  const made = `${what} was made with model version ${version}`;
  if (version > modelVersion)
    return [`${made}, which is newer than version ${modelVersion} here: its numbers may come out otherwise.`];
  return [
    `${made}, and this is version ${modelVersion}: its numbers are those of an older model, and come out otherwise here.`,
    ...Object.entries(modelChanges)
      .filter(([changed]) => Number(changed) > version)
      .map(([changed, phrases]) => `Version ${changed}: ${phrases.join('; ')}.`),
  ];
}
