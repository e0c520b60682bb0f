/** Pixels to a CSS pixel of a saved picture. */
const SHARP = 2;

/** An SVG of this page's making as an address that no policy has to allow. */
export const svgAddress = (text: string): string => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;

/**
 * An SVG as a PNG of twice its size.
 *
 * @throws if the browser does not draw it, or keeps what it has drawn to itself
 */
export async function pngOf(svg: string, { width, height }: { readonly width: number; readonly height: number }): Promise<Blob> {
  const image = new Image();
  image.width = width;
  image.height = height;
  image.src = svgAddress(svg);
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * SHARP;
  canvas.height = height * SHARP;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => { canvas.toBlob(done, 'image/png'); });
  if (blob === null) throw new Error('the canvas gives nothing back');
  return blob;
}

/** A picture as a text that an image can be drawn from where it cannot be saved. */
export const blobAddress = async (blob: Blob): Promise<string> => new Promise((done, failed) => {
  const reader = new FileReader();
  reader.addEventListener('load', () => done(typeof reader.result === 'string' ? reader.result : ''));
  reader.addEventListener('error', () => failed(new Error('unreadable')));
  reader.readAsDataURL(blob);
});
