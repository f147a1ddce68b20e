import type { ScalarType } from '#base/schema/types.ts';
import { t } from '#core/l10n.ts';

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/** What the parts of a time interval are written as; the faults are in Alertmanager's own words. */
export const timeRangeScalars: Readonly<Record<string, ScalarType>> = {
  clocktime: {
    description: 'a time of the day such as `09:00`, up to `24:00`',
    examples: ['00:00', '09:00', '17:00', '24:00'],
    validate: ({ value }) =>
      minutesOfDay(value) === undefined && value !== ''
        ? `couldn't parse timestamp ${value}, invalid format — ${t('write hours and minutes with two digits each: `09:00`')}`
        : undefined,
  },
  weekdayrange: {
    description: 'a day of the week, or a range of them such as `monday:friday`',
    examples: ['monday:friday', 'saturday', 'sunday'],
    validate: ({ value }) =>
      advised(rangeFault(value, weekday, weekdayFault), t('write a day such as `monday`, or a range: `monday:friday`')),
  },
  dayrange: {
    description: 'a day of the month, or a range of them such as `1:5`; negative ones count from its end',
    examples: ['1:5', '-3:-1'],
    validate: ({ value }) =>
      advised(rangeFault(value, wholeNumber, dayFault), t('days are 1 to 31, or -31 to -1 from the end of the month')),
  },
  monthrange: {
    description: 'a month by name or number, or a range of them such as `january:march`',
    examples: ['january:march', 'december'],
    validate: ({ value }) => advised(rangeFault(value, month, monthFault), t('write a month such as `may` or `5`, or a range: `1:3`')),
  },
  yearrange: {
    description: 'a year, or a range of them such as `2025:2027`',
    validate: ({ value }) => advised(rangeFault(value, wholeNumber, yearFault), t('write a year, or a range: `2025:2027`')),
  },
  timezone: {
    description: 'a time zone such as `Europe/Berlin`, `UTC` or `Local`',
    examples: ['UTC', 'Local', 'Europe/Berlin', 'America/New_York', 'Asia/Seoul'],
    validate: ({ value }) =>
      isTimeZone(value) ? undefined : `unknown time zone ${value} — ${t("write a name of the IANA's database, such as `Europe/Berlin`")}`,
  },
};

/** The minutes since midnight of a text such as `09:30`; undefined where Alertmanager refuses it. */
export function minutesOfDay(text: string): number | undefined {
  return /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/.test(text) ? Number(text.slice(0, 2)) * 60 + Number(text.slice(3)) : undefined;
}

type Member = { readonly number: number } | { readonly fault: string };

function rangeFault(
  value: string,
  read: (text: string) => Member,
  judge: (begin: number, end: number, text: string) => string | undefined,
) {
  const text = value.toLowerCase();
  const [first = '', last = first, ...more] = text.split(':');
  if (more.length > 0) {
    return `couldn't parse range ${text}, invalid format`;
  }
  const begin = read(first);
  const end = read(last);
  return 'fault' in begin ? begin.fault : 'fault' in end ? end.fault : judge(begin.number, end.number, text);
}

function advised(fault: string | undefined, advice: string): string | undefined {
  return fault && `${fault} — ${advice}`;
}

function wholeNumber(text: string): Member {
  return /^[+-]?\d+$/.test(text) ? { number: Number(text) } : { fault: `strconv.Atoi: parsing ${JSON.stringify(text)}: invalid syntax` };
}

function weekday(text: string): Member {
  const number = weekdays.indexOf(text);
  return number < 0 ? { fault: `${text} is not a valid weekday` } : { number };
}

function month(text: string): Member {
  const number = months.indexOf(text) + 1;
  const digits = wholeNumber(text);
  return number > 0 ? { number } : 'fault' in digits ? { fault: `${text} is not a valid month` } : digits;
}

function weekdayFault(begin: number, end: number): string | undefined {
  return begin > end ? 'start day cannot be before end day' : undefined;
}

function dayFault(begin: number, end: number): string | undefined {
  for (const day of [begin, end]) {
    if (day === 0 || Math.abs(day) > 31) {
      return `${day} is not a valid day of the month: out of range`;
    }
  }
  if (begin < 0 && end > 0) {
    return 'end day must be negative if start day is negative';
  }
  const fromStart = (day: number): number => (day < 0 ? 28 + day : day);
  return fromStart(begin) > fromStart(end) ? `end day ${end} is always before start day ${begin}` : undefined;
}

function monthFault(begin: number, end: number): string | undefined {
  return begin > end ? `end month ${months[end - 1] ?? ''} is before start month ${months[begin - 1] ?? ''}` : undefined;
}

function yearFault(begin: number, end: number): string | undefined {
  return begin > end ? `end year ${end} is before start year ${begin}` : undefined;
}

/** Whether Go's `time.LoadLocation` finds it, as far as the host's own database tells. */
function isTimeZone(name: string): boolean {
  if (/^(?:|UTC|Local|(?:posix|right)\/.+)$/.test(name)) {
    return true;
  }
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
    // The host finds a name in any letter case, and gives aliases another name.
    const isMiswritten = timeZone !== name && timeZone.toLowerCase() === name.toLowerCase();
    return !/^[+-]/.test(name) && !isMiswritten;
  } catch {
    // The host refuses a name that it does not know.
    return false;
  }
}
