export const isName = (name: string, max: number) => name.length <= max && /^[\w+=,.@-]+$/.test(name);
