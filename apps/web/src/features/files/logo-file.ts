/** The upload policy of logos, said before anything is sent; the server looks at the bytes (seller spec 2.3). */
export const LOGO_TYPES = '.png,.jpg,.jpeg';
export const LOGO_MEGABYTES = 5;

/** What is wrong with a chosen file, as a key of `files.wrong`. */
export function wrongWith(file: Pick<File, 'name' | 'size'>): 'type' | 'size' | 'empty' | null {
  if (!/\.(png|jpe?g)$/i.test(file.name)) return 'type';
  if (file.size === 0) return 'empty';
  return file.size > LOGO_MEGABYTES * 1024 * 1024 ? 'size' : null;
}

/** The bytes as the API takes them. */
export function toBase64(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    // data:image/png;base64,iVBORw0…
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

/** `0.3 MB`; something small is not nothing. */
export function megabytes(bytes: number): string {
  return `${Math.max(0.1, bytes / 1024 / 1024).toFixed(1)} MB`;
}
