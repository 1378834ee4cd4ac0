/** The address bar: it always holds the scenario, and a link typed or pasted into it is opened. */
import { defaultPage } from '../../scenario/link/link-text.ts';
import { oneOf } from '../../scenario/rules/value-rules.ts';
import { encodeLink } from '../../scenario/link/link.ts';
import type { DecodedLink } from '../../scenario/link/link.ts';
import { decodeLink } from '../../scenario/link/read-link.ts';
import { aboutModel } from '../../scenario/link/older-model.ts';
import { modelVersion } from '../../model/version.ts';
import { withProjector } from '../view/search.ts';
import type { Scenario } from '../../scenario/scenario.ts';

/** What a link could not say, in sentences, and the link as it was. */
export interface LinkTrouble {
  readonly link: string;
  readonly sentences: readonly string[];
  /** Parts of it could not be read, as against numbers that may differ. */
  readonly damaged: boolean;
  /** It is no link that somebody sent, but what this browser kept. */
  readonly kept?: boolean;
}

/** What a link asks to open. */
export interface OpenedLink {
  readonly scenario: Scenario;
  /** Whose life: somebody of the scenario's market. */
  readonly person: number | undefined;
}

/** Milliseconds. */
const writeInterval = 350;

/**
 * What is worth telling about a link that was opened.
 * @param kept whether this browser kept it, and nobody sent it
 * @param also what else of it could not be read
 */
export function troubleOf(
  link: string,
  decoded: DecodedLink,
  kept = false,
  also: readonly string[] = [],
): LinkTrouble | undefined {
  const problems = [...also, ...decoded.problems.map((problem) => problem.message)];
  const damaged = problems.length > 0;
  const sentences = [
    ...problems,
    ...(decoded.notes ?? []),
    ...aboutModel(kept ? 'It' : 'The link', decoded.modelVersion),
  ];
  if (sentences.length === 0) return undefined;
  return { link, sentences, damaged, ...(kept && { kept }) };
}

export class Address {
  #page = $state(defaultPage);
  #trouble = $state.raw<LinkTrouble | undefined>();
  /** Whose life the bar tells of. */
  #person: number | undefined;
  /** Fingerprint that the sender of the link saw, until the document changes. */
  #expected: { fingerprint: string; scenario: Scenario } | undefined;
  #opened: string | undefined;
  #writtenAt = -Infinity;
  #later: ReturnType<typeof setTimeout> | undefined;
  readonly #pages: readonly string[];

  /** @param pages the ids of all pages */
  constructor(pages: readonly string[]) {
    this.#pages = pages;
  }

  /** Of the page that is open: one of all. */
  get page(): string {
    return this.#page;
  }
  get trouble(): LinkTrouble | undefined {
    return this.#trouble;
  }
  /** Says what a link could not say that was opened in another way than by the address bar. */
  tell(trouble: LinkTrouble | undefined): void {
    this.#trouble = trouble;
  }
  dismissTrouble(): void {
    this.#trouble = undefined;
  }

  /** Whether the address says nothing about a scenario. */
  get isBare(): boolean {
    return !location.hash.includes('=');
  }

  /**
   * Reads the address bar.
   * @param kept a link to read instead, which this browser kept
   */
  open(kept?: string): OpenedLink {
    const link = kept ?? location.hash;
    const href = location.href.replace(/#.*$/, '') + link;
    this.#opened = location.hash;
    const decoded = decodeLink(link);
    const isPage = this.#pages.includes(decoded.page);
    this.#page = isPage ? decoded.page : defaultPage;
    const also = isPage ? [] : [this.#noPage(decoded.page)];
    this.#trouble = troubleOf(href, decoded, kept !== undefined, also);
    this.#person = decoded.person;
    const sameModel = decoded.modelVersion === undefined || decoded.modelVersion === modelVersion;
    this.#expected =
      decoded.fingerprint !== undefined && sameModel
        ? { fingerprint: decoded.fingerprint, scenario: decoded.scenario }
        : undefined;
    return { scenario: decoded.scenario, person: decoded.person };
  }

  #noPage(page: string): string {
    const known = oneOf(this.#pages.map((id) => `#/${id}`)).replace(' or ', ' and ');
    return `There is no page #/${page}: the pages are ${known}. The scenario is opened in #/${defaultPage} instead.`;
  }

  /** Whether the hash was put there by somebody else than this page. */
  get isForeign(): boolean {
    return location.hash !== this.#opened;
  }

  /** At most a few times a second: browsers refuse to write it more often. */
  write(scenario: Scenario, fingerprint?: string): void {
    const wait = this.#writtenAt + writeInterval - performance.now();
    clearTimeout(this.#later);
    // What somebody has just put into the bar is read first, even before the browser tells of it.
    if (wait > 0 || this.isForeign) {
      this.#later = setTimeout(() => this.write(scenario, fingerprint), Math.max(wait, 50));
      return;
    }
    const link = this.linkOf(scenario, fingerprint);
    if (link === location.hash) return;
    this.#writtenAt = performance.now();
    history.replaceState(history.state, '', link);
    this.#opened = location.hash;
  }

  linkOf(scenario: Scenario, fingerprint?: string, page = this.#page): string {
    return encodeLink(scenario, {
      page,
      fingerprint,
      modelVersion,
      ...(page === defaultPage ? { person: this.#person } : {}),
    });
  }

  /** Says whose life is open. Opening one is a step of its own, from which Back returns. */
  look(person: number | undefined, scenario: Scenario, fingerprint?: string): void {
    if (person === this.#person) return;
    const opens = this.#person === undefined;
    if (!opens) {
      this.#person = person;
      this.write(scenario, fingerprint);
      return;
    }
    clearTimeout(this.#later);
    // Back leads to the Lab, even where the address still tells of the life that was closed a moment ago.
    if (!this.isForeign) history.replaceState(history.state, '', this.linkOf(scenario, fingerprint));
    this.#person = person;
    history.pushState(null, '', this.linkOf(scenario, fingerprint));
    this.#opened = location.hash;
  }

  /** Says before the `#` whether all is shown on the projector. */
  setProjector(on: boolean): void {
    const { pathname, search, hash } = location;
    history.replaceState(history.state, '', pathname + withProjector(search, on) + hash);
  }

  /** Goes to another page of the same scenario; Back returns. */
  go(page: string, scenario: Scenario, fingerprint?: string): void {
    if (!this.#pages.includes(page)) throw new Error(this.#noPage(page));
    if (page === this.#page) return;
    clearTimeout(this.#later);
    this.#page = page;
    history.pushState(null, '', this.linkOf(scenario, fingerprint));
    this.#opened = location.hash;
    scrollTo(0, 0);
  }

  /** Tells when a link promised other numbers than came out. */
  compareFingerprint(scenario: Scenario, fingerprint: string): void {
    const expected = this.#expected;
    this.#expected = undefined;
    if (expected?.scenario !== scenario || fingerprint.startsWith(expected.fingerprint)) return;
    this.#trouble = {
      link: location.href,
      sentences: [
        `The link promises the fingerprint ${expected.fingerprint}, but these numbers have ${fingerprint.slice(0, 8)}: they are not the ones that its sender saw.`,
      ],
      damaged: false,
    };
  }
}
