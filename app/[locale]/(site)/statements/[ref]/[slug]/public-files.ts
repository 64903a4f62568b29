/** Where everybody finds the files of public texts. */
export const publicFiles = '/files';
