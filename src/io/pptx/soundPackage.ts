import type JSZip from 'jszip';

const TYPES = '[Content_Types].xml';
const WITH_SHAPES = /^ppt\/(?:slides|slideLayouts|slideMasters|notesSlides)\/\w+\.xml$/u;

/** As ISO/IEC 29500 has it: no type for a part that is not there, no number for two shapes of a slide. */
export async function soundPackage(zip: JSZip): Promise<void> {
  const types = await zip.file(TYPES)?.async('string') ?? '';
  zip.file(TYPES, types.replace(/<Override PartName="\/([^"]*)"[^>]*\/>/gu, (override, name: string) => (zip.file(name) === null ? '' : override)));
  for (const path of Object.keys(zip.files).filter((name) => WITH_SHAPES.test(name))) {
    const text = await zip.file(path)?.async('string') ?? '';
    let shapes = 0;
    // Nothing in these slides refers to a shape by its number.
    zip.file(path, text.replace(/(<p:cNvPr id=)"\d+"/gu, (_, head: string) => `${head}"${(shapes += 1)}"`));
  }
  // A package has parts, no folders.
  for (const [path, { dir }] of Object.entries(zip.files)) if (dir) delete zip.files[path];
}
