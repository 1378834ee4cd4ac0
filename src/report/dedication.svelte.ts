/** What a person writes on the report. It stays on this machine: in no link, and in no file but the report itself. */
class Dedication {
  /** Whom it is for. */
  client = $state('');
  /** As a date field writes it, such as 2026-11-30; '' for none. */
  date = $state('');
  note = $state('');
}

/** One for all reports of a visit: what was written is there again, and on paper, whatever page was open in between. */
export const dedication = new Dedication();

/** "30 November 2026", or '' where there is no date. */
export const dateWords = (date: string): string =>
  date === ''
    ? ''
    : new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(Date.parse(`${date}T12:00:00`));
