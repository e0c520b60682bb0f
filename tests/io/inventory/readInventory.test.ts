import { describe, expect, test } from 'vitest';
import type { Answers, Import } from '../../../src/derive/estate/reading.ts';
import { readInventory } from '../../../src/io/inventory/readInventory.ts';
import { MIXED, vInfo } from '../../fixtures/inventory/rvtoolsExport.ts';
import { cp932, csv, utf16, utf8, withBom } from '../../fixtures/inventory/texts.ts';
import { sheetXml, workbook, workbookParts, zip } from '../../fixtures/inventory/workbooks.ts';

const read = (bytes: Uint8Array, answers: Answers = {}): Promise<Import> => readInventory([{ name: 'export', bytes }], answers);
const rowsOf = (it: Import): unknown => (it.kind === 'imported' ? it.inventory.machines.map((one) => [one.name, one.vcpus, one.memory, one.disk]) : it);
const readingOf = (it: Import): unknown => (it.kind === 'imported' ? it.readings[0] : it);

describe('encodings', () => {
  const TEXT = '名前,vCPU,メモリ(MB),状態\r\n髙橋①サーバー\\～ｶﾅ,2,4096,起動\r\n表計算,1,2048,停止\r\n';
  const ROWS = [['髙橋①サーバー\\～ｶﾅ', 2, 4096, null], ['表計算', 1, 2048, null]];

  test.each([
    ['UTF-8', utf8(TEXT), 'utf-8'], ['UTF-8 with its mark', withBom(TEXT), 'utf-8'], ['CP932', cp932(TEXT), 'windows-31j'],
    ['UTF-16 LE with its mark', utf16(TEXT, 'le', true), 'utf-16le'], ['UTF-16 BE with its mark', utf16(TEXT, 'be', true), 'utf-16be'],
  ] as const)('%s', async (_, bytes, encoding) => {
    const result = await read(bytes);
    expect(rowsOf(result)).toEqual(ROWS);
    expect(readingOf(result)).toMatchObject({ encoding, separator: ',' });
  });

  test('UTF-16 without a mark is known by its zeros', async () => {
    for (const order of ['le', 'be'] as const) {
      expect(rowsOf(await read(utf16('name,memory MB\r\na,1024\r\nb,2048\r\n', order, false)))).toEqual([['a', null, 1024, null], ['b', null, 2048, null]]);
    }
  });

  test('bytes that fit none are asked about, and read as the answer says', async () => {
    const bytes = Uint8Array.from([...utf8('name,memory MB\nあ'), 0xff, 0xfe, 0xfd, ...utf8(',1024\n')]);
    const asks = await read(bytes);
    expect(asks.kind === 'asks' && asks.questions.map((one) => one.kind)).toEqual(['encoding']);
    expect((await read(bytes, { encoding: 'utf-8' })).kind).toBe('imported');
  });
});

describe('separators and decimal signs', () => {
  const ROWS = [['a', 2, 4096, 1024.5], ['b', 4, 8192, 20.25]];

  test.each([
    ['; and decimal commas', 'name;cpus;memory MB;disk GB\na;2;4096;1.024,5\nb;4;8192;20,25\n'],
    [', and thousands in quotes', 'name,cpus,memory MB,disk GB\na,2,"4,096","1,024.5"\nb,4,"8,192",20.25\n'],
    ['tabs', 'name\tcpus\tmemory MB\tdisk GB\na\t2\t4096\t1024.5\nb\t4\t8192\t20.25\n'],
    ['full-width commas', 'name，cpus，memory MB，disk GB\na，2，4096，1024.5\nb，4，8192，20.25\n'],
    ['the line sep=;', 'sep=;\nname;cpus;memory MB;disk GB\na;2;4096;1024,5\nb;4;8192;20,25\n'],
    ['CR alone', 'name,cpus,memory MB,disk GB\ra,2,4096,1024.5\rb,4,8192,20.25\r'],
    ['full-width digits', 'name,cpus,memory MB,disk GB\na,２,４０９６,１０２４．５\nb,4,8192,20.25\n'],
    ['exponents', 'name,cpus,memory MB,disk GB\na,2,4.096E+03,1024.5\nb,4,8192,20.25\n'],
  ])('%s', async (_, text) => {
    expect(rowsOf(await read(utf8(text)))).toEqual(ROWS);
  });

  test('what was found is told', async () => {
    expect(readingOf(await read(utf8('name;memory MB;disk GB\na;4096;20,25\n')))).toEqual({ file: 'export', encoding: 'utf-8', separator: ';', decimal: ',' });
  });

  test('1.024 beside ; could be either, and is asked', async () => {
    const text = utf8('name;memory GB\na;1.024\nb;2.048\n');
    const asks = await read(text);
    expect(asks.kind === 'asks' && asks.questions).toEqual([{ kind: 'decimal', file: 'export', column: null, choices: ['.', ','], samples: ['1.024', '2.048'] }]);
    expect(rowsOf(await read(text, { decimal: '.' }))).toEqual([['a', null, 1048.576, null], ['b', null, 2097.152, null]]);
    expect(rowsOf(await read(text, { decimal: ',' }))).toEqual([['a', null, 1_048_576, null], ['b', null, 2_097_152, null]]);
  });
});

describe('damaged text', () => {
  test('a quote that never ends costs its own line, with its number, and no other', async () => {
    const result = await read(utf8('name,memory MB\na,1024\n"b,1024\nc,1024\n"d",1024\n'));
    expect(rowsOf(result)).toEqual([['a', null, 1024, null], ['c', null, 1024, null], ['d', null, 1024, null]]);
    expect(result.kind === 'imported' && result.inventory.setAside).toEqual([{ table: 'export', line: 3, reason: 'broken' }]);
  });

  test('line ends in quotes are part of a cell, and lines go on being counted', async () => {
    const result = await read(utf8('name,note,memory MB\n"a\nb","x, ""y""",1024\nc,,nonsense\n'));
    expect(rowsOf(result)).toEqual([['a\nb', null, 1024, null]]);
    expect(result.kind === 'imported' && result.inventory.setAside).toEqual([{ table: 'export', line: 4, reason: 'notANumber' }]);
  });

  test('NUL characters are taken out and counted', async () => {
    const result = await read(utf8('name,memory MB\na\0,1024\n'));
    expect(rowsOf(result)).toEqual([['a', null, 1024, null]]);
    expect(result.kind === 'imported' && result.notes).toContainEqual({ kind: 'nulCharacters', count: 1, table: 'export' });
  });

  test('is read in linear time, whatever its quotes', async () => {
    const started = performance.now();
    await read(utf8('name,memory MB\n' + '"a\n'.repeat(200_000)));
    await read(utf8('name,memory MB\n' + 'a"b",""c"\n'.repeat(100_000)));
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('workbooks', () => {
  const SHEET = [['name', 'memory MB', 'cpus'], ['a', 1024, 2], ['b & <c>', 2048.5, 1]];
  const parts = workbookParts({ Sheet1: sheetXml(SHEET) });
  const sheet = (xml: string): Promise<Import> => read(zip(workbookParts({ Sheet1: xml })));
  const refusal = async (bytes: Uint8Array): Promise<unknown> => {
    const started = performance.now();
    const result = await read(bytes);
    expect(performance.now() - started).toBeLessThan(5000);
    return result.kind === 'refused' ? result.refusal.kind : result.kind;
  };
  const withSheet = (change: object): Uint8Array => zip(parts.map((one) => (one.name.includes('sheet1') ? { ...one, ...change } : one)));

  test('are read, numbers and texts', async () => {
    expect(rowsOf(await read(workbook({ Sheet1: SHEET })))).toEqual([['a', 2, 1024, null], ['b & <c>', 1, 2048.5, null]]);
  });

  test('hold formulas of which the last result counts, errors that are no numbers, and cells out of place', async () => {
    const result = await sheet('<worksheet><sheetData><row r="1"><c t="str"><v>name</v></c><c t="str"><v>memory MB</v></c></row>'
      + '<row r="2"><c r="A2" t="str"><f>HYPERLINK("x")</f><v>a</v></c><c r="B2"><f>1+1</f><v>1024</v></c></row>'
      + '<row r="3"><c r="A3" t="str"><v>b</v></c><c r="B3" t="e"><v>#REF!</v></c></row>'
      + '<row r="4"><c r="A4" t="s"><v>999</v></c><c r="B4"><v>1024</v></c></row>'
      + '<row r="5"><c r="ZZZ99999999"><v>1</v></c><c r="B5"><v>1024</v></c></row></sheetData></worksheet>');
    expect(rowsOf(result)).toEqual([['a', null, 1024, null]]);
    expect(result.kind === 'imported' && result.inventory.setAside.map((one) => [one.line, one.reason])).toEqual([[3, 'noMemory'], [4, 'broken'], [5, 'broken']]);
  });

  test('are refused with a reason when they are bombs or forged', async () => {
    const zeros = new Uint8Array(64 * 2 ** 20);
    expect(await refusal(withSheet({ content: zeros }))).toBe('zipRatio');
    expect(await refusal(withSheet({ declaredSize: 300 * 2 ** 20 }))).toBe('zipSize');
    expect(await refusal(withSheet({ content: zeros, declaredSize: 1000 }))).toBe('zipForged');
    expect(await refusal(withSheet({ declaredSize: 100_000 }))).toBe('zipForged');
    expect(await refusal(withSheet({ crc: 1 }))).toBe('zipDamaged');
    expect(await refusal(zip(Array.from({ length: 201 }, (_, i) => ({ name: `xl/${i}`, content: utf8('x') }))))).toBe('zipEntries');
  });

  test('are refused with a reason when they declare entities', async () => {
    const lol = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>';
    expect(await refusal(zip(workbookParts({ Sheet1: lol })))).toBe('xmlDoctype');
    expect(await refusal(zip(workbookParts({ Sheet1: '<worksheet><sheetData><row' })))).toBe('xmlDamaged');
  });

  test('are refused with a reason when they are something else', async () => {
    const compound = (inside: string): Uint8Array => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...utf16(inside, 'le', false)]);
    expect(await refusal(compound('Workbook'))).toBe('oldExcel');
    expect(await refusal(compound('EncryptedPackage'))).toBe('encrypted');
    expect(await refusal(withSheet({ flags: 1 }))).toBe('encrypted');
    expect(await refusal(zip([{ name: 'mimetype', content: utf8('application/vnd.oasis') }, { name: 'content.xml', content: utf8('<x/>') }]))).toBe('openDocument');
    expect(await refusal(zip([{ name: 'xl/workbook.bin', content: utf8('x') }]))).toBe('binaryExcel');
    expect(await refusal(zip([{ name: '../../etc/passwd', content: utf8('x') }]))).toBe('otherZip');
    expect(await refusal(zip(parts).subarray(0, 200))).toBe('zipDamaged');
    expect(await refusal(Uint8Array.from([0x1f, 0x8b, 8, 0]))).toBe('compressed');
    expect(await refusal(Uint8Array.from({ length: 4000 }, (_, i) => (i * 7) % 32))).toBe('notText');
  });
});

describe('what is no inventory', () => {
  test.each([
    ['nothing', '', 'empty'], ['blanks', ' \n \n', 'empty'], ['a header alone', 'name,memory MB\n', 'noRows'], ['a word', 'hello\n', 'noTable'],
    ['half a JSON', '[{"a":', 'jsonDamaged'], ['another JSON', '{"a":1}', 'jsonUnknown'], ['deep JSON', '['.repeat(100_000) + ']'.repeat(100_000), 'jsonUnknown'],
  ])('%s', async (_, text, kind) => {
    expect(await read(utf8(text))).toEqual({ kind: 'refused', refusal: { kind, file: 'export' } });
  });

  test('too large a file is refused with its size and the limit', async () => {
    const result = await read(new Uint8Array(50 * 2 ** 20 + 1));
    expect(result).toEqual({ kind: 'refused', refusal: { kind: 'tooLarge', file: 'export', found: 52_428_801, limit: 52_428_800 } });
  });
});

test('an export saved again by a Japanese Excel is the same export', async () => {
  const rows = vInfo(MIXED).map((row) => row.map((cell) => (typeof cell === 'number' && cell >= 1000 ? cell.toLocaleString('en') : cell)));
  const [plain, again] = await Promise.all([read(utf8(csv(vInfo(MIXED)))), read(cp932(csv(rows)))]);
  expect(rowsOf(again)).toEqual(rowsOf(plain));
  expect(readingOf(again)).toMatchObject({ encoding: 'utf-8' });
});
